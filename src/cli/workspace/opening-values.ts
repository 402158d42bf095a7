import type { CellType } from "../../inputs/input-kind.ts";
import { CELL_READERS } from "../../intake/cell/index.ts";
import { Remark } from "../../intake/cell/remark.ts";
import type { Month } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { nearest } from "../../kernel/nearest.ts";
import { type Place, rowReference } from "../../kernel/place.ts";
import type { MonthRecords } from "../../measures/month-inputs.ts";
import type { KeptValue } from "../../payrun/month-setup.ts";
import type { Type } from "../../policy/expression/types.ts";
import { typeName } from "../../policy/expression/types.ts";
import { keptNamed, keptNames, wordOfLevel } from "../../policy/kept-named.ts";
import type { Policy } from "../../policy/policy.ts";
import { Unknown } from "../../policy/value.ts";

/** 期初值 — of each month before the first: employee → name → value; and what is wrong with them. */
export interface OpeningValues {
  readonly values: ReadonlyMap<Month, ReadonlyMap<string, ReadonlyMap<string, KeptValue>>>;
  readonly diagnostics: readonly Diagnostic[];
}

type Values = Map<Month, Map<string, Map<string, KeptValue>>>;

/**
 * 读期初值 — figures and indicators of months that cs-pay never paid, by the names of the policies.
 *
 * A value that cannot be read is unknown, so that whoever is paid from it waits (X5).
 */
export function openingValues(records: MonthRecords, policies: readonly Policy[]): OpeningValues {
  const values: Values = new Map();
  const diagnostics: Diagnostic[] = [];
  const put = (month: Month, employee: string, name: string, value: KeptValue): boolean => {
    const people = values.get(month) ?? new Map<string, Map<string, KeptValue>>();
    const own = people.get(employee) ?? new Map<string, KeptValue>();
    values.set(month, people.set(employee, own));
    if (own.has(name)) return false;
    own.set(name, value);
    return true;
  };
  for (const { row } of records["opening-scores"] ?? []) {
    put(row.month, row.employee_id, "score", row.score);
  }
  for (const { row, place } of records.opening ?? []) {
    const found = policies.flatMap((policy) => read(row, place, policy) ?? []);
    if (found.length === 0) diagnostics.push(unknownName(row.name, place, policies));
    for (const [name, { value, wrong }] of new Map(found)) {
      if (wrong) diagnostics.push(wrong);
      const facts = { person: row.employee_id, month: row.month, name: row.name };
      if (!put(row.month, row.employee_id, name, value)) {
        diagnostics.push({ code: "CSP332", place, facts });
      }
    }
  }
  return { values, diagnostics };
}

interface Row {
  readonly name: string;
  readonly value: string;
}

interface Read {
  readonly value: KeptValue;
  readonly wrong?: Diagnostic;
}

function read({ name, value }: Row, place: Place, policy: Policy): [string, Read][] | undefined {
  const kept = keptNamed(name, policy);
  if (!kept) return undefined;
  const known = valueOf(value, kept.type, policy);
  if (known !== undefined) return [[kept.name, { value: known }]];
  const missing = {
    what: { zh: `期初的${name}`, en: `opening ${name}` },
    where: rowReference(place),
  };
  const facts = { name, value, wanted: typeName(kept.type) };
  const wrong: Diagnostic = { code: "CSP331", place, facts };
  return [[kept.name, { value: new Unknown([missing]), wrong }]];
}

function valueOf(text: string, type: Type, policy: Policy): KeptValue | undefined {
  if (type.kind === "level") return wordOfLevel(type, text, policy);
  if (type.kind === "text") {
    const word = type.spelled?.get(text) ?? text;
    return !type.words || type.open || type.words.includes(word) ? word : undefined;
  }
  const cell = cellTypeOf(type);
  if (!cell) return undefined;
  const column = { type: cell, headers: [], required: true };
  const found = CELL_READERS[cell](column, "value")(text);
  return found instanceof Remark ? undefined : found;
}

type Readable = Extract<CellType, "yes_no" | "percent" | "yuan" | "points">;

/** What a figure counts is known from its rule; only a share may be written in two ways. */
function cellTypeOf(type: Type): Readable | undefined {
  if (type.kind === "truth") return "yes_no";
  if (type.kind !== "number") return undefined;
  return type.unit["percent"] === 1 ? "percent" : "points";
}

function unknownName(name: string, place: Place, policies: readonly Policy[]): Diagnostic {
  const close = nearest(name, policies.flatMap(keptNames));
  const hint = close && { zh: `是不是想写 ${close}？`, en: `did you mean ${close}?` };
  return { code: "CSP330", place, facts: { name }, ...(hint && { hint }) };
}
