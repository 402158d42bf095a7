import type { Bilingual } from "../../kernel/bilingual.ts";
import { decimalFrom } from "../../kernel/decimal.ts";
import { whenAsked } from "../../kernel/when-asked.ts";
import type { Column as InputColumn } from "../../inputs/input-kind.ts";
import type { KindCatalogue } from "../../inputs/kind-catalogue.ts";
import { DERIVED_FIELDS, DERIVED_KINDS, QUANTITIES } from "../../measures/index.ts";
import type { DerivedKind } from "../../measures/derived-kinds.ts";
import type { Missing, Quantity } from "../../measures/quantity.ts";
import type { RecordField } from "../expression/environment.ts";
import { typeOfColumn, typeOfFigure } from "../expression/word-spellings.ts";
import { LEGAL_QUANTITIES } from "../legal-quantities.ts";
import type { KindHistory } from "../records/earlier-records.ts";
import { PERIOD_FIELDS } from "../records/period-fields.ts";
import { FieldNames, figureInEnglish, figuresInChinese, kindsInChinese } from "./chinese-names.ts";
import { readInstead } from "./without-records.ts";

/** 词汇 — the names that exist before any policy: measured quantities and fields of records. */
const quantities: ReadonlyMap<string, Quantity> = new Map(
  [...QUANTITIES, ...LEGAL_QUANTITIES].map((quantity) => [
    `${quantity.scope} ${quantity.name}`,
    quantity,
  ]),
);

export function quantityNamed(name: string, scope: "person" | "span"): Quantity | undefined {
  return quantities.get(`${scope} ${figureInEnglish(name)}`);
}

/** 量名 — every figure by its English and by its Chinese name. */
export const figureNames: () => readonly string[] = whenAsked(() => [...figuresInChinese()].flat());

/** 按中文名找 — the figure that the reference calls so in Chinese: `接通率` is calls.answer_rate. */
export function figureTitled(title: string): string | undefined {
  return [...quantities.values()].find((one) => one.title.zh === title)?.name;
}

type FieldsByKind = Map<string, FieldNames>;
/** The column of every table that names whose record it is. */
const PERSON = "employee_id";

const fieldsIn = new WeakMap<KindCatalogue, FieldsByKind>();

/** 某种类的字段 — the columns of an input kind with their types, and what measures add to them. */
export function fieldsOfKind(kind: string, kinds: KindCatalogue): FieldNames {
  const fieldsByKind: FieldsByKind = fieldsIn.get(kinds) ?? new Map();
  fieldsIn.set(kinds, fieldsByKind);
  const known = fieldsByKind.get(kind);
  if (known) return known;
  const made = derivedKindOf(kind)?.fields;
  // A kind that the measures make has the fields they give it, whatever its file may have.
  const declared = made ? undefined : kinds.named(kind);
  const fields = new Map<string, RecordField>();
  const columns: Readonly<Record<string, InputColumn>> = declared?.columns ?? {};
  for (const [name, column] of Object.entries(columns)) {
    const usual = column.usual === undefined ? undefined : decimalFrom(column.usual);
    const about = { name, type: typeOfColumn(column), title: titleOf(name, column) };
    fields.set(name, { ...about, ...(usual && { usual }) });
  }
  const periods = PERIOD_FIELDS[kind] ?? [];
  for (const field of [...(DERIVED_FIELDS[kind] ?? []), ...(made ?? []), ...periods]) {
    const type = typeOfFigure(field);
    fields.set(field.name, { name: field.name, type, title: field.title });
  }
  const named = new FieldNames(fields);
  fieldsByKind.set(kind, named);
  return named;
}

export function isKind(name: string, kinds: KindCatalogue): boolean {
  return keepsRecords(name) && knownKind(name, kinds) !== undefined;
}

/** A policy's own kind has a name that none of ours has. */
function keepsRecords(kind: string): boolean {
  return readInstead(kind) === undefined;
}

/** 种类名 — every kind that records may be taken from. */
export function kindNames(kinds: KindCatalogue): readonly string[] {
  const names = [...kinds.all, ...DERIVED_KINDS].map(({ kind }) => kind).filter(keepsRecords);
  return [...names, ...kindsInChinese().values()];
}

export function titleOfKind(kind: string, kinds: KindCatalogue): Bilingual {
  return knownKind(kind, kinds)?.title ?? { zh: kind, en: kind };
}

/** 缺什么 — what holds a payslip when the records of a kind are not there. */
export function lackingOfKind(kind: string, kinds: KindCatalogue): Missing {
  const [file = kind] = derivedKindOf(kind)?.madeOf ?? [];
  return { what: titleOfKind(kind, kinds), where: `${file}.csv` };
}

/** 往月取法 — how records of a kind are found again in earlier months. */
export function historyOfKind(kind: string, kinds: KindCatalogue): KindHistory {
  const declared = kinds.named(kind);
  const ownDate = declared?.month.rule === "own-date";
  // Tables of our own kinds name everybody under employee_id, whatever the file says.
  const person = kinds.declared.find((one) => one.kind === kind)?.person ?? PERSON;
  return { kind, title: titleOfKind(kind, kinds), id: declared?.id, person, ownDate };
}

/** 编号栏 — the column by whose number people call a record; undefined when the kind has none. */
export function numberOfKind(kind: string, kinds: KindCatalogue): string | undefined {
  return kinds.named(kind)?.id;
}

/** A kind of input file, or one that the measures make. */
function knownKind(kind: string, kinds: KindCatalogue): { readonly title: Bilingual } | undefined {
  return kinds.named(kind) ?? derivedKindOf(kind);
}

function derivedKindOf(kind: string): DerivedKind | undefined {
  return DERIVED_KINDS.find((derived) => derived.kind === kind);
}

function titleOf(name: string, column: InputColumn): Bilingual {
  return { zh: column.headers[0] ?? name, en: name };
}
