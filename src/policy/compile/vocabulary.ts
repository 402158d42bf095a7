import type { Bilingual } from "../../kernel/bilingual.ts";
import { INPUT_KINDS } from "../../inputs/index.ts";
import type { Column as InputColumn } from "../../inputs/input-kind.ts";
import { DERIVED_FIELDS, QUANTITIES } from "../../measures/index.ts";
import type { Quantity } from "../../measures/quantity.ts";
import type { RecordField } from "../expression/environment.ts";
import { typeOfQuantity } from "../expression/types.ts";
import { LEGAL_QUANTITIES } from "../legal-quantities.ts";

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
  const declared = INPUT_KINDS.find((input) => input.kind === kind);
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
  for (const field of DERIVED_FIELDS[kind] ?? []) {
    const type = typeOfQuantity(field.type, field.words);
    fields.set(field.name, { name: field.name, type, title: field.title });
  }
  fieldsByKind.set(kind, fields);
  return fields;
}

export function isKind(name: string): boolean {
  return INPUT_KINDS.some((input) => input.kind === name);
}

export function titleOfKind(kind: string): Bilingual {
  return INPUT_KINDS.find((input) => input.kind === kind)?.title ?? { zh: kind, en: kind };
}

function titleOf(name: string, column: InputColumn): Bilingual {
  return { zh: column.headers[0] ?? name, en: name };
}
