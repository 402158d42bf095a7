import type { Day } from "../kernel/calendar.ts";
import { Decimal, ZERO } from "../kernel/decimal.ts";
import type { OfficialCalendar } from "../measures/rules.ts";
import { type Figure, figureNamed } from "../policy/figure.ts";
import type { Computation } from "../policy/model.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import { asDecimal, isKnown } from "../policy/value.ts";
import type { GuardCase, GuardLine, WorkTime } from "../statutory/guard.ts";
import { MATERNITY } from "../statutory/guards/maternity.ts";
import { OVERTIME_ITEMS } from "../statutory/guards/overtime-due.ts";
import type { DraftLine } from "./draft.ts";
import type { Flag } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";

/** 核查对象 — one person's month as the guards read it: figures, dates and lines, nothing else. */
export function guardCase(
  lines: readonly DraftLine[],
  flags: readonly Flag[],
  setup: MonthSetup,
  asked: Asked,
): GuardCase {
  const { frame, person } = asked;
  const figure = (of: Figure) => decimalIn(frame, of, person.index);
  const { law } = setup.policy.rules;
  const contract = frame.figure(OF.basePay, person.index);
  const reason = frame.figure(OF.leaveReason, person.index);
  return {
    person,
    payDate: setup.payDate,
    payDayOff: payDayOffOf(setup),
    contract: {
      signedOn: dateOf(frame, OF.contractSignedOn, person.index),
      until: dateOf(frame, OF.contractUntil, person.index),
    },
    workTime: workTimeOf(asked, law.hours),
    maternityDays: figure(OF.maternityDays),
    monthEnd: frame.monthEnd,
    city: setup.city,
    lines: lines.map(guardLine),
    monthlyBase: decimalOf(law.monthlyBase, frame, person.index),
    contractBase: isKnown(contract) ? asDecimal(contract) : undefined,
    onProbation: law.onProbation?.evaluate(frame, person.index) === true,
    paidDays: figure(OF.paidDays),
    monthDays: figure(OF.monthDays),
    unpaidDays: unpaidDays(figure, lines),
    sickDays: figure(OF.sickDays),
    workedDays: figure(OF.workedDays),
    overtime: overtimeOf(asked),
    untoldHolidayShifts: untoldHolidayShifts(asked, figure(OF.holidayShifts)),
    dayHours: figure(OF.dayHours),
    leaveReason: typeof reason === "string" ? reason : undefined,
    noticeOn: dateOf(frame, OF.noticeOn, person.index),
    // What a person released is settled: nothing is withheld any more.
    flags: flags.filter(({ decided }) => decided !== "release"),
    insured:
      isKnown(frame.figure(OF.socialBase, person.index)) ||
      frame.recordsOf("contributions", person.index).length > 0,
    probationNoticeDays: law.probationNotice,
    clauses: law.clauses,
  };
}

function guardLine({ line, rule }: DraftLine): GuardLine {
  const kind = line.kind === "tax" || line.kind === "total" ? "other" : line.kind;
  return {
    item: line.item,
    kind,
    amount: line.amount,
    clause: line.clause,
    outsideMinimumWage: rule?.outsideMinimumWage ?? OVERTIME_ITEMS.includes(line.item),
    recovery: rule?.recovery ?? false,
    label: line.label,
    // Rows that people enter may name their own clause; without one the rule's own stands there.
    unfounded: rule?.cites !== undefined && line.clause === rule.column.clause,
  };
}

/** The figures of a person that the guards look at. */
const OF = {
  basePay: figureNamed("person", "base_pay"),
  socialBase: figureNamed("person", "social_base"),
  leaveReason: figureNamed("person", "leave_reason"),
  noticeOn: figureNamed("person", "notice_on"),
  contractSignedOn: figureNamed("person", "contract_signed_on"),
  contractUntil: figureNamed("person", "contract_until"),
  paidDays: figureNamed("person", "attendance.paid_days"),
  monthDays: figureNamed("person", "attendance.month_days"),
  officeDays: figureNamed("person", "attendance.office_days"),
  workedDays: figureNamed("person", "attendance.worked_days"),
  absentDays: figureNamed("person", "attendance.absent_days"),
  personalDays: figureNamed("person", "attendance.leave_personal_days"),
  sickDays: figureNamed("person", "attendance.leave_sick_days"),
  maternityDays: figureNamed("person", "attendance.leave_maternity_days"),
  dayHours: figureNamed("person", "attendance.day_hours"),
  holidayShifts: figureNamed("person", "attendance.holiday_shifts"),
  dueHours: figureNamed("person", "attendance.due_hours"),
  weeksWithoutRest: figureNamed("person", "attendance.weeks_without_rest"),
  daysBeforeHire: figureNamed("person", "attendance.days_before_hire"),
};

function decimalIn(frame: MonthFrame, of: Figure, person: number): Decimal {
  const value = frame.figure(of, person);
  return isKnown(value) ? asDecimal(value) : ZERO;
}

