import { type Day, momentAt } from "../kernel/calendar.ts";
import { type Decimal, ONE, ZERO } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import { itemAt } from "./family.ts";
import { type DayJudgement, type DueHours, judgeDay } from "./judge-day.ts";
import type { LeaveBook, LeaveDay } from "./leave-days.ts";
import { paidStretches } from "./paid-time.ts";
import type { DayEnds, PunchDays } from "./punch-days.ts";
import type { Person } from "./quantity.ts";
import type { Roster } from "./roster.ts";
import type { Shift } from "./rules.ts";
import type { Setting } from "./setting.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** 考勤日 — what one employed day of one person comes to, with the rows that show it. */
export interface AttendanceDay {
  readonly day: Day;
  readonly due: boolean;
  /** Planned by the schedule on a statutory holiday and worked; nobody is due, it is attendance. */
  readonly holidayShift: boolean;
  readonly worked: boolean;
  readonly judged: DayJudgement;
  /** Share of the day that was due and neither worked nor on leave: 0 … 1. */
  readonly absent: Decimal;
  readonly punched: DayEnds | undefined;
  readonly scheduleRow: Place | undefined;
}

/** 考勤所据 — what the days of a month are judged from. */
export interface AttendanceBasis {
  readonly setting: Setting;
  readonly roster: Roster;
  readonly work: WorkCalendar;
  readonly leave: LeaveBook;
  readonly punches: PunchDays;
}

/** Every employed day of the month of a person, in order. */
export type DaysOf = (person: number) => readonly AttendanceDay[];

/**
 * 逐日考勤 — judges the days of a person when they are asked for and keeps those of the last one:
 * paying asks person by person, and the days of everybody would fill the memory.
 */
export function attendanceDays(
  basis: AttendanceBasis,
  judged: (person: Person, days: readonly AttendanceDay[]) => void,
): DaysOf {
  const { rules } = basis.setting;
  const wholeShifts = new Map(rules.shifts.map((shift) => [shift, hoursLeft(shift, undefined)]));
  let latest = -1;
  let days: readonly AttendanceDay[] = [];
  return (person) => {
    if (person !== latest) {
      days = daysOfPerson(person, basis, wholeShifts);
      latest = person;
      judged(itemAt(basis.roster.people, person), days);
    }
    return days;
  };
}

function daysOfPerson(
  person: number,
  { setting, roster, work, leave: book, punches }: AttendanceBasis,
  wholeShifts: ReadonlyMap<Shift, DueHours>,
): readonly AttendanceDay[] {
  const entry = itemAt(roster.entries, person);
  const leaveOf = itemAt(book.days, person);
  const { rules } = setting;
  const days: AttendanceDay[] = [];
  for (let day = entry.from; day <= entry.to; day += 1) {
    const on = work.on(person, day);
    const leave = leaveOf.size === 0 ? undefined : leaveOf.get(day);
    const due = work.isDue(entry, day, on) === true;
    const punched = punches.ends(person, day, rules.collapseSeconds);
    const isThere = leave === undefined || leave.taken.lt(ONE);
    const expected = due && isThere;
    const onHoliday = isThere && work.isHolidayShift(entry, day, on);
    let judged = IDLE;
    // Work on a day off or in one's leave is no error, and without records presence is given.
    if (expected && rules.recorded) {
      const whole = leave ? undefined : wholeShifts.get(on.shift);
      judged = judgeDay(punched, momentAt(day, 0), whole ?? hoursLeft(on.shift, leave), rules);
    }
    const isGiven = !rules.recorded && (expected || onHoliday);
    const worked = !judged.absent && (punched !== undefined || isGiven);
    days.push({
      day,
      due,
      holidayShift: onHoliday && worked,
      worked,
      judged,
      absent: judged.absent ? ONE.minus(leave?.taken ?? ZERO) : ZERO,
      punched,
      scheduleRow: on.row,
    });
  }
  return days;
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

/** The hours of the shift that leave leaves over. */
function hoursLeft(shift: Shift, leave: LeaveDay | undefined): DueHours {
  const left = leave?.left ?? paidStretches(shift);
  const from = left[0]?.from ?? shift.from;
  const to = left.at(-1)?.to ?? shift.to;
  return { from, to, fromShiftStart: from === shift.from, edgesKnown: leave?.unplaced !== true };
}
