import { addMonths, type Month, monthOf, monthsBetween, yearOf } from "../kernel/calendar.ts";
import { Decimal, plain, whole, ZERO } from "../kernel/decimal.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { type Money, NOTHING, roundToFen, sumMoney } from "../kernel/money.ts";
import type { Place } from "../kernel/place.ts";
import { kindNamed } from "../inputs/index.ts";
import { allowedDeduction } from "../statutory/deduction-limits.ts";
import type { DeductionEntry } from "../statutory/reading/tax-sections.ts";
import type { MonthSetup } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";
import { figureNamed } from "../policy/figure.ts";

/** 申报扣除 — what a person's declared items take off the income of the month. */
export interface DeclaredDeductions {
  readonly additional: Decimal;
  readonly other: Decimal;
  /** What counted, by item. */
  readonly items: ReadonlyMap<string, Money>;
  /** The rows that counted. */
  readonly rows: readonly Place[];
  readonly diagnostics: readonly Diagnostic[];
}

/** 没有申报 — nothing was declared. */
export const NOTHING_DECLARED: DeclaredDeductions = {
  additional: ZERO,
  other: ZERO,
  items: new Map(),
  rows: [],
  diagnostics: [],
};

interface Row {
  readonly item: string;
  readonly amount: Decimal;
  readonly from: Month;
  readonly to: Month;
  readonly place: Place;
}

const NO_ROWS: readonly Row[] = [];

/** Before and after every month there is. */
const ALWAYS: readonly [Month, Month] = ["0000-00", "9999-99"];

/** 计算申报扣除 — the rows of deductions.csv that hold in the month, each held against the law. */
export function declaredDeductions(setup: MonthSetup, asked: Asked): DeclaredDeductions {
  const rows = rowsOf(asked);
  if (rows.length === 0) return NOTHING_DECLARED;
  const sums = { additional: ZERO, other: ZERO };
  const items = new Map<string, Money>();
  const diagnostics: Diagnostic[] = [...exclusions(rows, setup, asked)];
  const counting = rows.filter(({ from, to }) => from <= setup.month && setup.month <= to);
  for (const row of unitsOf(counting, setup)) {
    const entry = setup.deductions.get(row.item);
    const { counted, diagnostic } = judged(row, entry, setup, asked);
    const kind = entry?.kind ?? "additional";
    sums[kind] = sums[kind].plus(counted);
    items.set(row.item, sumMoney([items.get(row.item) ?? NOTHING, roundToFen(counted)]));
    if (diagnostic) diagnostics.push(diagnostic);
  }
  return { ...sums, items, rows: counting.map(({ place }) => place), diagnostics };
}

function rowsOf({ frame, person }: Asked): readonly Row[] {
  const records = frame.recordsOf("deductions", person.index);
  if (records.length === 0) return NO_ROWS;
  return records.flatMap(({ row, place }) => {
    const { item, amount, from, to } = row;
    if (typeof item !== "string" || !(amount instanceof Decimal)) return [];
    const [first, last] = ALWAYS;
    return [{ item, amount, from: monthOr(from, first), to: monthOr(to, last), place }];
  });
}

function monthOr(cell: unknown, otherwise: Month): Month {
  return typeof cell === "string" ? cell : otherwise;
}

/** Items with a list of lawful amounts are judged row by row, all others by their sum. */
function unitsOf(rows: readonly Row[], { deductions }: MonthSetup): readonly Row[] {
  const units: Row[] = [];
  for (const row of rows) {
    const at = units.findIndex(({ item }) => item === row.item);
    const before = deductions.get(row.item)?.amounts ? undefined : units[at];
    if (before) units[at] = { ...before, amount: before.amount.plus(row.amount) };
    else units.push(row);
  }
  return units;
}

function judged(
  row: Row,
  entry: DeductionEntry | undefined,
  setup: MonthSetup,
  asked: Asked,
): { readonly counted: Decimal; readonly diagnostic?: Diagnostic } {
  const { item, amount, place } = row;
  if (!entry) return { counted: amount };
  const usedBefore = usedThisYear(row, setup, asked);
  const base = asked.frame.figure(figureNamed("person", "social_base"), asked.person.index);
  const declared = { amount, usedBefore, base: base instanceof Decimal ? base : undefined };
  const { counted, allowed, mostYear } = allowedDeduction(entry, declared);
  if (allowed === undefined) return { counted };
  const person = `${asked.person.id} ${asked.person.name}`;
  if (entry.limits === "settlement") {
    return {
      counted,
      diagnostic: { code: "CSP428", place, facts: { person, item: itemText(item) } },
    };
  }
  const said = { amount: plain(amount), allowed, counted: plain(counted) };
  const facts = { person, item: itemText(item), ...said };
  if (!mostYear) return { counted, diagnostic: { code: "CSP415", place, facts } };
  const ofYear = { ...facts, most: plain(mostYear), used: plain(usedBefore) };
  return { counted, diagnostic: { code: "CSP445", place, facts: ofYear } };
}

/**
 * The row's amount in each month of the tax year that was paid before this one, but never more
 * than the other deductions that were counted: months before hiring or before the first pay
 * month known used nothing.
 */
function usedThisYear(row: Row, { month, payDate, history }: MonthSetup, asked: Asked): Decimal {
  const sums = history.tax.get(asked.person.id);
  const taxMonth = monthOf(payDate);
  if (sums?.taxYear !== yearOf(taxMonth)) return ZERO;
  const firstOfYear = addMonths(month, 1 - Number(taxMonth.slice("2024-".length)));
  const since = laterOf(laterOf(row.from, firstOfYear), monthOf(asked.person.hiredOn));
  const months = whole(Math.max(0, monthsBetween(since, month)));
  return Decimal.min(row.amount.times(months), sums.otherDeductions);
}

/** Rent and mortgage interest exclude each other within a tax year, whichever months they name. */
function exclusions(
  rows: readonly Row[],
  { month, deductions }: MonthSetup,
  { person }: Asked,
): readonly Diagnostic[] {
  const year = String(yearOf(month));
  const ofYear = rows.filter(({ from, to }) => from.slice(0, 4) <= year && year <= to.slice(0, 4));
  const found = ofYear.flatMap(({ item, place }) => {
    const other = deductions.get(item)?.excludes;
    if (other === undefined || item > other) return [];
    if (!ofYear.some((row) => row.item === other)) return [];
    const named = { item: itemText(item), other: itemText(other) };
    const facts = { person: `${person.id} ${person.name}`, year, ...named };
    return [{ code: "CSP416", place, facts } as const];
  });
  return found.slice(0, 1);
}

/** `rent 住房租金`: the word of the program and the one of the papers. */
function itemText(item: string): string {
  const { words } = kindNamed("deductions").columns.item;
  const [, chinese] = Object.entries(words).flatMap(([word, of]) => (of === item ? [word] : []));
  return chinese === undefined ? item : `${item} ${chinese}`;
}

function laterOf(left: Month, right: Month): Month {
  return left > right ? left : right;
}

/** 漏放扣除文件 — no file this month although the year's sums hold deductions already. */
export function missingDeductions(setup: MonthSetup, taxYear: number): readonly Diagnostic[] {
  const { inputs, history, month } = setup;
  if (inputs.records.deductions || inputs.unreadable.has("deductions")) return [];
  const had = [...history.tax.values()].some(
    (sums) => sums.taxYear === taxYear && !sums.additionalDeductions.isZero(),
  );
  return had ? [{ code: "CSP427", facts: { month } }] : [];
}
