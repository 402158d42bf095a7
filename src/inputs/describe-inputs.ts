import type { Language } from "../kernel/bilingual.ts";
import type { CellType, Column, InputKind } from "./input-kind.ts";
import { INPUT_KINDS } from "./index.ts";

/** 列说明 — one column as `cs-pay inputs` prints it. */
export interface ColumnDescription {
  readonly name: string;
  readonly header: string;
  /** Every further header that is understood. */
  readonly aliases: readonly string[];
  readonly required: boolean;
  readonly type: CellType;
  readonly doc: string;
  /** The words a cell may hold, where they are fixed. */
  readonly words: readonly string[];
}

/** 输入说明 — one kind of input file as `cs-pay inputs` prints it. */
export interface InputDescription {
  readonly kind: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly stands: "root" | "month";
  readonly columns: readonly ColumnDescription[];
}

/** 输入一览 — every kind with its columns, from the declarations alone. */
export function describeInputs(language: Language): readonly InputDescription[] {
  const kinds: readonly InputKind[] = INPUT_KINDS;
  return kinds.map((kind) => ({
    kind: kind.kind,
    title: kind.title[language],
    names: kind.names,
    stands: kind.stands,
    columns: Object.entries(kind.columns).map(([name, column]) =>
      describeColumn(name, column, language),
    ),
  }));
}

function describeColumn(name: string, column: Column, language: Language): ColumnDescription {
  const [header = name, ...aliases] = column.headers;
  return {
    name,
    header,
    aliases,
    required: column.required || column.headerRequired === true,
    type: column.type,
    doc: column.doc?.[language] ?? "",
    words: [...new Set(Object.values(column.words ?? {}))],
  };
}
