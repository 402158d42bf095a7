import { weekday } from "../kernel/calendar.ts";
import { type Decimal, ONE, ZERO } from "../kernel/decimal.ts";
import type { AttendanceDay } from "./attendance-days.ts";
import { NOTHING_AMISS } from "./judge-day.ts";

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

/** 逐日累加 — adds days up in their order; a run of absence counts due days only. */
export class DaySums implements AttendanceSums {
  due = 0;
  worked = 0;
  holidayShifts = 0;
  late = 0;
  lateSeconds = 0;
  early = 0;
  notReady = 0;
  missingPunches = 0;
  absent = ZERO;
  longestAbsence = 0;
  weeksWithoutRest = 0;
  /** Days of absence, and of work, that have not ended yet. */
  #absentRun = 0;
  #workRun = 0;

  add(day: AttendanceDay): void {
    const { judged } = day;
    if (day.holidayShift) this.holidayShifts += 1;
    if (day.worked) {
      this.worked += 1;
      this.#workRun += 1;
      const isWeek = this.#workRun >= DAYS_A_WEEK && weekday(day.day) === DAYS_A_WEEK;
      if (isWeek) this.weeksWithoutRest += 1;
    } else this.#workRun = 0;
    if (judged !== NOTHING_AMISS) this.#addAmiss(day);
    if (!day.due) return;
    this.due += 1;
    if (!judged.absent || day.absent.lt(ONE)) this.#absentRun = 0;
    else {
      this.#absentRun += 1;
      if (this.#absentRun > this.longestAbsence) this.longestAbsence = this.#absentRun;
    }
  }

  #addAmiss({ judged, absent }: AttendanceDay): void {
    if (judged.lateSeconds > 0) this.late += 1;
    this.lateSeconds += judged.lateSeconds;
    if (judged.early) this.early += 1;
    if (judged.notReady) this.notReady += 1;
    this.missingPunches += judged.missingPunches;
    if (judged.absent) this.absent = this.absent.plus(absent);
  }
}

/** 合计 — the days of a stretch added up. */
export function sumsOf(days: readonly AttendanceDay[]): AttendanceSums {
  const sums = new DaySums();
  for (const day of days) sums.add(day);
  return sums;
}
