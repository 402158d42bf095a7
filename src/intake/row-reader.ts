import type { CellTypes, CellType, InputKind } from "../inputs/input-kind.ts";
import { bareText, isBlank, isFormulaError } from "./cell/bare-text.ts";
import { CELL_READERS, type CellReader } from "./cell/index.ts";
import { Remark } from "./cell/remark.ts";
import { Finding } from "./finding.ts";
import { columnLabel, type Header } from "./headers.ts";
import { shown } from "./shown.ts";

/** 单元格的值 — what a cell of any type can hold; undefined where it is blank. */
export type CellValue = CellTypes[CellType] | undefined;

/** 读出的一行 — column names with their values; every column of the kind is there. */
export type ReadRow = Record<string, CellValue>;

/** 列的读法 — a column of the kind that the file has, and how its cells are read. */
export interface PlannedColumn {
  readonly name: string;
  readonly label: string;
  readonly cell: number;
  readonly required: boolean;
  readonly blankWords: ReadonlySet<string> | undefined;
  readonly read: CellReader;
  /** What cells were found to hold: most columns hold the same few texts again and again. */
  readonly known: Map<string, NonNullable<CellValue>>;
}

const REMEMBERED = 256;

/** A merged cell of a spreadsheet leaves all rows but its first without a number. */
const OF_WHOM = {
  zh: "填上“{column}”（合并的单元格导出后只有第一行有值），或删掉这一行",
  en: "fill in {column} (of a merged cell only the first row has it), or remove this row",
};

/**
 * 读行 — turns the cells of a row into its values, as planned once from the file's header.
 *
 * Millions of rows pass here, so the way without a fault makes nothing but the row itself;
 * `faults` reads a bad row a second time to say everything that is wrong with it.
 */
export class RowReader {
  /** Warnings about the row read last. */
  readonly warnings: Finding[] = [];
  readonly #columns: readonly PlannedColumn[];
  readonly #blankRow: ReadRow;
  readonly #width: number;
  readonly #person: string | undefined;

  constructor(kind: InputKind, header: Header) {
    this.#columns = planColumns(kind, header);
    const names = Object.keys(kind.columns);
    this.#blankRow = Object.fromEntries(names.map((name) => [name, undefined]));
    this.#width = header.width;
    this.#person = kind.person;
  }

  /** The row, or undefined when a cell of it cannot be used. */
  read(cells: readonly string[]): ReadRow | undefined {
    if (this.warnings.length > 0) this.warnings.length = 0;
    if (cells.length > this.#width && this.#surplus(cells) !== undefined) return undefined;
    const row = { ...this.#blankRow };
    for (const column of this.#columns) {
      const value = this.#valueOf(column, cells[column.cell]);
      if (value === undefined) {
        if (column.required) return undefined;
      } else if (typeof value === "object" && value instanceof Remark) {
        if (!value.keeps || (column.required && value.keeps.value === undefined)) return undefined;
        this.warnings.push(findingOf(value, column));
        row[column.name] = value.keeps.value;
      } else {
        row[column.name] = value;
      }
    }
    return row;
  }

  #valueOf(column: PlannedColumn, cell: string | undefined): CellValue | Remark {
    if (cell === undefined || cell === "") return undefined;
    const known = column.known.get(cell);
    if (known !== undefined) return known;
    const value = readCell(column, cell);
    const isPlain = value !== undefined && !(value instanceof Remark);
    if (isPlain && column.known.size < REMEMBERED) column.known.set(cell, value);
    return value;
  }

  /** The row without the optional cells that cannot be used; undefined when a required one is. */
  readKnown(cells: readonly string[]): ReadRow | undefined {
    const row = { ...this.#blankRow };
    for (const column of this.#columns) {
      const value = readCell(column, cells[column.cell]);
      const known = value instanceof Remark ? value.keeps?.value : value;
      if (column.required && known === undefined) return undefined;
      row[column.name] = known;
    }
    return row;
  }

  /** Everything that keeps the row from being used. */
  faults(cells: readonly string[]): Finding[] {
    const faults = this.#columns.flatMap((column) => {
      const value = readCell(column, cells[column.cell]);
      const remark = value instanceof Remark ? value : undefined;
      if (remark && !remark.keeps) return [findingOf(remark, column)];
      const isMissing = column.required && (remark ? remark.keeps?.value : value) === undefined;
      if (!isMissing) return [];
      const hint = column.name === this.#person ? OF_WHOM : undefined;
      return [new Finding("CSP108", { column: column.label }, column.cell, hint)];
    });
    const surplus = this.#surplus(cells);
    if (surplus !== undefined) {
      faults.push(new Finding("CSP116", { value: shown(cells[surplus] ?? "") }, surplus));
    }
    return faults;
  }

  #surplus(cells: readonly string[]): number | undefined {
    const at = cells.findIndex((cell, index) => index >= this.#width && bareText(cell) !== "");
    return at < 0 ? undefined : at;
  }
}

/** 列的安排 — the columns of the kind that the header has. */
export function planColumns(kind: InputKind, header: Header): readonly PlannedColumn[] {
  return Object.entries(kind.columns).flatMap(([name, column]) => {
    const cell = header.at.get(name);
    if (cell === undefined) return [];
    const blankWords = column.blankWords && new Set(column.blankWords);
    const read = CELL_READERS[column.type](column, name);
    const label = columnLabel(name, column);
    return [{ name, label, cell, required: column.required, blankWords, read, known: new Map() }];
  });
}

/** 读一格 — the value of a cell, undefined when it is blank, or why it cannot be used. */
export function readCell(column: PlannedColumn, cell: string | undefined): CellValue | Remark {
  if (cell === undefined || cell === "") return undefined;
  const text = bareText(cell);
  if (isBlank(text) || column.blankWords?.has(text)) return undefined;
  return isFormulaError(text) ? new Remark("CSP119", text) : column.read(text);
}

function findingOf(remark: Remark, column: PlannedColumn): Finding {
  const facts = { ...remark.facts, ...(remark.facts["column"] && { column: column.label }) };
  return new Finding(remark.code, facts, column.cell, remark.hint, { part: remark.part });
}
