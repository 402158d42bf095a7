import { type Day, momentAt, weekday } from "../kernel/calendar.ts";
import { type Decimal, ONE, whole, ZERO } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
import type { AttendanceDay, DaysOf } from "./attendance-days.ts";
import { dayHours, unjudgedBy } from "./attendance.ts";
import { type Family, itemAt, sum } from "./family.ts";
import type { LeaveBook, LeaveDay } from "./leave-days.ts";
import { Findings } from "./findings.ts";
import { lazyTable } from "./lazy-table.ts";
import { byPerson, type Owned, ownRecords } from "./own-records.ts";
import { paidStretches, secondsIn, without } from "./paid-time.ts";
import type { PunchDays } from "./punch-days.ts";
import type { PunchRecord } from "./punch-list.ts";
import type { Missing, RecordTable } from "./quantity.ts";
import type { Roster } from "./roster.ts";
import type { Shift } from "./rules.ts";
import { hoursOfShift } from "./shift-hours.ts";
import type { Setting } from "./setting.ts";
import { unreadableKind } from "./unreadable.ts";
import type { WorkCalendar, WorkDay } from "./work-calendar.ts";

const SECONDS_A_MINUTE = 60;
const SECONDS_AN_HOUR = 3600;

/** 逐日所据 — what the days of a month were judged from. */
interface Judged {
  readonly setting: Setting;
  readonly roster: Roster;
  readonly work: WorkCalendar;
  readonly leave: LeaveBook;
  readonly punches: PunchDays;
  readonly days: DaysOf;
}

/** 一天的事实 — one day of one person with all that was found on it. */
interface Found {
  readonly day: AttendanceDay;
  readonly on: WorkDay;
  readonly leave: LeaveDay | undefined;
  readonly punches: readonly PunchRecord[];
  readonly overtime: readonly Owned<KindRow<"overtime">>[];
}

type Fields = RecordTable["records"][number]["row"];

/** 工作日记录 — one record per person and day on which something was due or happened. */
export function measureWorkdays(judged: Judged): Family {
  return { records: [lazyTable({ kind: "workdays" }, () => workdayTable(judged))] };
}

function workdayTable(judged: Judged) {
  const { setting, roster, work, days } = judged;
  const overtime = overtimeOf(setting, roster);
  const records: RecordTable["records"][number][] = [];
  const owner: number[] = [];
  const further: (readonly Place[])[] = [];
  for (const person of roster.people) {
    const missing = work.missingFor(person.index);
    for (const day of days(person.index)) {
      const found = foundOn(day, person.index, judged, overtime);
      const [place, ...also] = placesOf(found);
      const isIdle = !day.due && !day.holidayShift && found.punches.length === 0;
      const isEmpty = isIdle && place === day.scheduleRow;
      if (isEmpty) continue;
      const on = { employee_id: person.id, date: day.day, weekday: whole(weekday(day.day)) };
      const fields = fieldsOf(found, setting, missing);
      records.push({ row: { ...on, ...fields }, place: place ?? person.row });
      owner.push(person.index);
      further.push(also);
    }
  }
  return { records, owner, also: (index: number) => further[index] ?? [] };
}

type OvertimeDays = readonly ReadonlyMap<Day, readonly Owned<KindRow<"overtime">>[]>[];

function overtimeOf(setting: Setting, roster: Roster): OvertimeDays {
  // Rows of nobody in the roster were found out when overtime was measured.
  const again = { ...setting, findings: new Findings() };
  const rows = ownRecords(setting.inputs.records.overtime, (row) => row.date, again, roster);
  return byPerson(rows, roster.people.length).map((own) => {
    const days = new Map<Day, Owned<KindRow<"overtime">>[]>();
    for (const record of own) {
      const ofDay = days.get(record.row.date);
      if (ofDay) ofDay.push(record);
      else days.set(record.row.date, [record]);
    }
    return days;
  });
}

function foundOn(
  day: AttendanceDay,
  person: number,
  { work, leave, punches }: Judged,
  overtime: OvertimeDays,
): Found {
  return {
    day,
    on: work.on(person, day.day),
    leave: itemAt(leave.days, person).get(day.day),
    punches: punches.on(person, day.day),
    overtime: itemAt(overtime, person).get(day.day) ?? [],
  };
}

