import type { Bilingual } from "../kernel/bilingual.ts";
import type { Place } from "../kernel/place.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { Decimal } from "../kernel/decimal.ts";
import { formatMoney } from "../kernel/money.ts";
import { nearest } from "../kernel/nearest.ts";
import { measureMonth } from "../measures/measure-month.ts";
import type { Measured, Person } from "../measures/quantity.ts";
import { ordersCounted } from "../measures/sales.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { Rules } from "../policy/rules.ts";
import { calendarGaps } from "../statutory/calendar.ts";
import type { Fact } from "../statutory/fact.ts";
import type { TaxSums } from "../statutory/income-tax.ts";
import type { Appeals } from "./appeals.ts";
import { appraisalOf, groupIndicators, successorsOf } from "./appraisals.ts";
import { applyToFines, finesOf } from "./fines.ts";
import { flagsOf, holdsOf, policyWarnings } from "./flags.ts";
import { checkLaw } from "./law-check.ts";
import { insuranceOf, UNKNOWN_INSURANCE, withOwed } from "./insurance.ts";
import { liveSetup } from "./live-setup.ts";
import { judgedMonth } from "./judged-month.ts";
import { keptValues } from "./month-frame-of.ts";
import type {
  Appraisal,
  Candidate,
  Fine,
  Flag,
  MonthResult,
  Payslip,
  Warning,
} from "./month-result.ts";
import type { History, MonthSetup } from "./month-setup.ts";
import { type Asked, payLines } from "./pay-lines.ts";
import { recordNotices } from "./record-notices.ts";
import { isRosterRefused, refusedHold, refusedRows } from "./refused-rows.ts";
import { payItems } from "./pay-items.ts";
import { grossOf, payslipOf } from "./payslip.ts";
import { accruedOf } from "./back-pay.ts";
import { candidatesOf } from "./candidates-of.ts";
import { type LatePayslip, latePayslips } from "./late-payslips.ts";
import { type TaxOfMonth, taxOfMonth } from "./tax-line.ts";
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

