import type { Bilingual } from "../kernel/bilingual.ts";
import type { Place } from "../kernel/place.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { Decimal } from "../kernel/decimal.ts";
import { formatMoney } from "../kernel/money.ts";
import { joined } from "../kernel/joined.ts";
import { nearest } from "../kernel/nearest.ts";
import type { Person, SilentPerson } from "../measures/quantity.ts";
import { type Figure, figureNamed } from "../policy/figure.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { Rules } from "../policy/rules.ts";
import { isLosing } from "../policy/pay-plan.ts";
import type { Fact } from "../statutory/fact.ts";
import type { TaxSums } from "../statutory/income-tax.ts";
import type { Appeals } from "./appeals.ts";
import type { DraftLine } from "./draft.ts";
import type { Payee } from "./assigned/people-of-month.ts";
import {
  finesOfPayee,
  flagsOfPayee,
  linesOfPayee,
  warningsOfPayee,
} from "./assigned/payee-lines.ts";
import { applyToFines } from "./fines.ts";
import { withNoPunches } from "./no-punches.ts";
import { unreadChoices } from "./unread-choices.ts";
import { holdsOf, type RaisedFlags } from "./flags.ts";
import { checkLaw } from "./law-check.ts";
import { insuranceOf, UNKNOWN_INSURANCE, withOwed } from "./insurance.ts";
import type { Candidate, Fine, Flag, PayLine, Payslip, Warning } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";
import { isRosterRefused, refusedHold, unreadAppealHold } from "./refused-rows.ts";
import { grossOf, payslipOf } from "./payslip.ts";
import { accruedOf, type Owed } from "./back-pay.ts";
import { type Deferred, leavesIn } from "./deferred.ts";
import { type DeferredOfMonth, lostWarnings } from "./deferred-of-month.ts";
import { candidatesOf } from "./candidates-of.ts";
import { type TaxOfMonth, taxOfMonth } from "./tax-line.ts";
import { yearlyCandidates } from "./yearly/yearly-candidates.ts";

