import { weekday } from "../kernel/calendar.ts";
import { type Decimal, ONE, ZERO } from "../kernel/decimal.ts";
import type { AttendanceDay, DaysOf } from "./attendance-days.ts";

/** 考勤合计 — what the days of one person come to. */
export interface AttendanceSums {
  readonly due: number;
  readonly worked: number;
  readonly holidayShifts: number;
  readonly late: number;
  readonly lateSeconds: number;
  readonly early: number;
  readonly notReady: number;
  readonly missingPunches: number;
  readonly absent: Decimal;
  readonly longestAbsence: number;
  /** From Monday to Sunday, wholly among the days, with work on every one. */
  readonly weeksWithoutRest: number;
}

const DAYS_A_WEEK = 7;

/** The sums of a person's month. */
export type SumsOf = (person: number) => AttendanceSums;

/**
 * 逐人合计 — the sums of each person, kept: they are asked for again long after the days, and
 * made whenever somebody has the days judged, so that nobody's are judged for the sums alone.
 */
export class SumsOfPeople {
  readonly #known: AttendanceSums[] = [];

  look(person: number, days: readonly AttendanceDay[]): void {
    this.#known[person] ??= sumsOf(days);
  }

  /** The days of a person are looked at here before they are given to anybody. */
  from(days: DaysOf): SumsOf {
    return (person) => this.#known[person] ?? (this.#known[person] = sumsOf(days(person)));
  }
}

/** 合计 — the days added up; a run of absence counts due days only, whatever lies between. */
export function sumsOf(days: readonly AttendanceDay[]): AttendanceSums {
  let [due, worked, late, lateSeconds, early, notReady, missingPunches] = [0, 0, 0, 0, 0, 0, 0];
  let [run, longestAbsence, holidayShifts] = [0, 0, 0];
  let [daysOfWork, weeksWithoutRest] = [0, 0];
  let absent = ZERO;
  for (const one of days) {
    const { judged } = one;
    if (one.worked) worked += 1;
    if (one.holidayShift) holidayShifts += 1;
    daysOfWork = one.worked ? daysOfWork + 1 : 0;
    if (daysOfWork >= DAYS_A_WEEK && weekday(one.day) === DAYS_A_WEEK) weeksWithoutRest += 1;
    if (judged.lateSeconds > 0) late += 1;
    lateSeconds += judged.lateSeconds;
    if (judged.early) early += 1;
    if (judged.notReady) notReady += 1;
    missingPunches += judged.missingPunches;
    if (judged.absent) absent = absent.plus(one.absent);
    if (!one.due) continue;
    due += 1;
    run = judged.absent && one.absent.gte(ONE) ? run + 1 : 0;
    longestAbsence = Math.max(longestAbsence, run);
  }
  return {
    due,
    worked,
    holidayShifts,
    late,
    lateSeconds,
    early,
    notReady,
    missingPunches,
    absent,
    longestAbsence,
    weeksWithoutRest,
  };
}
