import { type Decimal, ZERO } from "../kernel/decimal.ts";
import { invariant } from "../kernel/invariant.ts";
import { comparePlaces, type Place } from "../kernel/place.ts";
import type {
  Cell,
  Missing,
  Person,
  Quantity,
  QuantityColumn,
  QuantityType,
  RecordTable,
  Span,
} from "./quantity.ts";

/** 一族量 — the columns and record tables that one family of measures yields. */
export interface Family {
  readonly person?: Columns;
  readonly span?: Columns;
  readonly records?: readonly RecordTable[];
}

export type Columns = ReadonlyMap<string, QuantityColumn>;
export type Value = Cell | null | Missing;

/** 列 — a column whose sources fall back to the roster row, so that no value is without one. */
export function column(
  valueAt: (index: number) => Value,
  rowsAt: (index: number) => readonly Place[],
  rosterRow: (index: number) => Place,
): QuantityColumn {
  return {
    at: valueAt,
    rowsAt(index) {
      const rows = rowsAt(index);
      return rows.length === 0 ? [rosterRow(index)] : inPlaceOrder(rows);
    },
  };
}

export function personColumn(
  people: readonly Person[],
  valueAt: (index: number) => Value,
  rowsAt: (index: number) => readonly Place[] = () => NO_ROWS,
): QuantityColumn {
  return column(valueAt, rowsAt, (index) => itemAt(people, index).row);
}

const NO_ROWS: readonly Place[] = [];

/** 期段列 — a column with one value per span, falling back to the roster row of its person. */
export function spanColumn(
  people: readonly Person[],
  spans: readonly Span[],
  valueAt: (index: number) => Value,
  rowsAt: (index: number) => readonly Place[] = () => NO_ROWS,
): QuantityColumn {
  const rosterRow = (index: number) => itemAt(people, itemAt(spans, index).person).row;
  return column(valueAt, rowsAt, rosterRow);
}

/** Each row once, in the order of files and lines, whatever order the values came in. */
export function inPlaceOrder(rows: readonly Place[]): readonly Place[] {
  if (isRising(rows)) return rows;
  const distinct = [...new Set(rows)];
  if (distinct.length < 2) return distinct;
  const sorted = distinct.sort(comparePlaces);
  return sorted.filter((row, at) => {
    const before = sorted[at - 1];
    return before === undefined || comparePlaces(before, row) !== 0;
  });
}

function isRising(rows: readonly Place[]): boolean {
  for (let at = 1; at < rows.length; at += 1) {
    if (comparePlaces(itemAt(rows, at - 1), itemAt(rows, at)) >= 0) return false;
  }
  return true;
}

/** 取一项 — the item of a list by an index that must be one of its own. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  // Asked millions of times: the sentence is written only when it is needed.
  if (item === undefined) invariant(false, `index ${index} in a list of ${list.length}`);
  return item;
}

/** 一个量 — declares one quantity of a family, per person unless told otherwise. */
export function quantity(
  name: string,
  type: QuantityType,
  zh: string,
  en: string,
  scope: Quantity["scope"] = "person",
): Quantity {
  return { name, scope, type, title: { zh, en } };
}

/** The same name per span as well: the innermost scope wins where a rule looks. */
export function alsoPerSpan(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.map((one) => ({ ...one, scope: "span" }));
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}
