import type { Measured, Person } from "../measures/quantity.ts";
import { MonthFrame } from "../policy/month-frame.ts";
import { accruedOf, type Owed } from "./back-pay.ts";
import type { DeferredOfMonth } from "./deferred-of-month.ts";
import type { DraftLine } from "./draft.ts";
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
 * 补给已离职的人 — whoever is owed pay of an earlier month and is not on the roster of this one gets
 * a payslip of that money alone, taxed like any income of the month that pays it.
 */
export function latePayslips(
  setup: MonthSetup,
  { measured, frame }: { readonly measured: Measured; readonly frame: MonthFrame },
  { due, owners }: Pick<DeferredOfMonth, "due" | "owners">,
): readonly LatePayslip[] {
  const present = new Set(measured.people.map(({ id }) => id));
  const ids = new Set([...setup.backPay.keys(), ...owners.keys()]);
  return [...ids].flatMap((id) => {
    if (present.has(id)) return [];
    const owed = setup.backPay.get(id) ?? [];
    const owner = owners.get(id);
    // The last month that owes something knows best who the person was.
    const asked = owed.at(-1)?.asked ?? (owner && askedOf(owner, setup, measured, frame));
    return asked ? [latePayslip(setup, asked, { owed, due: due.get(id) ?? [] })] : [];
  });
}

/** Somebody of whom this month has no figure: no question about them has an answer. */
function askedOf(person: Person, setup: MonthSetup, measured: Measured, frame: MonthFrame): Asked {
  const none = { at: () => null, rowsAt: () => [] };
  const nothing = new Map([...measured.person.keys()].map((name) => [name, none]));
  const nobody: Measured = { ...measured, people: [], spans: [], person: nothing, span: nothing };
  const { month, monthEnd: end } = frame;
  const past = { remember: () => undefined, knows: () => false, keeps: () => false, depth: 0 };
  return {
    frame: new MonthFrame(nobody, { month, end }, past),
    person,
    set: (name) => setup.policy.rules.sets.get(name),
  };
}

interface OwedToOne {
  readonly owed: readonly Owed[];
  readonly due: readonly DraftLine[];
}

function latePayslip(setup: MonthSetup, asked: Asked, { owed, due }: OwedToOne): LatePayslip {
  const lines = [...owed, ...due].map(({ line }) => line);
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
  return { payslip, sums: tax.sums };
}
