import type { Month } from "../kernel/calendar.ts";
import { Decimal, plain, ZERO } from "../kernel/decimal.ts";
import { inForce } from "./in-force.ts";
import type { DeductionEntry } from "./reading/tax-sections.ts";

/** 扣除规定 — item → what the law says of it in one month. */
export type DeductionLaw = ReadonlyMap<string, DeductionEntry>;

/** 某月的扣除规定 — the entry in force for each item. */
export function deductionsIn(entries: readonly DeductionEntry[], month: Month): DeductionLaw {
  const law = new Map<string, DeductionEntry>();
  for (const item of new Set(entries.map((entry) => entry.item))) {
    const entry = inForce(
      entries.filter((one) => one.item === item),
      month,
    );
    if (entry) law.set(item, entry);
  }
  return law;
}

/** 申报的扣除 — one declared item of a month and what its limit is measured by. */
export interface DeclaredDeduction {
  readonly amount: Decimal;
  /** What was counted of it earlier in the tax year. */
  readonly usedBefore: Decimal;
  /** What a share is taken of; undefined where the person has no contribution base. */
  readonly base: Decimal | undefined;
}

/** 扣除结果 — what counts, and what the law allows when that is less than declared. */
export interface AllowedDeduction {
  readonly counted: Decimal;
  /** Set when the declared amount is outside the law: `1000 / 500`, `≤ 3000`. */
  readonly allowed: string | undefined;
  /** The limit of the year, when it is what cuts the amount. */
  readonly mostYear?: Decimal;
}

/** 核对扣除 — a declared item counts as declared; items limited by law count up to the limit. */
export function allowedDeduction(
  entry: DeductionEntry,
  declared: DeclaredDeduction,
): AllowedDeduction {
  const { amount } = declared;
  if (entry.limits === "settlement") return { counted: ZERO, allowed: "0" };
  const ofYear = entry.most_year && leftOfYear(entry.most_year, declared);
  const most = mostOf(entry, declared, ofYear);
  const over = most !== undefined && amount.gt(most);
  const step = entry.step && !isMultiple(amount, entry.step) ? entry.step : undefined;
  const listed = entry.amounts;
  const unlisted = listed !== undefined && !listed.some((one) => one.equals(amount));
  if (!over && step === undefined && !unlisted) return { counted: amount, allowed: undefined };
  const allowed = unlisted
    ? listed.map(plain).join(" / ")
    : step
      ? `${plain(step)} × n`
      : `≤ ${plain(most ?? ZERO)}`;
  const counted = entry.limits === "law" && most ? Decimal.min(amount, most) : amount;
  const isYear = over && entry.most_year && ofYear?.equals(most);
  return { counted, allowed, ...(isYear && { mostYear: entry.most_year }) };
}

function leftOfYear(most: Decimal, { usedBefore }: DeclaredDeduction): Decimal {
  return Decimal.max(ZERO, most.minus(usedBefore));
}

function mostOf(
  entry: DeductionEntry,
  declared: DeclaredDeduction,
  ofYear: Decimal | undefined,
): Decimal | undefined {
  const limits = [
    entry.most,
    entry.most_share && declared.base && declared.base.times(entry.most_share),
    ofYear,
  ].filter((limit) => limit !== undefined);
  return limits.length === 0 ? undefined : Decimal.min(...limits);
}

function isMultiple(amount: Decimal, step: Decimal): boolean {
  const times = amount.div(step);
  return times.toDecimalPlaces(0).equals(times);
}
