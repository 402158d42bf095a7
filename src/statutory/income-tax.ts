import { addMonths, type Month, monthsBetween, yearOf } from "../kernel/calendar.ts";
import { type Bilingual, lazily } from "../kernel/bilingual.ts";
import { Decimal, whole, ZERO } from "../kernel/decimal.ts";
import { type Money, NOTHING, roundToFen } from "../kernel/money.ts";
import type { Fact } from "./fact.ts";
import { withholdingFormula } from "./withholding-formula.ts";

/** 税率档 — `upTo` is inclusive; the last band has none. */
export interface TaxBand {
  readonly upTo: Decimal | undefined;
  readonly rate: Decimal;
  readonly quickDeduction: Decimal;
}

/** 个税规则 — what the law says of withholding on wages in one tax month. */
export interface TaxRules {
  /** The basic deduction of one month. */
  readonly basicDeduction: Decimal;
  readonly bands: readonly TaxBand[];
  /** A first job of the year counts the basic deduction from January (2020 No. 13). */
  readonly firstJobRule: boolean;
  /** The whole year's deduction from January on for low prior-year wages (2020 No. 19). */
  readonly lowIncome:
    | {
        readonly priorYearWage: Decimal;
        readonly yearDeduction: Decimal;
        readonly facts: readonly Fact[];
      }
    | undefined;
  /** Where the table stands: `income-tax.yaml:8`. */
  readonly source: string;
}

/** 累计数 — running sums of one employee in one tax year, through one tax month. */
export interface TaxSums {
  readonly taxYear: number;
  readonly throughMonth: Month;
  readonly income: Decimal;
  readonly exemptIncome: Decimal;
  readonly basicDeduction: Decimal;
  readonly specialDeductions: Decimal;
  readonly additionalDeductions: Decimal;
  readonly otherDeductions: Decimal;
  /** Tax really withheld, which is more than the tax due after a floored month. */
  readonly withheld: Money;
  /** The tax month of this year's annual bonus that was taxed apart; only one a year may be. */
  readonly bonusMonth?: Month | undefined;
}

/** 本期 — one month's figures of one employee; the tax month is the month of payment. */
export interface TaxedMonth {
  readonly taxMonth: Month;
  readonly income: Decimal;
  readonly exemptIncome?: Decimal;
  readonly specialDeductions: Decimal;
  readonly additionalDeductions: Decimal;
  readonly otherDeductions?: Decimal;
  /** First counted month: the hire month, also when the first pay comes a month later. */
  readonly employedSince: Month;
  readonly firstJobThisYear: boolean;
  readonly lowIncomeRule: boolean;
}

/** 预扣结果 — the tax of the month and every figure that made it. */
export interface Withholding {
  readonly tax: Money;
  readonly sums: TaxSums;
  /** Cumulative taxable income; below zero it is not taxed and nothing is refunded. */
  readonly taxable: Decimal;
  readonly rate: Decimal;
  readonly quickDeduction: Decimal;
  readonly cumulativeTax: Money;
  readonly withheldBefore: Money;
  readonly formula: Bilingual;
}

/**
 * 累计预扣 — the tax to withhold in a month: the rounded tax on the year's sums so far, less
 * what was really withheld, never below zero.
 *
 * Sums of another tax year start anew. A month without pay between two paid ones adds its basic
 * deduction, because months count by employment and not by pay.
 */
