import type { Day } from "../kernel/calendar.ts";
import type { Places } from "./places.ts";

/** 在岗一段 — somebody of a site at work from one moment to another. */
export interface Presence {
  readonly site: string;
  readonly from: number;
  readonly to: number;
}

/** 在岗与计划 — when one person was there by punches, was planned, or nobody can say. */
export interface Presences {
  /** false: there are no punches to go by. */
  readonly recorded: boolean;
  readonly present: readonly Presence[];
  readonly planned: readonly Presence[];
  readonly unclear: readonly Presence[];
}

/** 核心时段 — the days of a month and what its core hours ask for. */
export interface HoursAsked {
  readonly first: Day;
  readonly last: Day;
  readonly places: Places;
}

/** 一小时的人手 — of one hour in which the core hours ask for people: how many were there. */
export interface CoverageHour {
  /** Only people of this site count; undefined = everybody. */
  readonly site: string | undefined;
  readonly day: Day;
  readonly hour: number;
  readonly minimum: number;
  /** The fewest that punches show at any moment of the hour; undefined = nobody knows. */
  readonly present: number | undefined;
  /** The fewest that the schedule plans, less leave. */
  readonly planned: number;
  /** People who may have been there besides: one punch alone, or a shift of another month. */
  readonly unclear: number;
  readonly bySite: ReadonlyMap<string, number>;
  readonly state: "met" | "gap" | "unclear";
  /** People lacking for certain. */
  readonly gap: number;
}

/** 人手覆盖 — every hour of the core hours in a month, on one clock. */
export interface Coverage {
  readonly timeZone: string;
  readonly hours: readonly CoverageHour[];
}

/** 班次次数 — how many shifts of each kind the schedule gave to one person. */
export interface ShiftCount {
  /** Index of the person in the month. */
  readonly person: number;
  readonly shifts: number;
  readonly night: number;
  readonly weekend: number;
  readonly reserve: number;
}

/** 人手所据 — what of each person the reports count; months are put together by it. */
export interface StaffingBasis {
  /** undefined without core hours. */
  readonly core: HoursAsked | undefined;
  readonly presences: (person: number) => Presences;
  /** undefined where the policy tells no night shift or reserve from others. */
  readonly shifts: ((person: number) => Omit<ShiftCount, "person"> | undefined) | undefined;
}

/** 人手 — what reports say of who was at work when; made when a report asks. */
export interface Staffing {
  /** undefined without core hours. */
  readonly coverage: (() => Coverage | undefined) | undefined;
  /** undefined where the policy tells no night shift or reserve from others. */
  readonly shiftCounts: (() => readonly ShiftCount[]) | undefined;
  readonly basis?: StaffingBasis;
}
