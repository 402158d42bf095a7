import type { Measured, Person } from "../measures/quantity.ts";
import { ordersCounted } from "../measures/sales.ts";
import type { Policy } from "../policy/policy.ts";
import { gathered } from "../kernel/joined.ts";
import { calendarGaps } from "../statutory/calendar.ts";
import { afterAppraisal } from "./after-appraisal.ts";
import { appraisalOf, groupIndicators, successorsOf } from "./appraisals.ts";
import type { Payee, PeopleOfMonth } from "./assigned/people-of-month.ts";
import { centreParts, leaseFindings } from "./centre-parts.ts";
import { flagsOfUnpaid, getsPayslip } from "./gets-payslip.ts";
import { goalNotices } from "./goal-notices.ts";
import { leaverNotices } from "./rows-of-leavers.ts";
import { type JudgedMonth, judgedMonth } from "./judged-month.ts";
import { keptValues } from "./kept-values.ts";
import type { MonthResult, Payslip } from "./month-result.ts";
import type { History, MonthSetup } from "./month-setup.ts";
import { recordNotices } from "./record-notices.ts";
import { refusedRows } from "./refused-rows.ts";
import { type PaidPerson, payPerson } from "./pay-person.ts";
import { gapNotices } from "./gap-notices.ts";
import { payItems } from "./pay-items.ts";
import { runCoverage } from "./run-coverage.ts";
import { type DeferredOfMonth, deferredOfMonth } from "./deferred-of-month.ts";
import { type LatePayslip, latePayslips } from "./late-payslips.ts";
import { taxNotices } from "./tax-notices.ts";
import { uselessDecisions } from "./useless-decisions.ts";

/** 核算出的月份 — the result, and on demand what the month leaves to later ones. */
export interface PaidMonth {
  readonly result: MonthResult;
  /** Tells what this month leaves to the next; most runs have no next one. */
  readonly history: () => History;
  /** Everybody of the month, with the frame in which their figures stand. */
  readonly everyone: readonly Payee[];
}

/** 核算一个月 — measures, rules, law and tax of one month for everybody; pure. */
export function payMonth(setup: MonthSetup): PaidMonth {
  return paidPeople(setup, judgedMonth(setup));
}

/** 按量核算 — the same month over figures at hand: a comparison changes some of them. */
export function payMeasured(setup: MonthSetup, measured: Measured): PaidMonth {
  return paidPeople(setup, judgedMonth(setup, measured));
}

function paidPeople(setup: MonthSetup, people: JudgedMonth): PaidMonth {
  const { payees, homes, measured, appeals } = people;
  const refused = refusedRows(setup, measured);
  const before = deferredOfMonth(setup, measured.people);
  const silentPeople = new Map(
    measured.gaps().silentPeople.map((silent) => [silent.person.id, silent]),
  );
  const paid = payees
    .filter(getsPayslip)
    .map((payee) => payPerson(payee, { refused, appeals, before, silentPeople }));
  const frame = homes[0]?.frame;
  const late = frame ? latePayslips(setup, { measured, frame }, before) : [];
  const deferred = [...before.left, ...gathered(paid, (one) => one.deferred)];
  return {
    result: monthResult(setup, { ...people, late, before }, paid),
    history: () => nextHistory(setup, { ...people, deferred }, [...paid, ...late]),
    everyone: payees,
  };
}

interface WholeMonth extends JudgedMonth {
  readonly late: readonly LatePayslip[];
  readonly before: DeferredOfMonth;
}