/** 一人一月 — one person's month, and the tax sums it leaves when the slip could be computed. */
export interface PaidPerson {
  readonly payslip: Payslip;
  readonly fines: readonly Fine[];
  readonly flags: readonly Flag[];
  readonly warnings: readonly Warning[];
  readonly candidates: readonly Candidate[];
  readonly sums: TaxSums | undefined;
  readonly tax: TaxOfMonth;
  readonly facts: readonly Fact[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the month earns and later ones pay. */
  readonly deferred: readonly Deferred[];
}

/** 一月的共同所知 — what paying one person needs beyond the person's own rows. */
interface Shared {
  readonly refused: ReadonlyMap<string, Place>;
  readonly appeals: Appeals;
  readonly before: DeferredOfMonth;
  readonly silentPeople: ReadonlyMap<string, SilentPerson>;
}

/** 核算一人 — the lines of one person, what the law and tax make of them, and the payslip. */
export function payPerson(asked: Payee, shared: Shared): PaidPerson {
  const { refused, appeals, before } = shared;
  const { frame, person, setup } = asked;
  const { rules } = setup.policy;
  const pay = linesOfPayee(asked);
  const raised = raisedBy(asked, shared);
  const owed = setup.backPay.get(person.id) ?? NOTHING_OWED;
  const isUnread = isRosterRefused(person, refused);
  const fines = finesOfPayee(asked);
  const choices = unreadChoices(asked);
  const unsettled = unreadAppealHold(person, fines.length, setup.unreadAppeals);
  const unread = joined(refusedHold(person, refused), unsettled, choices.holds);
  const insurance = withOwed(isUnread ? UNKNOWN_INSURANCE : insuranceOf(setup, asked), owed);
  const due = before.due.get(person.id) ?? NOTHING_DUE;
  const made = joined(appeals.lines(person, pay.lines), due, insurance.lines);
  const checked = checkLaw(made, raised.flags, setup, asked);
  const later = settledWith(pay.deferred, before, setup, asked);
  const lines = joined<{ readonly line: PayLine }>(checked.lines, owed).map(({ line }) => line);
  const gross = isUnread ? undefined : grossOf(lines, pay.unknown);
  const tax = taxOfMonth({ gross, lines, insurance }, setup, asked);
  const payslip = payslipOf({
    taxUnknown: tax.unknown,
    insuranceUnknown: isUnread || insurance.holds.length > 0,
    grossUnknown: gross === undefined,
    person,
    grade: gradeWords(rules, person),
    lines: joined(lines, tax.lines),
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
    holds: joined(holdsOf(raised, pay.unknown), insurance.holds, tax.holds, unread),
    paidDays: paidDays(frame, person),
    dueDays: figure(frame, person, MONTH_DAYS),
    payDate: setup.payDate,
  });
  return {
    payslip,
    fines: applyToFines(appeals.fines(person, fines), checked.finesLeft),
    flags: raised.flags,
    warnings: joined(checked.warnings, later.warnings, warningsOfPayee(asked)),
    deferred: later.kept,
    candidates: joined(candidatesOf(rules, raised.flags, asked), yearlyCandidates(rules, asked)),
    // What is held is not paid, and income counts when it is paid.
    sums: payslip.status === "ready" ? tax.sums : undefined,
    tax,
    facts: joined(insurance.facts, tax.facts),
    diagnostics: joined(
      [...findings(payslip, rules, asked), ...choices.diagnostics],
      insurance.diagnostics,
      tax.diagnostics,
    ),
  };
}

function raisedBy(asked: Payee, { silentPeople }: Shared): RaisedFlags {
  const silent = silentPeople.get(asked.person.id);
  return withNoPunches(flagsOfPayee(asked), silent, asked.setup.decisions);
}

const NO_FINDINGS: readonly Diagnostic[] = [];
const NOTHING_OWED: readonly Owed[] = [];
const NOTHING_DUE: readonly DraftLine[] = [];
const NOTHING_LATER = { kept: [], warnings: [] };

/** What the month earns for later goes the way of what earlier ones left: leavers may lose it. */
function settledWith(
  earned: readonly Deferred[],
  before: DeferredOfMonth,
  setup: MonthSetup,
  { person }: Asked,
): { readonly kept: readonly Deferred[]; readonly warnings: readonly Warning[] } {
  if (earned.length === 0 && before.lost.length === 0) return NOTHING_LATER;
  const leaves = leavesIn(person, setup.month);
  const isLost = ({ leaver }: Deferred) => leaves && isLosing(leaver);
  const lostBefore = before.lost.filter((one) => one.person.id === person.id);
  const lost = [...lostBefore, ...earned.filter(isLost)];
  const kept = earned.filter((one) => !isLost(one));
  return { kept, warnings: lostWarnings(lost, person, setup) };
}

/** A policy has few grades: their words are put together once. */
const GRADE_WORDS = new WeakMap<Rules, Map<string, Bilingual>>();

function gradeWords(rules: Rules, { grade }: Person): Bilingual {
  const words = GRADE_WORDS.get(rules) ?? new Map<string, Bilingual>();
  GRADE_WORDS.set(rules, words);
  const known = words.get(grade);
  if (known) return known;
  const word = rules.gradeOf(grade);
  const label = word === undefined ? undefined : rules.labels.get(word);
  const made = { zh: label?.zh ?? word ?? grade, en: word ?? grade };
  words.set(grade, made);
  return made;
}

/** Paid days of the person's month: within the employment, less the days nobody is paid for. */
function paidDays(frame: MonthFrame, person: Person): Decimal | undefined {
  const days = figure(frame, person, PAID_DAYS);
  const absent = figure(frame, person, ABSENT_DAYS);
  const personal = figure(frame, person, PERSONAL_DAYS);
  return days && absent && personal ? days.minus(absent).minus(personal) : days;
}

const MONTH_DAYS = figureNamed("person", "attendance.month_days");
const PAID_DAYS = figureNamed("person", "attendance.paid_days");
const ABSENT_DAYS = figureNamed("person", "attendance.absent_days");
const PERSONAL_DAYS = figureNamed("person", "attendance.leave_personal_days");

function figure(frame: MonthFrame, person: Person, of: Figure): Decimal | undefined {
  const value = frame.figure(of, person.index);
  return value instanceof Decimal ? value : undefined;
}

function findings(payslip: Payslip, rules: Rules, { person }: Asked): readonly Diagnostic[] {
  const isKnownGrade = rules.gradeOf(person.grade) !== undefined;
  if (isKnownGrade && !payslip.net?.isNegative()) return NO_FINDINGS;
  const found: Diagnostic[] = [];
  if (payslip.net?.isNegative()) {
    const facts = { person: `${person.id} ${person.name}`, amount: formatMoney(payslip.net) };
    found.push({ code: "CSP401", place: person.row, facts });
  }
  if (!isKnownGrade) {
    const close = nearest(person.grade, rules.gradeSpellings);
    const hint = close && { zh: `是不是想写 ${close}？`, en: `did you mean ${close}?` };
    const value = person.grade;
    found.push({ code: "CSP413", place: person.row, facts: { value }, ...(hint && { hint }) });
  }
  return found;
}
