import type { Measured } from "../measures/quantity.ts";
import { ordersCounted } from "../measures/sales.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import { calendarGaps } from "../statutory/calendar.ts";
import type { Appeals } from "./appeals.ts";
import { groupIndicators, successorsOf } from "./appraisals.ts";
import { centreParts, leaseFindings } from "./centre-parts.ts";
import { liveSetup } from "./live-setup.ts";
import { judgedMonth } from "./judged-month.ts";
import { keptValues } from "./month-frame-of.ts";
import { measuredBy } from "./measured-by.ts";
import type { MonthResult } from "./month-result.ts";
import type { History, MonthSetup } from "./month-setup.ts";
import { type Asked } from "./pay-lines.ts";
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
  readonly everyone: readonly Asked[];
}

/** 核算一个月 — measures, rules, law and tax of one month for everybody; pure. */
export function payMonth(setup: MonthSetup): PaidMonth {
  return payMeasured(setup, measuredBy(setup));
}

/** 按量核算 — the same month over figures at hand: a comparison changes some of them. */
export function payMeasured(setup: MonthSetup, measured: Measured): PaidMonth {
  const { everyone, frame, appeals } = judgedMonth(setup, measured);
  const refused = refusedRows(setup, measured);
  const live = liveSetup(setup, frame);
  const before = deferredOfMonth(setup, measured.people);
  const paid = everyone.map((asked) => payPerson(live, asked, { refused, appeals, before }));
  const late = latePayslips(setup, { measured, frame }, before);
  const deferred = [...before.left, ...paid.flatMap((one) => one.deferred)];
  return {
    result: monthResult(setup, { measured, frame, everyone, late, before, appeals }, paid),
    history: () => nextHistory(setup, { measured, frame, deferred }, [...paid, ...late]),
    everyone,
  };
}

interface MonthParts {
  readonly measured: Measured;
  readonly frame: MonthFrame;
}

interface WholeMonth extends MonthParts, Pick<PaidMonth, "everyone"> {
  readonly late: readonly LatePayslip[];
  readonly before: DeferredOfMonth;
  readonly appeals: Appeals;
}

function monthResult(
  setup: MonthSetup,
  parts: WholeMonth,
  paid: readonly PaidPerson[],
): MonthResult {
  const { policy } = setup;
  const { measured, frame, everyone } = parts;
  const rejects = measured.verdicts.flatMap((one) => ("reject" in one ? [one.reject] : []));
  const made = {
    payslips: [...paid, ...parts.late].map((one) => one.payslip),
    flags: paid.flatMap((one) => one.flags),
    warnings: paid.flatMap((one) => one.warnings),
  };
  return {
    ...made,
    month: setup.month,
    policy: { name: policy.name, title: policy.title, file: policy.file },
    fines: paid.flatMap((one) => one.fines),
    candidates: paid.flatMap((one) => one.candidates),
    appraisals: paid.map((one) => one.appraisal),
    successors: successorsOf(policy.rules, everyone),
    groupIndicators: groupIndicators(policy.rules, frame),
    measured,
    coverage: runCoverage(policy.rules, made, parts),
    ...centreParts(
      setup,
      parts,
      everyone,
      paid.map(({ payslip }) => payslip),
    ),
    items: payItems(
      setup,
      paid.map(({ payslip }) => payslip),
    ),
    diagnostics: [
      ...calendarGaps(setup.calendar, setup.month, policy.attendance.weeklyRest === undefined),
      ...measured.diagnostics,
      ...gapNotices(measured.gaps()),
      ...leaseFindings(setup, measured),
      ...recordNotices(policy.rules.sets, frame),
      ...parts.before.diagnostics,
      ...uselessDecisions(setup.decisions, made.flags),
      ...parts.appeals.diagnostics,
      ...taxNotices(
        setup,
        paid.flatMap(({ facts }) => facts),
        paid.flatMap(({ tax, payslip }) => (tax.asksPriorWage ? [payslip.person] : [])),
      ),
      ...paid.flatMap((one) => one.diagnostics),
    ],
    rejects,
    tallies: [],
  };
}

function nextHistory(
  setup: MonthSetup,
  { measured, frame, deferred }: MonthParts & Required<Pick<History, "deferred">>,
  paid: readonly LatePayslip[],
): History {
  const { history } = setup;
  const tax = new Map(history.tax);
  for (const { payslip, sums } of paid) if (sums) tax.set(payslip.person.id, sums);
  const kept = keptValues(setup, measured, frame);
  return {
    ...history,
    values: new Map([...history.values, [setup.month, kept]]),
    tax,
    deferred,
    countedOrders: new Set([...history.countedOrders, ...ordersCounted(measured)]),
  };
}
