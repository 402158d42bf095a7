import type { AttendanceRules } from "./rules.ts";

/** 应到时段 — when a person was to be there, in seconds after the shift day's midnight. */
export interface DueHours {
  readonly from: number;
  readonly to: number;
  /** The shift itself begins here, no leave before it: only then is readiness asked for. */
  readonly fromShiftStart: boolean;
  /** false: an unknown part of the day is leave, so neither edge can be judged. */
  readonly edgesKnown: boolean;
}

/** 当日判定 — what one due day comes to. */
export interface DayJudgement {
  readonly absent: boolean;
  readonly lateSeconds: number;
  readonly early: boolean;
  readonly earlySeconds: number;
  readonly notReady: boolean;
  readonly missingPunches: number;
}

/** 无事 — somebody was there as asked, or nothing was asked. */
export const NOTHING_AMISS: DayJudgement = {
  absent: false,
  lateSeconds: 0,
  early: false,
  earlySeconds: 0,
  notReady: false,
  missingPunches: 0,
};
/** 旷工 — nobody punched on a day that was due. */
export const ABSENT: DayJudgement = { ...NOTHING_AMISS, absent: true };

/**
 * 判一天 — what the punches of a day that was due come to: in is the first, out the last, in
 * seconds after its midnight; `once` when they follow each other so closely that they are one.
 */
export function judgeDay(
  first: number,
  last: number,
  once: boolean,
  due: DueHours,
  rules: AttendanceRules,
): DayJudgement {
  if (once) return judgeOnePunch(first, last, due, rules);
  if (!due.edgesKnown) return NOTHING_AMISS;
  // Nearly every day is one of these.
  if (first <= due.from - rules.readySeconds && last >= due.to) return NOTHING_AMISS;
  const away = Math.max(first - due.from, due.to - last);
  if (rules.absentAfterSeconds !== undefined && away > rules.absentAfterSeconds) return ABSENT;
  const lateSeconds = lateBy(first, due, rules);
  const notReady = lateSeconds === 0 && isUnready(first, due, rules);
  const earlySeconds = earlyBy(last, due, rules);
  const early = earlySeconds > 0;
  if (lateSeconds === 0 && !notReady && !early) return NOTHING_AMISS;
  return { absent: false, lateSeconds, early, earlySeconds, notReady, missingPunches: 0 };
}

/** The nearer edge is punched and judged, the other one is missing; never an absence (C2). */
function judgeOnePunch(
  first: number,
  last: number,
  due: DueHours,
  rules: AttendanceRules,
): DayJudgement {
  const once = { ...NOTHING_AMISS, missingPunches: 1 };
  if (!due.edgesKnown) return once;
  const isIn = Math.abs(first - due.from) <= Math.abs(due.to - last);
  if (!isIn) {
    const earlySeconds = earlyBy(last, due, rules);
    return { ...once, early: earlySeconds > 0, earlySeconds };
  }
  const lateSeconds = lateBy(first, due, rules);
  const notReady = lateSeconds === 0 && isUnready(first, due, rules);
  return { ...once, lateSeconds, notReady };
}

function lateBy(second: number, due: DueHours, rules: AttendanceRules): number {
  return second - due.from > rules.lateGraceSeconds ? second - due.from : 0;
}

function isUnready(second: number, due: DueHours, rules: AttendanceRules): boolean {
  const asked = rules.readySeconds > 0 && due.fromShiftStart;
  return asked && second > due.from - rules.readySeconds;
}

function earlyBy(second: number, due: DueHours, rules: AttendanceRules): number {
  return due.to - second > rules.earlyGraceSeconds ? due.to - second : 0;
}
