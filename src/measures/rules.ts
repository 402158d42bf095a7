import type { Day } from "../kernel/calendar.ts";
import type { Places } from "./places.ts";

/** 班次 — seconds after the shift day's midnight; `to` may lie past 86 400 (after midnight). */
export interface Shift {
  readonly name: string;
  /** Other words a schedule may use for it: 晚班, E. */
  readonly words?: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly breaks: readonly { readonly from: number; readonly to: number }[];
  /** A punch up to here (seconds after the shift day's midnight) belongs to this shift. */
  readonly signOutUntil: number;
  /** Counted as a night shift, or as a reserve, where fairness is looked at. */
  readonly night?: boolean;
  readonly reserve?: boolean;
}

/** 考勤规则 — what a policy says about attendance; every figure comes from its YAML. */
export interface AttendanceRules {
  /** false: the centre keeps no punches, presence is taken as given */
  readonly recorded: boolean;
  /** The first is the default shift. */
  readonly shifts: readonly Shift[];
  /** 1 Monday … 7 Sunday; undefined = the official calendar with its make-up days. */
  readonly weeklyRest: number | undefined;
  /** Punches within so many seconds are one. */
  readonly collapseSeconds: number;
  /** Late when in after `from` + this; ready means in before `from` − readySeconds. */
  readonly lateGraceSeconds: number;
  readonly earlyGraceSeconds: number;
  readonly readySeconds: number;
  /** Late or early by more than this = absent that day (C2); undefined = never. */
  readonly absentAfterSeconds: number | undefined;
  /** Leave that nobody approved excuses from nothing: its days are absent ones (C3). */
  readonly unapprovedIsAbsence?: boolean;
  readonly proration: "schedule" | "21.75" | "calendar";
  /** The legal divisor used by proration `21.75`, from the statutory data. */
  readonly monthDivisor: string;
  /** Sites, core hours and teams as cs-pay.yaml has them; absent where it names none. */
  readonly places?: Places | undefined;
}

/** 法定日历 — what the official calendar says of a day; undefined = the year is not known. */
export interface OfficialCalendar {
  /** A statutory holiday (300 %), fixed by date whatever the schedule says. */
  isStatutory(day: Day): boolean | undefined;
  /** An office workday, make-up days included; statutory days are not workdays. */
  isWorkday(day: Day): boolean | undefined;
}
