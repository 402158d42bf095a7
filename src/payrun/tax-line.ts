import { monthOf, yearOf } from "../kernel/calendar.ts";
import { ZERO } from "../kernel/decimal.ts";
import { type Money, negate } from "../kernel/money.ts";
import { type TaxSums, withhold } from "../statutory/income-tax.ts";
import type { PayLine } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";

/** 当月个税 — the line and the year's sums after it. */
export interface TaxOfMonth {
  readonly line: PayLine;
  readonly sums: TaxSums;
}

/** 已含当月 — whether the sums brought over include the month of payment, or cannot be read. */
export function alreadyCounted(setup: MonthSetup, asked: Asked): boolean {
  if (setup.inputs.unreadable.has("opening-tax")) return true;
  const sums = setup.history.tax.get(asked.person.id);
  const taxMonth = monthOf(setup.payDate);
  return sums?.taxYear === yearOf(taxMonth) && sums.throughMonth >= taxMonth;
}

/** The statute a tax line rests on when the policy has no clause of its own about it. */
const STATUTE = "IIT";

/**
 * 个税行 — the tax to withhold on this month's gross, by the month of the pay date (law.md 1.2).
 *
 * Months count from hiring, but not from before the first pay month cs-pay knows of, unless
 * opening figures say what was counted before.
 */
export function taxLine(gross: Money, setup: MonthSetup, asked: Asked): TaxOfMonth {
  const { person, frame } = asked;
  const taxMonth = monthOf(setup.payDate);
  const hired = monthOf(person.hiredOn);
  const first = setup.history.firstTaxMonth;
  const firstJob = frame.quantity("person", "first_job_this_year", person.index) === true;
  const made = withhold(setup.tax, setup.history.tax.get(person.id), {
    taxMonth,
    income: gross,
    specialDeductions: ZERO,
    additionalDeductions: ZERO,
    employedSince: hired > first ? hired : first,
    firstJobThisYear: firstJob,
    lowIncomeRule: false,
  });
  const line: PayLine = {
    item: "income_tax",
    label: { zh: "个人所得税", en: "income tax" },
    kind: "tax",
    amount: negate(made.tax),
    policy: setup.tax.source,
    clause: setup.policy.rules.law.taxClause ?? STATUTE,
    formula: made.formula,
    sources: [person.row],
  };
  return { line, sums: made.sums };
}
