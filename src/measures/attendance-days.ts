import { type Day, momentAt } from "../kernel/calendar.ts";
import { type Decimal, ONE, ZERO } from "../kernel/decimal.ts";
import type { Place } from "../kernel/place.ts";
import type { DayEnds } from "./day-ends.ts";
import { itemAt } from "./family.ts";
import { ABSENT, type DayJudgement, type DueHours, judgeDay, NOTHING_AMISS } from "./judge-day.ts";
import type { LeaveBook, LeaveDay } from "./leave-days.ts";
import { paidStretches } from "./paid-time.ts";
import type { PunchDays } from "./punch-days.ts";
import type { Entry, Roster } from "./roster.ts";
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
  readonly isPunched: boolean;
  /** Made anew whenever it is asked for: most days are only judged. */
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
 * 逐日判定 — judges the employed days of people one after the other.
 *
 * Mostly somebody only looks at every day in passing: then all of them lie in the same place, and
 * who wants to keep some asks for a list.
 */
export class DayJudge {
  readonly #basis: AttendanceBasis;
  readonly #wholeShifts: ReadonlyMap<Shift, DueHours>;
  readonly #inHand: JudgedDay;

  constructor(basis: AttendanceBasis) {
    const { rules } = basis.setting;
    this.#basis = basis;
    this.#wholeShifts = new Map(rules.shifts.map((shift) => [shift, hoursLeft(shift, undefined)]));
    this.#inHand = new JudgedDay(basis, 0);
  }

  /** The day that is seen is good until the next one. */
  pass(person: number, see: (day: AttendanceDay) => void): void {
    const one = this.#inHand;
    one.person = person;
    const entry = itemAt(this.#basis.roster.entries, person);
    for (let day = entry.from; day <= entry.to; day += 1) {
      this.#judge(one, day, entry);
      see(one);
    }
  }

  list(person: number): readonly AttendanceDay[] {
    const entry = itemAt(this.#basis.roster.entries, person);
    const days: AttendanceDay[] = [];
    for (let day = entry.from; day <= entry.to; day += 1) {
      const one = new JudgedDay(this.#basis, person);
      this.#judge(one, day, entry);
      days.push(one);
    }
    return days;
  }

  #judge(one: JudgedDay, day: Day, { person: { index: person, hiredOn, leftOn } }: Entry): void {
    const { setting, work, leave: book, punches } = this.#basis;
    const { rules } = setting;
    const on = work.on(person, day);
    const leaveOf = itemAt(book.days, person);
    const leave = leaveOf.size === 0 ? undefined : leaveOf.get(day);
    const isEmployed = day >= hiredOn && (leftOn === undefined || day <= leftOn);
    const isThere = leave === undefined || leave.taken.lt(ONE);
    const due = isEmployed && on.due === true;
    const onHoliday = isEmployed && isThere && on.holidayShift;
    const begin = punches.placeOf(person, day);
    const end = punches.placeOf(person, day + 1);
    let judged = NOTHING_AMISS;
    // Work on a day off or in one's leave is no error, and without records presence is given.
    if (due && isThere && rules.recorded) {
      if (begin === end) judged = ABSENT;
      else {
        const whole = leave ? undefined : this.#wholeShifts.get(on.shift);
        const hours = whole ?? hoursLeft(on.shift, leave);
        const midnight = momentAt(day, 0);
        const first = punches.momentAt(begin) - midnight;
        const last = punches.momentAt(end - 1) - midnight;
        const once = punches.isOnce(begin, end, rules.collapseSeconds);
        judged = judgeDay(first, last, once, hours, rules);
      }
    }
    const isGiven = !rules.recorded && ((due && isThere) || onHoliday);
    one.day = day;
    one.due = due;
    one.judged = judged;
    one.worked = !judged.absent && (begin < end || isGiven);
    one.holidayShift = onHoliday && one.worked;
    one.absent = judged.absent ? ONE.minus(leave?.taken ?? ZERO) : ZERO;
    one.isPunched = begin < end;
    one.scheduleRow = on.row;
  }
}

class JudgedDay implements AttendanceDay {
  person: number;
  day = 0;
  due = false;
  holidayShift = false;
  worked = false;
  judged: DayJudgement = NOTHING_AMISS;
  absent = ZERO;
  isPunched = false;
  scheduleRow: Place | undefined;
  readonly #basis: AttendanceBasis;

  constructor(basis: AttendanceBasis, person: number) {
    this.#basis = basis;
    this.person = person;
  }

  get punched(): DayEnds | undefined {
    const { punches, setting } = this.#basis;
    return punches.ends(this.person, this.day, setting.rules.collapseSeconds);
  }
}

/** The hours of the shift that leave leaves over. */
function hoursLeft(shift: Shift, leave: LeaveDay | undefined): DueHours {
  const left = leave?.left ?? paidStretches(shift);
  const from = left[0]?.from ?? shift.from;
  const to = left.at(-1)?.to ?? shift.to;
  return { from, to, fromShiftStart: from === shift.from, edgesKnown: leave?.unplaced !== true };
}
