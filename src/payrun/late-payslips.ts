import type { Person } from "../measures/quantity.ts";
import type { Owed } from "./back-pay.ts";
import { grossOf, payslipOf } from "./payslip.ts";
import type { Hold, Payslip } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";
import { alreadyCounted, taxLine, type TaxOfMonth } from "./tax-line.ts";

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
export function latePayslips(
  setup: MonthSetup,
  people: readonly Person[],
  taxHold: Hold,
): readonly LatePayslip[] {
  if (setup.backPay.size === 0) return [];
  const present = new Set(people.map(({ id }) => id));
  return [...setup.backPay].flatMap(([id, owed]) =>
    present.has(id) ? [] : latePayslip(setup, owed, taxHold),
  );
}

/** The last month that owes something knows best who the person was. */
function latePayslip(
  setup: MonthSetup,
  owed: readonly Owed[],
  taxHold: Hold,
): readonly LatePayslip[] {
  const asked: Asked | undefined = owed.at(-1)?.asked;
  if (!asked) return [];
  const lines = owed.map(({ line }) => line);
  const gross = grossOf(lines, []);
  const taxUnknown = alreadyCounted(setup, asked);
  const tax = gross && !taxUnknown ? taxLine(gross, setup, asked) : undefined;
  const { grade } = asked.person;
  const payslip = payslipOf({
    person: { ...asked.person, index: NOWHERE },
    grade: { zh: grade, en: grade },
    lines: tax ? [...lines, tax.line] : lines,
    employerShares: [],
    unknown: [],
    taxUnknown,
    holds: taxUnknown ? [taxHold] : [],
    paidDays: undefined,
    dueDays: undefined,
    payDate: setup.payDate,
  });
  return [{ payslip, sums: taxUnknown ? undefined : tax?.sums }];
}
