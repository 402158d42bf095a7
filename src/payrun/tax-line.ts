import type { Bilingual } from "../kernel/bilingual.ts";
import { type Month, monthOf, yearOf } from "../kernel/calendar.ts";
import { Decimal } from "../kernel/decimal.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { joined } from "../kernel/joined.ts";
import { type Money, negate, roundToFen } from "../kernel/money.ts";
import type { Place } from "../kernel/place.ts";
import type { Fact } from "../statutory/fact.ts";
import { type TaxSums, withhold, type Withholding } from "../statutory/income-tax.ts";
import { lowIncomeVerdict, type LowIncomeVerdict } from "../statutory/low-income.ts";
import { declaredDeductions, NOTHING_DECLARED } from "./declared-deductions.ts";
import type { Insurance } from "./insurance.ts";
import type { Hold, PayLine } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";
import { oneOffTax } from "./one-off-pay.ts";
import type { Asked } from "./pay-lines.ts";
import { type Figure, figureNamed } from "../policy/figure.ts";

/** 当月个税 — the tax lines and the year's sums after them, or why the tax cannot be told. */
export interface TaxOfMonth {
  readonly lines: readonly PayLine[];
  /** What the next months go on from; undefined when nothing was withheld. */
  readonly sums: TaxSums | undefined;
  readonly unknown: boolean;
  readonly holds: readonly Hold[];
  readonly facts: readonly Fact[];
  readonly diagnostics: readonly Diagnostic[];
  /** Part of gross that is taxed and filed apart from wages. */
  readonly oneOff?: Money;
  /** Bonus or severance paid outside gross because somebody marked it untaxed. */
  readonly untaxedPay?: Money;
  /** What counted of the declared items, by item. */
  readonly declared?: ReadonlyMap<string, Money>;
  /** Last year's wage is not known and would matter (2020 No. 19). */
  readonly asksPriorWage: boolean;
}

/** 计税依据 — the lines and sums of the month that tax is taken of. */
export interface Taxed {
  /** undefined = a line of it is unknown. */
  readonly gross: Money | undefined;
  readonly lines: readonly PayLine[];
  readonly insurance: Insurance;
  /** Pay of earlier months for somebody who left: what was declared then was deducted then. */
  readonly isLate?: boolean;
}

const NOT_TOLD: TaxOfMonth = {
  lines: [],
  sums: undefined,
  unknown: true,
  holds: [],
  facts: [],
  diagnostics: [],
  asksPriorWage: false,
};

/** The statute a tax line rests on when the policy has no clause of its own about it. */
const STATUTE = "IIT";

/**
 * 个税 — the tax to withhold this month, by the month of the pay date (law.md 1.2).
 *
 * Months count from hiring, but not from before the first pay month cs-pay knows of, unless
 * opening figures say what was counted before.
 */
export function taxOfMonth(taxed: Taxed, setup: MonthSetup, asked: Asked): TaxOfMonth {
  const hold = unreadableHold(setup, asked);
  if (hold) return { ...NOT_TOLD, holds: [hold] };
  const { gross, insurance } = taxed;
  // A line that is unknown holds the payslip by itself.
  if (!gross || insurance.holds.length > 0) return { ...NOT_TOLD, unknown: gross !== undefined };
  const oneOff = oneOffTax(setup, asked, taxed.lines);
  const declared =
    taxed.isLate || isSecondPayment(setup, asked)
      ? NOTHING_DECLARED
      : declaredDeductions(setup, asked);
  if (oneOff.holds.length > 0) {
    const diagnostics = [...oneOff.diagnostics, ...declared.diagnostics];
    return { ...NOT_TOLD, holds: oneOff.holds, diagnostics };
  }
  const verdict = lowIncome(setup, asked);
  const taxMonth = monthOf(setup.payDate);
  const made = withhold(setup.tax, setup.history.tax.get(asked.person.id), {
    taxMonth,
    income: roundToFen(gross.minus(oneOff.apart)),
    specialDeductions: insurance.deductible,
    additionalDeductions: declared.additional,
    otherDeductions: declared.other,
    employedSince: employedSince(setup, asked),
    firstJobThisYear: answer(asked, FIRST_JOB) === true,
    lowIncomeRule: verdict === "applies",
  });
  const sums = oneOff.bonusTaxed ? { ...made.sums, bonusMonth: taxMonth } : made.sums;
  return {
    lines: joined([wageLine(made, setup, asked, declared.rows)], oneOff.lines),
    oneOff: oneOff.apart,
    untaxedPay: oneOff.untaxed,
    declared: declared.items,
    sums,
    unknown: false,
    holds: [],
    facts: verdict === "applies" ? (setup.tax.lowIncome?.facts ?? []) : [],
    diagnostics: joined(
      oneOff.diagnostics,
      declared.diagnostics,
      conflict(verdict, taxMonth, asked),
    ),
    asksPriorWage: verdict === "ask" && mightMatter(made, setup, taxMonth),
  };
}

