import type { Bilingual } from "../kernel/bilingual.ts";
import type { Money } from "../kernel/money.ts";
import { type Place, RowSet } from "../kernel/place.ts";
import type { Missing } from "../measures/quantity.ts";
import type { Column } from "../policy/model.ts";
import type { PayRule } from "../policy/rules.ts";
import type { PayLine } from "./month-result.ts";

/** 工资行草稿 — a line with what the law checks need to know of it. */
export interface DraftLine {
  readonly line: PayLine;
  readonly rule: PayRule | undefined;
}

/** 未知行 — a line that cannot be computed until somebody supplies what is missing. */
export interface UnknownLine {
  readonly rule: PayRule;
  readonly missing: readonly Missing[];
}

/** `telecom-support.yaml:41` — the line of the policy that made an amount. */
export function ruleReference(column: Column): string {
  const known = REFERENCES.get(column);
  if (known !== undefined) return known;
  const made = `${column.place.file}:${column.place.line}`;
  REFERENCES.set(column, made);
  return made;
}

/** A rule makes a line for nearly everybody: its reference is written once. */
const REFERENCES = new WeakMap<Column, string>();

/** 出处 — rows each once, in order of place; a line without any row of its own has the roster row. */
export function rowsOf(
  collect: (add: (place: Place) => void) => void,
  roster: Place,
): readonly [Place, ...Place[]] {
  const rows: Place[] = [];
  let seen: RowSet | undefined;
  let latest: Place | undefined;
  collect((place) => {
    // Most figures of a person lead to the same row of the roster.
    if (place === latest) return;
    latest = place;
    if (rows.length === FEW_ROWS) seen ??= rowSetOf(rows);
    if (seen ? seen.add(place) : !holds(rows, place)) rows.push(place);
  });
  const [first] = rows;
  if (first === undefined) return [roster];
  // A list that has grown has room for many more: kept by every line, that fills the memory.
  const kept = rows.length === 1 ? [first] : rows.slice();
  return isFilled(kept) ? kept : [roster];
}

/** So many rows are compared one by one faster than they are put into a set. */
const FEW_ROWS = 12;

function holds(rows: readonly Place[], { file, line }: Place): boolean {
  for (const row of rows) if (row.line === line && row.file === file) return true;
  return false;
}

function rowSetOf(rows: readonly Place[]): RowSet {
  const seen = new RowSet();
  for (const row of rows) seen.add(row);
  return seen;
}

function isFilled(rows: Place[]): rows is [Place, ...Place[]] {
  return rows.length > 0;
}

export interface LineText {
  readonly label: Bilingual;
  readonly formula: Bilingual;
}

/** 成行 — a rule's amount as a payslip line. */
export function lineOf(
  rule: PayRule,
  amount: Money,
  text: LineText,
  sources: readonly [Place, ...Place[]],
): DraftLine {
  const { column, item, kind } = rule;
  return {
    rule,
    line: {
      item,
      kind,
      amount,
      label: text.label,
      formula: text.formula,
      policy: ruleReference(column),
      clause: column.clause,
      sources,
    },
  };
}