export function withhold(
  rules: TaxRules,
  before: TaxSums | undefined,
  month: TaxedMonth,
): Withholding {
  const taxYear = yearOf(month.taxMonth);
  const earlier = before?.taxYear === taxYear ? before : undefined;
  const sums = {
    taxYear,
    throughMonth: latest(earlier?.throughMonth, month.taxMonth),
    income: sum(earlier?.income, month.income),
    exemptIncome: sum(earlier?.exemptIncome, month.exemptIncome),
    basicDeduction: basicDeduction(rules, earlier, month),
    specialDeductions: sum(earlier?.specialDeductions, month.specialDeductions),
    additionalDeductions: sum(earlier?.additionalDeductions, month.additionalDeductions),
    otherDeductions: sum(earlier?.otherDeductions, month.otherDeductions),
  };
  const taxable = taxableOf(sums);
  const band = bandFor(rules.bands, taxable);
  const due = notBelowZero(taxable).times(band.rate).minus(band.quickDeduction);
  const cumulativeTax = roundToFen(notBelowZero(due));
  const withheldBefore = earlier?.withheld ?? NOTHING;
  const tax = roundToFen(notBelowZero(cumulativeTax.minus(withheldBefore)));
  const done: Withholding = {
    tax,
    sums: {
      taxYear,
      throughMonth: sums.throughMonth,
      income: sums.income,
      exemptIncome: sums.exemptIncome,
      basicDeduction: sums.basicDeduction,
      specialDeductions: sums.specialDeductions,
      additionalDeductions: sums.additionalDeductions,
      otherDeductions: sums.otherDeductions,
      withheld: roundToFen(withheldBefore.plus(tax)),
      bonusMonth: earlier?.bonusMonth,
    },
    taxable,
    rate: band.rate,
    quickDeduction: band.quickDeduction,
    cumulativeTax,
    withheldBefore,
    formula: lazily((language) => withholdingFormula(done, language)),
  };
  return done;
}

/** 期初一行 — the columns of opening-tax.csv; `tax_year` is the year of `through_month`. */
export interface OpeningTax {
  readonly through_month: Month;
  readonly income: Decimal;
  readonly basic_deduction: Decimal;
  readonly special_deductions: Decimal;
  readonly additional_deductions: Decimal;
  readonly tax_withheld: Decimal;
  readonly bonus_taxed?: boolean | undefined;
}

/** 期初累计数 — sums taken over from another system; later months add to them. */
export function openingSums(row: OpeningTax): TaxSums {
  return {
    taxYear: yearOf(row.through_month),
    throughMonth: row.through_month,
    income: row.income,
    exemptIncome: ZERO,
    basicDeduction: row.basic_deduction,
    specialDeductions: row.special_deductions,
    additionalDeductions: row.additional_deductions,
    otherDeductions: ZERO,
    withheld: roundToFen(row.tax_withheld),
    bonusMonth: row.bonus_taxed === true ? row.through_month : undefined,
  };
}

/** 期初在前 — whether opening sums end before the first tax month (else report CSP411). */
export function opensBefore(sums: TaxSums, taxMonth: Month): boolean {
  return monthsBetween(sums.throughMonth, taxMonth) > 0;
}

function basicDeduction(rules: TaxRules, earlier: TaxSums | undefined, month: TaxedMonth): Decimal {
  const january = januaryOf(month.taxMonth);
  if (month.lowIncomeRule && rules.lowIncome) return rules.lowIncome.yearDeduction;
  const counted = (from: Month) =>
    rules.basicDeduction.times(whole(Math.max(0, monthsBetween(from, month.taxMonth) + 1)));
  if (month.firstJobThisYear && rules.firstJobRule) return counted(january);
  if (earlier === undefined) return counted(latest(january, month.employedSince));
  return earlier.basicDeduction.plus(counted(addMonths(earlier.throughMonth, 1)));
}

function taxableOf(sums: Omit<TaxSums, "withheld" | "bonusMonth">): Decimal {
  return sums.income
    .minus(sums.exemptIncome)
    .minus(sums.basicDeduction)
    .minus(sums.specialDeductions)
    .minus(sums.additionalDeductions)
    .minus(sums.otherDeductions);
}

function sum(before: Decimal | undefined, now: Decimal | undefined): Decimal {
  return before && now ? before.plus(now) : (before ?? now ?? ZERO);
}

function notBelowZero(amount: Decimal): Decimal {
  return amount.isNegative() ? ZERO : amount;
}

/** 找税率档 — the band an amount falls into; its upper bound belongs to it. */
export function bandFor(bands: readonly TaxBand[], amount: Decimal): TaxBand {
  const band = bands.find(({ upTo }) => upTo === undefined || amount.lte(upTo));
  return band ?? { upTo: undefined, rate: ZERO, quickDeduction: ZERO };
}

function januaryOf(month: Month): Month {
  return `${month.slice(0, 4)}-01`;
}

function latest(left: Month | undefined, right: Month): Month {
  return left !== undefined && left > right ? left : right;
}
