import type { Decimal } from "../kernel/decimal.ts";
import { whole } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import type { AttendanceDay, DaysOf } from "./attendance-days.ts";
import { type AttendanceSums, type SumsOf, sumsOf } from "./attendance-sums.ts";
import { type Family, itemAt, personColumn, quantity, spanColumn } from "./family.ts";
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
  quantity(
    "attendance.holiday_shifts",
    "count",
    "法定节假日上的班次",
    "shifts worked on statutory holidays",
  ),
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

/** One quantity of a month, and which rows of a day it rests on. */
interface Reading {
  readonly name: string;
  readonly needsPunches: boolean;
  readonly value: (sums: AttendanceSums) => Decimal;
  /** Whether any day has rows to show; most people have none behind most figures. */
  readonly shows: (sums: AttendanceSums) => boolean;
  readonly rows: (day: AttendanceDay) => readonly (Place | undefined)[];
}

const READINGS: readonly Reading[] = [
  {
    name: "due_days",
    needsPunches: false,
    value: (sums) => whole(sums.due),
    shows: (sums) => sums.due > 0,
    rows: (one) => (one.due ? [one.scheduleRow] : []),
  },
  {
    name: "worked_days",
    needsPunches: true,
    value: (sums) => whole(sums.worked),
    shows: (sums) => sums.worked > 0,
    rows: (one) => (one.worked ? [one.punched?.firstRow] : []),
  },
  {
    name: "holiday_shifts",
    needsPunches: true,
    value: (sums) => whole(sums.holidayShifts),
    shows: (sums) => sums.holidayShifts > 0,
    rows: (one) => (one.holidayShift ? [one.scheduleRow] : []),
  },
  {
    name: "late",
    needsPunches: true,
    value: (sums) => whole(sums.late),
    shows: (sums) => sums.late > 0,
    rows: (one) => (one.judged.lateSeconds > 0 ? [one.punched?.firstRow] : []),
  },
  {
    name: "early",
    needsPunches: true,
    value: (sums) => whole(sums.early),
    shows: (sums) => sums.early > 0,
    rows: (one) => (one.judged.early ? [one.punched?.lastRow] : []),
  },
  {
    name: "late_minutes",
    needsPunches: true,
    value: (sums) => whole(sums.lateSeconds).div(SECONDS_A_MINUTE),
    shows: (sums) => sums.late > 0,
    rows: (one) => (one.judged.lateSeconds > 0 ? [one.punched?.firstRow] : []),
  },
  {
    name: "absent_days",
    needsPunches: true,
    value: (sums) => settled(sums.absent),
    shows: isEverAbsent,
    rows: absenceRows,
  },
  {
    name: "longest_absence",
    needsPunches: true,
    value: (sums) => whole(sums.longestAbsence),
    shows: isEverAbsent,
    rows: absenceRows,
  },
  {
    name: "missing_punches",
    needsPunches: true,
    value: (sums) => whole(sums.missingPunches),
    shows: (sums) => sums.missingPunches > 0,
    rows: (one) => (one.judged.missingPunches > 0 ? [one.punched?.firstRow] : []),
  },
  {
    name: "not_ready",
    needsPunches: true,
    value: (sums) => whole(sums.notReady),
    shows: (sums) => sums.notReady > 0,
    rows: (one) => (one.judged.notReady ? [one.punched?.firstRow] : []),
  },
];

/** 逐日与合计 — the days of a person, and what they come to. */
interface Counted {
  readonly days: DaysOf;
  readonly sums: SumsOf;
}

/** 考勤的量 — presence, lateness and absence per person; absence also per span. */
export function measureAttendance(
  setting: Setting,
  roster: Roster,
  work: WorkCalendar,
  { days, sums }: Counted,
): Family {
  const { people, spans } = roster;
  const unjudged = unjudgedBy(setting);
  const known = ({ needsPunches }: Reading, person: number): Missing | undefined =>
    (needsPunches ? unjudged : undefined) ?? work.missingFor(person);
  const person = new Map<string, QuantityColumn>();
  for (const reading of READINGS) {
    person.set(
      `attendance.${reading.name}`,
      personColumn(
        people,
        (index) => known(reading, index) ?? reading.value(sums(index)),
        (index) => (reading.shows(sums(index)) ? rowsBehind(reading, days(index)) : []),
      ),
    );
  }
  const ofSpan = (index: number, reading: Reading) => {
    const { person: owner, from, to } = itemAt(spans, index);
    if (!reading.shows(sums(owner))) return [];
    return days(owner).filter(({ day }) => day >= from && day <= to);
  };
  const span = new Map<string, QuantityColumn>();
  for (const reading of READINGS.filter(({ name }) => name === "absent_days")) {
    span.set(
      `attendance.${reading.name}`,
      spanColumn(
        people,
        spans,
        (index) =>
          known(reading, itemAt(spans, index).person) ??
          reading.value(sumsOf(ofSpan(index, reading))),
        (index) => rowsBehind(reading, ofSpan(index, reading)),
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

function rowsBehind(reading: Reading, days: readonly AttendanceDay[]): readonly Place[] {
  return days.flatMap(reading.rows).filter((place) => place !== undefined);
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

function absenceRows(one: AttendanceDay): readonly (Place | undefined)[] {
  return one.absent.isZero() ? [] : [one.scheduleRow, one.punched?.firstRow, one.punched?.lastRow];
}

function isEverAbsent({ absent }: AttendanceSums): boolean {
  return !absent.isZero();
}