/** Every row that says something of the day; what somebody did leads what was planned. */
function placesOf({ day, leave, punches, overtime }: Found): readonly Place[] {
  const first = day.punched?.firstRow;
  const ends = punches.length > 1 ? [first, day.punched?.lastRow] : [first];
  const absences = leave?.parts.map(({ place }) => place) ?? [];
  const extra = overtime.map(({ place }) => place);
  return [...ends, ...absences, ...extra, day.scheduleRow].filter((place) => place !== undefined);
}

function fieldsOf(found: Found, setting: Setting, calendar: Missing | undefined): Fields {
  const { day, on, leave, punches } = found;
  const unjudged = unjudgedBy(setting) ?? calendar;
  const midnight = momentAt(day.day, 0);
  const shift = on.scheduled || punches.length > 0 ? on.shift.name : undefined;
  return {
    day_kind: on.statutory ? "holiday" : on.scheduled ? "workday" : "restday",
    ...(calendar && { day_kind: calendar }),
    due: calendar ?? day.due,
    worked: unjudged ?? day.worked,
    shift: shift === "" ? undefined : shift,
    ...(shift === undefined
      ? { night: false, starts_at: null, ends_at: null }
      : hoursOfShift(day.day, on.shift)),
    late_minutes: unjudged ?? whole(day.judged.lateSeconds).div(SECONDS_A_MINUTE),
    early_minutes: unjudged ?? whole(day.judged.earlySeconds).div(SECONDS_A_MINUTE),
    absent_days: unjudged ?? day.absent,
    missing_punches: unjudged ?? whole(day.judged.missingPunches),
    ...endsOf(found),
    worked_hours: unjudged ?? hoursWorked(found, setting, midnight),
    leave_type: leave?.parts[0]?.type,
    leave_days: leave?.taken ?? ZERO,
    overtime_hours: overtimeHours(found, setting),
  };
}

/** Nobody came and went on a day without punches; of one punch nobody knows which end it is. */
function endsOf({ day, punches }: Found): Fields {
  const [first, last] = [punches[0], punches.at(-1)];
  if (!first || !last) return { first_in: null, last_out: null };
  if (day.judged.missingPunches > 0 || punches.length === 1) {
    const lacking = missingPunch(first.place);
    return { first_in: lacking, last_out: lacking };
  }
  return { first_in: first.row.punched_at, last_out: last.row.punched_at };
}

/** From the first punch to the last, without the breaks; one punch alone tells no hours. */
function hoursWorked(
  { day, on, leave, punches }: Found,
  { rules }: Setting,
  midnight: number,
): Decimal | Missing {
  if (!day.worked) return ZERO;
  if (!rules.recorded) {
    const due = whole(secondsIn(paidStretches(on.shift))).div(SECONDS_AN_HOUR);
    return due.times(ONE.minus(leave?.taken ?? ZERO));
  }
  const [first, last] = [punches[0], punches.at(-1)];
  if (!first || !last || first === last || day.judged.missingPunches > 0) {
    return missingPunch(first?.place);
  }
  const [from, to] = [first.row.punched_at - midnight, last.row.punched_at - midnight];
  return whole(secondsWithoutBreaks(on.shift, from, to)).div(SECONDS_AN_HOUR);
}

function secondsWithoutBreaks(shift: Shift, from: number, to: number): number {
  let stretches: ReturnType<typeof without> = [{ from, to }];
  for (const pause of shift.breaks) stretches = without(stretches, pause);
  return secondsIn(stretches);
}

function missingPunch(place: Place | undefined): Missing {
  const where = place ? `${place.file}:${place.line}` : "punches.csv";
  return { what: { zh: "上班或下班的打卡", en: "the other punch of the day" }, where };
}

/** Hours as written; a row in days counts the hours of the policy's day for each. */
function overtimeHours({ overtime }: Found, setting: Setting): Decimal | Missing {
  const fullDay = dayHours(setting) ?? ZERO;
  const unreadable = unreadableKind(setting.inputs, "overtime");
  return (
    unreadable ?? sum(overtime.map(({ row }) => row.hours ?? (row.days ?? ZERO).times(fullDay)))
  );
}
