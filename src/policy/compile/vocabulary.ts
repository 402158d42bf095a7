import type { Bilingual } from "../../kernel/bilingual.ts";
import { INPUT_KINDS } from "../../inputs/index.ts";
import type { Column as InputColumn, InputKind } from "../../inputs/input-kind.ts";
import { DERIVED_FIELDS, DERIVED_KINDS, QUANTITIES } from "../../measures/index.ts";
import type { DerivedKind } from "../../measures/derived-kinds.ts";
import type { Missing, Quantity } from "../../measures/quantity.ts";
import type { RecordField } from "../expression/environment.ts";
import { typeOfQuantity } from "../expression/types.ts";
import { LEGAL_QUANTITIES } from "../legal-quantities.ts";
import type { KindHistory } from "../records/earlier-records.ts";
import { PERIOD_FIELDS } from "../records/period-fields.ts";

/** 词汇 — the names that exist before any policy: measured quantities and fields of records. */
const quantities: ReadonlyMap<string, Quantity> = new Map(
  [...QUANTITIES, ...LEGAL_QUANTITIES].map((quantity) => [
    `${quantity.scope} ${quantity.name}`,
    quantity,
  ]),
);

export function quantityNamed(name: string, scope: "person" | "span"): Quantity | undefined {
  return quantities.get(`${scope} ${name}`);
}

export const QUANTITY_NAMES: readonly string[] = [
  ...new Set([...QUANTITIES, ...LEGAL_QUANTITIES].map((quantity) => quantity.name)),
];

const fieldsByKind = new Map<string, ReadonlyMap<string, RecordField>>();

/** 某种类的字段 — the columns of an input kind with their types, and what measures add to them. */
export function fieldsOfKind(kind: string): ReadonlyMap<string, RecordField> {
  const known = fieldsByKind.get(kind);
  if (known) return known;
  const made = derivedKindOf(kind)?.fields;
  // A kind that the measures make has the fields they give it, whatever its file may have.
  const declared = made ? undefined : inputKindOf(kind);
  const fields = new Map<string, RecordField>();
  const columns: Readonly<Record<string, InputColumn>> = declared?.columns ?? {};
  for (const [name, column] of Object.entries(columns)) {
    const closed =
      column.words && !column.open ? [...new Set(Object.values(column.words))] : undefined;
    const open =
      column.words && column.open ? [...new Set(Object.values(column.words))] : undefined;
    const type = typeOfQuantity(column.type, closed ?? open);
    fields.set(name, { name, type, title: titleOf(name, column) });
  }
  const periods = PERIOD_FIELDS[kind] ?? [];
  for (const field of [...(DERIVED_FIELDS[kind] ?? []), ...(made ?? []), ...periods]) {
    const type = typeOfQuantity(field.type, field.words);
    fields.set(field.name, { name: field.name, type, title: field.title });
  }
  fieldsByKind.set(kind, fields);
  return fields;
}

export function isKind(name: string): boolean {
  return knownKind(name) !== undefined;
}

export function titleOfKind(kind: string): Bilingual {
  return knownKind(kind)?.title ?? { zh: kind, en: kind };
}

/** 缺什么 — what holds a payslip when the records of a kind are not there. */
export function lackingOfKind(kind: string): Missing {
  const [file = kind] = derivedKindOf(kind)?.madeOf ?? [];
  return { what: titleOfKind(kind), where: `${file}.csv` };
}

/** 往月取法 — how records of a kind are found again in earlier months. */
export function historyOfKind(kind: string): KindHistory {
  const declared = inputKindOf(kind);
  const ownDate = declared?.month.rule === "own-date";
  return { kind, title: titleOfKind(kind), id: declared?.id, ownDate };
}

function inputKindOf(kind: string): InputKind | undefined {
  return INPUT_KINDS.find((input) => input.kind === kind);
}

/** A kind of input file, or one that the measures make. */
function knownKind(kind: string): { readonly title: Bilingual } | undefined {
  return inputKindOf(kind) ?? derivedKindOf(kind);
}

function derivedKindOf(kind: string): DerivedKind | undefined {
  return DERIVED_KINDS.find((derived) => derived.kind === kind);
}

function titleOf(name: string, column: InputColumn): Bilingual {
  return { zh: column.headers[0] ?? name, en: name };
}
