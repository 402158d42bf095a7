import type { Decimal } from "../kernel/decimal.ts";
import { ONE, whole } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import type { AttendanceDay } from "./attendance-days.ts";
import {
  type Family,
  itemAt,
  personColumn,
  quantity,
  spanColumn,
  sum,
  type Value,
} from "./family.ts";
import { settled } from "./leave-days.ts";
import { paidStretches, secondsIn } from "./paid-time.ts";
import type { Missing, Quantity, QuantityColumn } from "./quantity.ts";
import type { Roster } from "./roster.ts";
import type { Setting } from "./setting.ts";
import { unreadableKind } from "./unreadable.ts";
import type { WorkCalendar } from "./work-calendar.ts";

export const ATTENDANCE_QUANTITIES: readonly Quantity[] = [
  quantity("attendance.due_days", "days", "应出勤天数", "days due"),
  quantity("attendance.worked_days", "days", "实际出勤天数", "days worked"),
  quantity("attendance.late", "count", "迟到次数", "late arrivals"),
  quantity("attendance.early", "count", "早退次数", "early departures"),
  quantity("attendance.late_minutes", "minutes", "迟到分钟", "minutes late"),
  quantity("attendance.absent_days", "days", "旷工天数", "days absent"),
  quantity("attendance.longest_absence", "days", "最长连续旷工天数", "longest run of absent days"),
  quantity("attendance.missing_punches", "count", "缺卡次数", "missing punches"),
  quantity("attendance.not_ready", "count", "未提前到岗次数", "sign-ins not ready in time"),
  quantity("attendance.day_hours", "hours", "每日工时", "paid hours of a day"),
  quantity("attendance.absent_days", "days", "旷工天数", "days absent", "span"),
];

const SECONDS_A_MINUTE = 60;
const SECONDS_AN_HOUR = 3600;

const NO_PUNCHES: Missing = {
  what: { zh: "打卡记录", en: "punch records" },
  where: "punches.csv",
};
const NO_SHIFT: Missing = {
  what: { zh: "制度中的班次", en: "a shift in the policy" },
  where: "attendance",
};

/** One quantity: what it adds up over the days, and which rows of a day it rests on. */
interface Reading {
  readonly name: string;
  readonly needsPunches: boolean;
  readonly value: (days: readonly AttendanceDay[]) => Decimal;
  readonly rows: (day: AttendanceDay) => readonly (Place | undefined)[];
}

const READINGS: readonly Reading[] = [
  {
    name: "due_days",
    needsPunches: false,
    value: (days) => whole(days.filter((one) => one.due).length),
    rows: (one) => (one.due ? [one.scheduleRow] : []),
  },
  {
    name: "worked_days",
    needsPunches: true,
    value: (days) => whole(days.filter((one) => one.worked).length),
    rows: (one) => (one.worked ? [one.firstPunch] : []),
  },
  {
    name: "late",
    needsPunches: true,
    value: (days) => whole(days.filter((one) => one.lateSeconds > 0).length),
    rows: (one) => (one.lateSeconds > 0 ? [one.firstPunch] : []),
  },
  {
    name: "early",
    needsPunches: true,
    value: (days) => whole(days.filter((one) => one.early).length),
    rows: (one) => (one.early ? [one.lastPunch] : []),
  },
  {
    name: "late_minutes",
    needsPunches: true,
    value: (days) => counted(days, (one) => one.lateSeconds).div(SECONDS_A_MINUTE),
    rows: (one) => (one.lateSeconds > 0 ? [one.firstPunch] : []),
  },
  {
    name: "absent_days",
    needsPunches: true,
    value: (days) => settled(sum(days.filter(isAbsent).map((one) => one.absent))),
    rows: absenceRows,
  },
  {
    name: "longest_absence",
    needsPunches: true,
    value: (days) => whole(longestAbsence(days)),
    rows: absenceRows,
  },
  {
    name: "missing_punches",
    needsPunches: true,
    value: (days) => counted(days, (one) => one.missingPunches),
    rows: (one) => (one.missingPunches > 0 ? [one.firstPunch] : []),
  },
  {
    name: "not_ready",
    needsPunches: true,
    value: (days) => whole(days.filter((one) => one.notReady).length),
    rows: (one) => (one.notReady ? [one.firstPunch] : []),
  },
];

/** 考勤的量 — presence, lateness and absence per person; absence also per span. */
export function measureAttendance(
  setting: Setting,
  roster: Roster,
  work: WorkCalendar,
  byPerson: readonly (readonly AttendanceDay[])[],
): Family {
  const { people, spans } = roster;
  const unjudged = unjudgedBy(setting);
  const missing = people.map(({ index }) => work.missingFor(index));
  const valueOf = (reading: Reading, index: number, days: readonly AttendanceDay[]): Value =>
    (reading.needsPunches ? unjudged : undefined) ?? missing[index] ?? reading.value(days);
  const person = new Map<string, QuantityColumn>();
  const span = new Map<string, QuantityColumn>();
  for (const reading of READINGS) {
    const days = (index: number): readonly AttendanceDay[] => itemAt(byPerson, index);
    person.set(
      `attendance.${reading.name}`,
      personColumn(
        people,
        (index) => valueOf(reading, index, days(index)),
        (index) => days(index).flatMap(reading.rows).filter(isPlace),
      ),
    );
    if (reading.name !== "absent_days") continue;
    const daysOfSpan = (index: number): readonly AttendanceDay[] => {
      const { person: owner, from, to } = itemAt(spans, index);
      return days(owner).filter(({ day }) => day >= from && day <= to);
    };
    span.set(
      `attendance.${reading.name}`,
      spanColumn(
        people,
        spans,
        (index) => valueOf(reading, itemAt(spans, index).person, daysOfSpan(index)),
        (index) => daysOfSpan(index).flatMap(reading.rows).filter(isPlace),
      ),
    );
  }
  const hours = dayHours(setting) ?? NO_SHIFT;
  person.set(
    "attendance.day_hours",
    personColumn(people, () => hours),
  );
  return { person, span };
}

/** 无从判定 — what must be supplied before anybody can be said to be late, absent or present. */
export function unjudgedBy({ rules, inputs }: Setting): Missing | undefined {
  if (rules.recorded && inputs.records.punches === undefined) return NO_PUNCHES;
  // Leave excuses from presence.
  return unreadableKind(inputs, "leave");
}

/** 每日工时 — paid hours of the policy's first shift; undefined when it names none. */
export function dayHours(setting: Setting): Decimal | undefined {
  const shift = setting.rules.shifts[0];
  return shift && whole(secondsIn(paidStretches(shift))).div(SECONDS_AN_HOUR);
}

/** Whole absent days in a row, counting due days only: a weekend between does not break a run. */
function longestAbsence(days: readonly AttendanceDay[]): number {
  let run = 0;
  let longest = 0;
  for (const { due, absent } of days) {
    if (!due) continue;
    run = !absent.isZero() && absent.gte(ONE) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Whole figures are added before they become a decimal: this runs for every person. */
function counted(days: readonly AttendanceDay[], figure: (one: AttendanceDay) => number): Decimal {
  let total = 0;
  for (const one of days) total += figure(one);
  return whole(total);
}

function absenceRows(one: AttendanceDay): readonly (Place | undefined)[] {
  return isAbsent(one) ? [one.scheduleRow, one.firstPunch, one.lastPunch] : [];
}

function isAbsent({ absent }: AttendanceDay): boolean {
  return !absent.isZero();
}

function isPlace(place: Place | undefined): place is Place {
  return place !== undefined;
}