const INCOME_TAX: Bilingual = { zh: "个人所得税", en: "income tax" };

function wageLine(
  made: Withholding,
  setup: MonthSetup,
  { person }: Asked,
  declared: readonly Place[],
): PayLine {
  return {
    item: "income_tax",
    label: INCOME_TAX,
    kind: "tax",
    amount: negate(made.tax),
    policy: setup.tax.source,
    clause: setup.policy.rules.law.taxClause ?? STATUTE,
    formula: made.formula,
    sources: [person.row, ...declared],
  };
}

/** 已含当月 — whether the sums brought over include the month of payment, or cannot be read. */
function unreadableHold(setup: MonthSetup, asked: Asked): Hold | undefined {
  const month = monthOf(setup.payDate);
  const counted = isCounted(setup, asked) && !isSecondPayment(setup, asked);
  const clause = setup.policy.rules.law.taxClause ?? STATUTE;
  if (counted || setup.inputs.unreadable.has("opening-tax")) {
    const reason = {
      zh: `opening-tax.csv 读不了，或累计数已含 ${month}，本月个税无法计算`,
      en: `opening-tax.csv is unreadable or includes ${month} already: no income tax can be told`,
    };
    return { code: "unknown", clause, reason };
  }
  if (!setup.inputs.unreadable.has("deductions")) return undefined;
  const reason = {
    zh: "deductions.csv 读不了，本月个税无法计算",
    en: "deductions.csv cannot be read: no income tax can be told",
  };
  return { code: "unknown", clause, reason };
}

function isCounted(setup: MonthSetup, { person }: Asked): boolean {
  const sums = setup.history.tax.get(person.id);
  const month = monthOf(setup.payDate);
  return sums?.taxYear === yearOf(month) && sums.throughMonth >= month;
}

/**
 * 同月第二次 — after a change of the pay day two months may be paid in one tax month: the incomes
 * add up, and the deductions of that month were taken with the first.
 */
function isSecondPayment(setup: MonthSetup, asked: Asked): boolean {
  if (!isCounted(setup, asked)) return false;
  const { id } = asked.person;
  const month = monthOf(setup.payDate);
  const opening = setup.inputs.records["opening-tax"] ?? [];
  return !opening.some(({ row }) => row.employee_id === id && row.through_month >= month);
}

function employedSince({ history }: MonthSetup, { person }: Asked): Month {
  const hired = monthOf(person.hiredOn);
  return hired > history.firstTaxMonth ? hired : history.firstTaxMonth;
}

const PRIOR_YEAR_WAGE = figureNamed("person", "prior_year_wage");
const FIRST_JOB = figureNamed("person", "first_job_this_year");
const LOW_INCOME_RULE = figureNamed("person", "low_income_rule");

function lowIncome(setup: MonthSetup, asked: Asked): LowIncomeVerdict {
  const { frame, person } = asked;
  const wage = frame.figure(PRIOR_YEAR_WAGE, person.index);
  return lowIncomeVerdict(setup.tax, monthOf(setup.payDate), {
    priorYearWage: wage instanceof Decimal ? wage : undefined,
    hiredOn: person.hiredOn,
    answer: answer(asked, LOW_INCOME_RULE),
  });
}

function answer({ frame, person }: Asked, question: Figure): boolean | undefined {
  const value = frame.figure(question, person.index);
  return typeof value === "boolean" ? value : undefined;
}

function conflict(
  verdict: LowIncomeVerdict,
  month: Month,
  { person }: Asked,
): readonly Diagnostic[] {
  if (verdict !== "conflict") return [];
  const facts = { person: `${person.id} ${person.name}`, month };
  return [{ code: "CSP425", place: person.row, facts }];
}

/** Only people whom the rule would spare tax, and who earn little enough for it, are asked of. */
function mightMatter(made: Withholding, { tax }: MonthSetup, taxMonth: Month): boolean {
  const first = tax.bands[0]?.upTo;
  const low = tax.lowIncome;
  if (made.tax.isZero() || !first || !low) return false;
  const months = Number(taxMonth.slice(5));
  const year = low.yearDeduction.div(tax.basicDeduction);
  return made.taxable.times(year).lte(first.times(months));
}
