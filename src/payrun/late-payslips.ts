import type { Person } from "../measures/quantity.ts";
import { accruedOf, type Owed } from "./back-pay.ts";
import { grossOf, payslipOf } from "./payslip.ts";
import { NO_INSURANCE, withOwed } from "./insurance.ts";
import type { Payslip } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";
import { taxOfMonth, type TaxOfMonth } from "./tax-line.ts";

/** 离职后的工资条 — a payslip of somebody whom the month's roster no longer holds. */
export interface LatePayslip {
  readonly payslip: Payslip;
  readonly sums: TaxOfMonth["sums"] | undefined;
}

/** No row of this month's frame is theirs. */
const NOWHERE = -1;

/**
 * 补给已离职的人 — whoever is owed pay of a sealed month and is not on the roster of this one gets
 * a payslip of that money alone, taxed like any income of the month that pays it.
 */
export function latePayslips(setup: MonthSetup, people: readonly Person[]): readonly LatePayslip[] {
  if (setup.backPay.size === 0) return [];
  const present = new Set(people.map(({ id }) => id));
  return [...setup.backPay].flatMap(([id, owed]) =>
    present.has(id) ? [] : latePayslip(setup, owed),
  );
}

/** The last month that owes something knows best who the person was. */
function latePayslip(setup: MonthSetup, owed: readonly Owed[]): readonly LatePayslip[] {
  const asked: Asked | undefined = owed.at(-1)?.asked;
  if (!asked) return [];
  const lines = owed.map(({ line }) => line);
  const gross = grossOf(lines, []);
  const insurance = withOwed(NO_INSURANCE, owed);
  const tax = taxOfMonth({ gross, lines, insurance, isLate: true }, setup, asked);
  const { grade } = asked.person;
  const payslip = payslipOf({
    person: { ...asked.person, index: NOWHERE },
    grade: { zh: grade, en: grade },
    lines: [...lines, ...tax.lines],
    employerShares: [],
    unknownShares: [],
    accruedBefore: accruedOf(owed),
    unknown: [],
    taxUnknown: tax.unknown,
    insuranceUnknown: false,
    grossUnknown: false,
    holds: tax.holds,
    paidDays: undefined,
    dueDays: undefined,
    payDate: setup.payDate,
  });
  return [{ payslip, sums: tax.sums }];
}
