import type { Day } from "../kernel/calendar.ts";
import { type Decimal, ONE, ZERO } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import { itemAt } from "./family.ts";
import { judgeDay, type DueHours } from "./judge-day.ts";
import type { LeaveBook, LeaveDay } from "./leave-days.ts";
import { paidStretches } from "./paid-time.ts";
import type { DayPunch, PunchDays } from "./punch-days.ts";
import type { Entry, Roster } from "./roster.ts";
import type { Shift } from "./rules.ts";
import type { Setting } from "./setting.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** 考勤日 — what one employed day of one person comes to, with the rows that show it. */
export interface AttendanceDay {
  readonly day: Day;
  readonly due: boolean;
  readonly worked: boolean;
  readonly lateSeconds: number;
  readonly early: boolean;
  readonly notReady: boolean;
  readonly missingPunches: number;
  /** Share of the day that was due and neither worked nor on leave: 0 … 1. */
  readonly absent: Decimal;
  readonly firstPunch: Place | undefined;
  readonly lastPunch: Place | undefined;
  readonly scheduleRow: Place | undefined;
}

/** 逐日考勤 — every employed day of the month of every person, in order. */
export function attendanceDays(
  setting: Setting,
  roster: Roster,
  work: WorkCalendar,
  book: LeaveBook,
  punches: PunchDays,
): readonly (readonly AttendanceDay[])[] {
  return roster.entries.map((entry) => {
    const { index } = entry.person;
    const days: AttendanceDay[] = [];
    for (let day = entry.from; day <= entry.to; day += 1) {
      const leave = itemAt(book.days, index).get(day);
      const own = itemAt(punches, index).get(day) ?? [];
      days.push(attendanceDay(day, entry, own, leave, setting, work));
    }
    return days;
  });
}

function attendanceDay(
  day: Day,
  entry: Entry,
  punches: readonly DayPunch[],
  leave: LeaveDay | undefined,
  setting: Setting,
  work: WorkCalendar,
): AttendanceDay {
  const { rules } = setting;
  const due = work.isDue(entry, day) === true;
  const { shift, row } = work.on(entry.person.index, day);
  const taken = leave?.taken ?? ZERO;
  const expected = due && taken.lt(ONE);
  const plain: AttendanceDay = {
    day,
    due,
    worked: punches.length > 0 || (expected && !rules.recorded),
    lateSeconds: 0,
    early: false,
    notReady: false,
    missingPunches: 0,
    absent: ZERO,
    firstPunch: punches[0]?.record.place,
    lastPunch: punches.at(-1)?.record.place,
    scheduleRow: row,
  };
  // Work on a day off or in one's leave is no error, and without records presence is given.
  if (!expected || !rules.recorded) return plain;
  const seconds = punches.map((punch) => punch.second);
  const { absent, ...judged } = judgeDay(seconds, dueHours(shift, leave), rules);
  return absent ? { ...plain, worked: false, absent: ONE.minus(taken) } : { ...plain, ...judged };
}

function dueHours(shift: Shift, leave: LeaveDay | undefined): DueHours {
  const left = leave?.left ?? paidStretches(shift);
  const from = left[0]?.from ?? shift.from;
  return {
    from,
    to: left.at(-1)?.to ?? shift.to,
    fromShiftStart: from === shift.from,
    edgesKnown: leave?.unplaced !== true,
  };
}
