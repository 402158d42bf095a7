import { type Day, momentAt } from "../kernel/calendar.ts";
import { type Decimal, ONE, ZERO } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import { itemAt } from "./family.ts";
import { type DayJudgement, type DueHours, judgeDay } from "./judge-day.ts";
import type { LeaveBook, LeaveDay } from "./leave-days.ts";
import { paidStretches } from "./paid-time.ts";
import type { PunchDays, PunchRecord } from "./punch-days.ts";
import type { Roster } from "./roster.ts";
import type { AttendanceRules, Shift } from "./rules.ts";
import type { Setting } from "./setting.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** 考勤日 — what one employed day of one person comes to, with the rows that show it. */
export interface AttendanceDay {
  readonly day: Day;
  readonly due: boolean;
  readonly worked: boolean;
  readonly lateSeconds: number;
  readonly early: boolean;
  readonly earlySeconds: number;
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
  const wholeShifts = new Map(setting.rules.shifts.map((shift) => [shift, wholeShift(shift)]));
  return roster.entries.map((entry) => {
    const { index } = entry.person;
    const [leaveOf, punchesOf] = [itemAt(book.days, index), itemAt(punches, index)];
    const days: AttendanceDay[] = [];
    for (let day = entry.from; day <= entry.to; day += 1) {
      const { shift, row } = work.on(index, day);
      const leave = leaveOf.get(day);
      const due = work.isDue(entry, day) === true;
      const hours = leave ? hoursLeft(shift, leave) : (wholeShifts.get(shift) ?? wholeShift(shift));
      const own = punchesOf[day - setting.first] ?? [];
      days.push(attendanceDay({ day, due, hours, leave, punches: own, row }, setting.rules));
    }
    return days;
  });
}

/** 当日所知 — what decides one employed day. */
interface DayFacts {
  readonly day: Day;
  readonly due: boolean;
  readonly hours: DueHours;
  readonly leave: LeaveDay | undefined;
  readonly punches: readonly PunchRecord[];
  readonly row: Place | undefined;
}

function attendanceDay(facts: DayFacts, rules: AttendanceRules): AttendanceDay {
  const { day, due, leave, punches } = facts;
  const expected = due && (leave === undefined || leave.taken.lt(ONE));
  // Work on a day off or in one's leave is no error, and without records presence is given.
  const judged = expected && rules.recorded ? judgeDay(secondsOf(facts), facts.hours, rules) : IDLE;
  const worked = !judged.absent && (punches.length > 0 || (expected && !rules.recorded));
  return {
    day,
    due,
    worked,
    lateSeconds: judged.lateSeconds,
    early: judged.early,
    earlySeconds: judged.earlySeconds,
    notReady: judged.notReady,
    missingPunches: judged.missingPunches,
    absent: judged.absent ? ONE.minus(leave?.taken ?? ZERO) : ZERO,
    firstPunch: punches[0]?.place,
    lastPunch: punches.at(-1)?.place,
    scheduleRow: facts.row,
  };
}

/** A day on which nothing was to be judged. */
const IDLE: DayJudgement = {
  absent: false,
  lateSeconds: 0,
  early: false,
  earlySeconds: 0,
  notReady: false,
  missingPunches: 0,
};

function secondsOf({ day, punches }: DayFacts): readonly number[] {
  const midnight = momentAt(day, 0);
  return punches.map(({ row }) => row.punched_at - midnight);
}

function wholeShift(shift: Shift): DueHours {
  return hoursLeft(shift, { left: paidStretches(shift), unplaced: false });
}

/** The hours of the shift that leave leaves over. */
function hoursLeft(shift: Shift, leave: Pick<LeaveDay, "left" | "unplaced">): DueHours {
  const { left, unplaced } = leave;
  const from = left[0]?.from ?? shift.from;
  const to = left.at(-1)?.to ?? shift.to;
  return { from, to, fromShiftStart: from === shift.from, edgesKnown: !unplaced };
}
