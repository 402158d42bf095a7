import { addMonths, type Month, monthNumber, monthOfQuarter } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";

/**
 * 离职时 — what becomes of parts not yet paid: at once, lost where a later month than that of
 * leaving pays them, lost in the month of leaving as well, or in the months planned.
 */
export const LEAVER_WORDS = ["now", "lost", "lost_in_month", "as_planned"] as const;
export type Leaver = (typeof LEAVER_WORDS)[number];

/** 会失去 — whether leaving costs anything at all. */
export function isLosing(leaver: Leaver): boolean {
  return leaver === "lost" || leaver === "lost_in_month";
}

/** 付款计划 — in which parts an amount earned in a month is paid, and in which months. */
export interface PayPlan {
  readonly parts: readonly PayPart[];
  /** undefined when no part can come later than the month that earns it. */
  readonly leaver: Leaver | undefined;
}

/** 一期 — a share of the amount, and the month that pays it. */
export interface PayPart {
  readonly share: Decimal;
  /** The share as the policy has it: `40%`, `1/3`. */
  readonly shown: string;
  readonly dueAfter: DueAfter;
}

/** 应付月份 — the month of payment of what a month earns. */
export type DueAfter = (earned: Month) => Month;

/** 若干月后 — so many months after the one that earned it. */
export function monthsLater(count: number): DueAfter {
  return (earned) => addMonths(earned, count);
}

const QUARTER = 3;
const YEAR = 12;
const toQuarterEnd = (earned: Month) => QUARTER - monthOfQuarter(earned);
const toYearEnd = (earned: Month) => YEAR - monthNumber(earned);

/** 付款时点 — words for months of payment, and when each of them comes. */
export const DUE_WORDS: ReadonlyMap<string, DueAfter> = new Map([
  ["now", monthsLater(0)],
  ["next_month", monthsLater(1)],
  ["quarter_end", (earned: Month) => addMonths(earned, toQuarterEnd(earned))],
  ["next_quarter", (earned: Month) => addMonths(earned, toQuarterEnd(earned) + 1)],
  ["year_end", (earned: Month) => addMonths(earned, toYearEnd(earned))],
  ["next_year", (earned: Month) => addMonths(earned, toYearEnd(earned) + 1)],
]);