function monthResult(
  setup: MonthSetup,
  parts: WholeMonth,
  paid: readonly PaidPerson[],
): MonthResult {
  const { measured, homes, payees } = parts;
  const rejects = measured.verdicts.flatMap((one) => ("reject" in one ? [one.reject] : []));
  const payslips = placed(
    paid.map(({ payslip }) => payslip),
    measured.people,
  );
  const made = {
    payslips: [...payslips, ...parts.late.map((one) => one.payslip)],
    flags: [...gathered(paid, (one) => one.flags), ...flagsOfUnpaid(payees)],
    warnings: gathered(paid, (one) => one.warnings),
  };
  const policies = homes.map((home) => home.setup.policy);
  const appraisals = payees.map((payee) => appraisalOf(payee.setup.policy.rules, payee));
  return {
    ...made,
    month: setup.month,
    policy: titleOf(setup.policy),
    policies: policies.map(titleOf),
    fines: gathered(paid, (one) => one.fines),
    candidates: gathered(paid, (one) => one.candidates),
    appraisals,
    ...afterAppraisal(parts, appraisals),
    successors: homes.flatMap((home) => successorsOf(home)),
    groupIndicators: homes.flatMap(({ setup: own, frame }) =>
      groupIndicators(own.policy.rules, frame),
    ),
    measured,
    coverage: runCoverage(homes, made),
    ...centreParts(setup, parts, payslips),
    passedOver: homes.flatMap(({ frame }) => frame.passedOver.all()),
    items: payItems(
      setup,
      policies.map(({ rules }) => rules),
      payslips,
    ),
    diagnostics: monthFindings(setup, parts, paid, made.flags),
    rejects,
    tallies: [],
  };
}

/** What is to be said of the month as a whole, then of single people. */
function monthFindings(
  setup: MonthSetup,
  parts: WholeMonth,
  paid: readonly PaidPerson[],
  flags: MonthResult["flags"],
): MonthResult["diagnostics"] {
  const { homes, measured } = parts;
  const policies = homes.map((home) => home.setup.policy);
  return [
    ...calendarGaps(
      setup.calendar,
      setup.month,
      policies.some(({ attendance }) => attendance.weeklyRest === undefined),
    ),
    ...parts.diagnostics,
    ...measured.diagnostics,
    ...gapNotices(measured.gaps()),
    ...leaverNotices(measured.verdicts, setup.month),
    ...leaseFindings(setup, measured),
    ...goalNotices(homes, measured, setup.inputs.records.employees),
    ...homes.flatMap((home) => recordNotices(home.setup.policy.rules.sets, home.frame)),
    ...parts.before.diagnostics,
    ...uselessDecisions(setup.decisions, flags),
    ...parts.appeals.diagnostics,
    ...taxNotices(
      setup,
      gathered(paid, ({ facts }) => facts),
      paid.filter(({ tax }) => tax.asksPriorWage).map(({ payslip }) => payslip.person),
    ),
    ...gathered(paid, (one) => one.diagnostics),
  ];
}

/** The figures of the month stand by the place that a person has among everybody. */
function placed(payslips: readonly Payslip[], people: readonly Person[]): readonly Payslip[] {
  if (payslips.every(({ person }) => person === people[person.index])) return payslips;
  const placeOf = new Map(people.map((person) => [person.id, person]));
  return payslips.map((payslip) => {
    const person = placeOf.get(payslip.person.id) ?? payslip.person;
    return person === payslip.person ? payslip : { ...payslip, person };
  });
}

function titleOf({ name, title, file }: Policy): MonthResult["policy"] {
  return { name, title, file };
}

function nextHistory(
  setup: MonthSetup,
  { homes, measured, deferred }: PeopleOfMonth & Required<Pick<History, "deferred">>,
  paid: readonly LatePayslip[],
): History {
  const { history } = setup;
  const tax = new Map(history.tax);
  for (const { payslip, sums } of paid) if (sums) tax.set(payslip.person.id, sums);
  const kept = homes.flatMap((home) => [...keptValues(home.setup, home.measured, home.frame)]);
  return {
    ...history,
    values: new Map([...history.values, [setup.month, new Map(kept)]]),
    tax,
    deferred,
    countedOrders: new Set([...history.countedOrders, ...ordersCounted(measured)]),
  };
}