function decimalOf(
  computation: Computation | undefined,
  frame: MonthFrame,
  index: number,
): Decimal | undefined {
  const value = computation?.evaluate(frame, index) ?? null;
  return isKnown(value) ? asDecimal(value) : undefined;
}

/** Hours by day kind from the overtime records; what was taken as time off stands apart. */
function overtimeOf({ frame, person }: Asked): GuardCase["overtime"] {
  const records = frame.recordsOf("overtime", person.index);
  if (records.length === 0) return NO_OVERTIME;
  const hours = { workday: ZERO, restday: ZERO, holiday: ZERO, compensated: ZERO };
  for (const { row } of records) {
    const { hours: counted, day_kind: kind, compensated } = row;
    const bucket = compensated === true ? (kind === "holiday" ? "compensated" : undefined) : kind;
    if (!(counted instanceof Decimal) || !bucket) continue;
    if (
      bucket === "workday" ||
      bucket === "restday" ||
      bucket === "holiday" ||
      bucket === "compensated"
    ) {
      hours[bucket] = hours[bucket].plus(counted);
    }
  }
  return {
    workdayHours: hours.workday,
    restdayHours: hours.restday,
    holidayHours: hours.holiday,
    compensatedHolidayHours: hours.compensated,
  };
}

/** A shift on a holiday is overtime by law; rows of other holidays speak of other days. */
function untoldHolidayShifts({ frame, person }: Asked, shifts: Decimal): Decimal {
  if (shifts.isZero()) return ZERO;
  const told = new Set(
    frame
      .recordsOf("overtime", person.index)
      .flatMap(({ row }) => (row["day_kind"] === "holiday" ? [row["date"]] : [])),
  );
  return Decimal.max(ZERO, shifts.minus(told.size));
}

const NO_OVERTIME: GuardCase["overtime"] = {
  workdayHours: ZERO,
  restdayHours: ZERO,
  holidayHours: ZERO,
  compensatedHolidayHours: ZERO,
};

/** Absence, personal leave, and maternity leave that the fund pays in the employer's place. */
function unpaidDays(figure: (of: Figure) => Decimal, lines: readonly DraftLine[]): Decimal {
  const byFund = lines.some(({ line }) => line.item === MATERNITY);
  return figure(OF.absentDays)
    .plus(figure(OF.personalDays))
    .plus(byFund ? figure(OF.maternityDays) : ZERO);
}

function dateOf(frame: MonthFrame, of: Figure, person: number): Day | undefined {
  const value = frame.figure(of, person);
  return typeof value === "number" ? value : undefined;
}

type PayDayOff = NonNullable<GuardCase["payDayOff"]>;

/** The same for everybody of a month. */
const PAY_DAYS_OFF = new WeakMap<MonthSetup, { readonly found: PayDayOff | undefined }>();

function payDayOffOf(setup: MonthSetup): PayDayOff | undefined {
  const known = PAY_DAYS_OFF.get(setup);
  if (known) return known.found;
  const found = payDayOff(setup.calendar, setup.payDate);
  PAY_DAYS_OFF.set(setup, { found });
  return found;
}

/** A pay date on a day off, and the workday before it; nothing where the year is not known. */
function payDayOff(calendar: OfficialCalendar, date: Day): PayDayOff | undefined {
  if (calendar.isWorkday(date) !== false) return undefined;
  const before = workdayBefore(calendar, date);
  if (before === undefined) return undefined;
  return { statutory: calendar.isStatutory(date) === true, before };
}

/** 前一工作日 — the last office workday before a date; undefined where no notice tells. */
export function workdayBefore(calendar: OfficialCalendar, date: Day): Day | undefined {
  let before = date - 1;
  while (calendar.isWorkday(before) === false) before -= 1;
  return calendar.isWorkday(before) === undefined ? undefined : before;
}

function workTimeOf({ frame, person }: Asked, composite: WorkTime["composite"]): WorkTime {
  const figure = (of: Figure) => decimalIn(frame, of, person.index);
  const office = frame.figure(OF.officeDays, person.index);
  return {
    dueHours: figure(OF.dueHours),
    officeDays: isKnown(office) ? asDecimal(office) : undefined,
    weeksWithoutRest: figure(OF.weeksWithoutRest),
    longestOvertime: longestOvertime(frame, person.index),
    daysBeforeHire: figure(OF.daysBeforeHire),
    composite,
  };
}

/** Rows of one workday add up; rest days and holidays are whole days and have no daily limit. */
function longestOvertime(frame: MonthFrame, person: number): Decimal {
  const records = frame.recordsOf("overtime", person);
  if (records.length === 0) return ZERO;
  const byDay = new Map<unknown, Decimal>();
  for (const { row } of records) {
    if (row["day_kind"] !== "workday" || !(row["hours"] instanceof Decimal)) continue;
    byDay.set(row["date"], (byDay.get(row["date"]) ?? ZERO).plus(row["hours"]));
  }
  return Decimal.max(ZERO, ...byDay.values());
}