/** One person's month, and the tax sums it leaves when the slip could be computed. */
interface PaidPerson {
  readonly payslip: Payslip;
  readonly fines: readonly Fine[];
  readonly flags: readonly Flag[];
  readonly warnings: readonly Warning[];
  readonly candidates: readonly Candidate[];
  readonly appraisal: Appraisal;
  readonly sums: TaxSums | undefined;
  readonly tax: TaxOfMonth;
  readonly facts: readonly Fact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** 核算一个月 — measures, rules, law and tax of one month for everybody; pure. */
export function payMonth(setup: MonthSetup): PaidMonth {
  const divisor = setup.legal.figures.get("month_divisor")?.toFixed() ?? "";
  const rules = { ...setup.policy.attendance, monthDivisor: divisor };
  const inputs = { ...setup.inputs, grades: setup.policy.rules.gradeSpellings };
  const measured = measureMonth(inputs, rules, setup.calendar);
  const { everyone, frame, appeals } = judgedMonth(setup, measured);
  const refused = refusedRows(setup, measured);
  const live = liveSetup(setup, frame);
  const paid = everyone.map((asked) => payPerson(live, asked, { refused, appeals }));
  const late = latePayslips(setup, measured.people);
  return {
    result: monthResult(setup, { measured, frame, everyone, late, appeals }, paid),
    history: () => nextHistory(setup, { measured, frame }, [...paid, ...late]),
    everyone,
  };
}

/** What of the month's input touches single people only. */
interface Apart {
  readonly refused: ReadonlyMap<string, Place>;
  readonly appeals: Appeals;
}

function payPerson(setup: MonthSetup, asked: Asked, { refused, appeals }: Apart): PaidPerson {
  const { rules } = setup.policy;
  const { frame, person } = asked;
  const pay = payLines(rules.pay, asked);
  const raised = flagsOf(rules.flags, setup.decisions, asked);
  const owed = setup.backPay.get(person.id) ?? [];
  const isUnread = isRosterRefused(person, refused);
  const insured = isUnread ? UNKNOWN_INSURANCE : insuranceOf(setup, asked);
  const insurance = withOwed(insured, owed);
  const priced = appeals.lines(person, pay.lines);
  const checked = checkLaw([...priced, ...insurance.lines], raised.flags, setup, asked);
  const lines = [...checked.lines, ...owed].map(({ line }) => line);
  const gross = isUnread ? undefined : grossOf(lines, pay.unknown);
  const tax = taxOfMonth({ gross, lines, insurance }, setup, asked);
  const payslip = payslipOf({
    taxUnknown: tax.unknown,
    insuranceUnknown: isUnread || insurance.holds.length > 0,
    grossUnknown: gross === undefined,
    person,
    grade: gradeWords(rules, person),
    lines: [...lines, ...tax.lines],
    employerShares: insurance.shares,
    unknownShares: insurance.unknownShares,
    accruedBefore: accruedOf(owed),
    filed: {
      oneOff: tax.oneOff,
      untaxedPay: tax.untaxedPay,
      declared: tax.declared,
      fundNotDeducted: insurance.fundNotDeducted,
    },
    unknown: pay.unknown,
    holds: [
      ...holdsOf(raised, pay.unknown),
      ...insurance.holds,
      ...tax.holds,
      ...refusedHold(person, refused),
    ],
    paidDays: paidDays(frame, person),
    dueDays: figure(frame, person, "attendance.month_days"),
    payDate: setup.payDate,
  });
  return {
    payslip,
    fines: applyToFines(appeals.fines(person, finesOf(rules.pay, asked)), checked.finesLeft),
    flags: raised.flags,
    warnings: [...checked.warnings, ...policyWarnings(rules.warnings, asked)],
    candidates: candidatesOf(rules, raised.flags, asked),
    appraisal: appraisalOf(rules, asked),
    // What is held is not paid, and income counts when it is paid.
    sums: payslip.status === "ready" ? tax.sums : undefined,
    tax,
    facts: [...insurance.facts, ...tax.facts],
    diagnostics: [...findings(payslip, rules, asked), ...insurance.diagnostics, ...tax.diagnostics],
  };
}

function gradeWords(rules: Rules, person: Person): Bilingual {
  const word = rules.gradeOf(person.grade);
  if (word === undefined) return { zh: person.grade, en: person.grade };
  return { zh: rules.labels.get(word)?.zh ?? word, en: word };
}

/** Paid days of the person's month: within the employment, less the days nobody is paid for. */
function paidDays(frame: MonthFrame, person: Person): Decimal | undefined {
  const days = figure(frame, person, "attendance.paid_days");
  const absent = figure(frame, person, "attendance.absent_days");
  const personal = figure(frame, person, "attendance.leave_personal_days");
  return days && absent && personal ? days.minus(absent).minus(personal) : days;
}

function figure(frame: MonthFrame, person: Person, name: string): Decimal | undefined {
  const value = frame.quantity("person", name, person.index);
  return value instanceof Decimal ? value : undefined;
}

function findings(payslip: Payslip, rules: Rules, { person }: Asked): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const facts = { person: `${person.id} ${person.name}` };
  if (payslip.net?.isNegative()) {
    const amount = formatMoney(payslip.net);
    found.push({ code: "CSP401", place: person.row, facts: { ...facts, amount } });
  }
  if (rules.gradeOf(person.grade) === undefined) {
    const close = nearest(person.grade, rules.gradeSpellings);
    const hint = close && { zh: `是不是想写 ${close}？`, en: `did you mean ${close}?` };
    const value = person.grade;
    found.push({ code: "CSP413", place: person.row, facts: { value }, ...(hint && { hint }) });
  }
  return found;
}

interface MonthParts {
  readonly measured: Measured;
  readonly frame: MonthFrame;
}

function monthResult(
  setup: MonthSetup,
  parts: MonthParts &
    Pick<PaidMonth, "everyone"> &
    Pick<Apart, "appeals"> & { readonly late: readonly LatePayslip[] },
  paid: readonly PaidPerson[],
): MonthResult {
  const { policy } = setup;
  const { measured, frame, everyone } = parts;
  const rejects = measured.verdicts.flatMap((one) => ("reject" in one ? [one.reject] : []));
  const flags = paid.flatMap((one) => one.flags);
  return {
    month: setup.month,
    policy: { name: policy.name, title: policy.title, file: policy.file },
    payslips: [...paid, ...parts.late].map((one) => one.payslip),
    fines: paid.flatMap((one) => one.fines),
    flags,
    warnings: paid.flatMap((one) => one.warnings),
    candidates: paid.flatMap((one) => one.candidates),
    appraisals: paid.map((one) => one.appraisal),
    successors: successorsOf(policy.rules, everyone),
    groupIndicators: groupIndicators(policy.rules, frame),
    measured,
    items: payItems(
      setup,
      paid.map(({ payslip }) => payslip),
    ),
    diagnostics: [
      ...calendarGaps(setup.calendar, setup.month, policy.attendance.weeklyRest === undefined),
      ...measured.diagnostics,
      ...recordNotices(policy.rules.sets, frame),
      ...uselessDecisions(setup.decisions, flags),
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
  { measured, frame }: MonthParts,
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
    countedOrders: new Set([...history.countedOrders, ...ordersCounted(measured)]),
  };
}
