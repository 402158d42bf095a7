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
  readonly notReady: boolean;
  readonly missingPunches: number;
}

const PRESENT: DayJudgement = {
  absent: false,
  lateSeconds: 0,
  early: false,
  notReady: false,
  missingPunches: 0,
};
const ABSENT: DayJudgement = { ...PRESENT, absent: true };

/** 判一天 — in is the first punch, out the last; `seconds` are sorted. */
export function judgeDay(
  seconds: readonly number[],
  due: DueHours,
  rules: AttendanceRules,
): DayJudgement {
  const groups = groupPunches(seconds, rules.collapseSeconds);
  const first = groups[0];
  const last = groups.at(-1);
  if (!first || !last) return ABSENT;
  if (groups.length === 1) return judgeOnePunch(first, due, rules);
  if (!due.edgesKnown) return PRESENT;
  const away = Math.max(first.from - due.from, due.to - last.to);
  if (rules.absentAfterSeconds !== undefined && away > rules.absentAfterSeconds) return ABSENT;
  return { ...PRESENT, ...judgeIn(first.from, due, rules), early: isEarly(last.to, due, rules) };
}

/** The nearer edge is punched and judged, the other one is missing; never an absence (C2). */
function judgeOnePunch(punch: Group, due: DueHours, rules: AttendanceRules): DayJudgement {
  const once = { ...PRESENT, missingPunches: 1 };
  if (!due.edgesKnown) return once;
  const isIn = Math.abs(punch.from - due.from) <= Math.abs(due.to - punch.to);
  return isIn
    ? { ...once, ...judgeIn(punch.from, due, rules) }
    : { ...once, early: isEarly(punch.to, due, rules) };
}

function judgeIn(
  second: number,
  due: DueHours,
  rules: AttendanceRules,
): Pick<DayJudgement, "lateSeconds" | "notReady"> {
  const lateSeconds = second - due.from > rules.lateGraceSeconds ? second - due.from : 0;
  const asksReadiness = rules.readySeconds > 0 && due.fromShiftStart && lateSeconds === 0;
  return { lateSeconds, notReady: asksReadiness && second > due.from - rules.readySeconds };
}

function isEarly(second: number, due: DueHours, rules: AttendanceRules): boolean {
  return due.to - second > rules.earlyGraceSeconds;
}

interface Group {
  readonly from: number;
  readonly to: number;
}

/** Punches that follow each other within the limit are one: a finger laid on again and again. */
function groupPunches(seconds: readonly number[], limit: number): Group[] {
  const groups: Group[] = [];
  for (const second of seconds) {
    const open = groups.at(-1);
    if (open && second - open.to <= limit)
      groups[groups.length - 1] = { from: open.from, to: second };
    else groups.push({ from: second, to: second });
  }
  return groups;
}
