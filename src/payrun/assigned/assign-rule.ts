import type { Place } from "../../kernel/place.ts";
import type { DayRange } from "../../measures/quantity.ts";
import type { Policy } from "../../policy/policy.ts";

/** 分派依据 — the roster values by which people may have a policy of their own. */
export const ASSIGN_KEYS = ["team", "site", "position", "project", "grade", "employment"] as const;
export type AssignKey = (typeof ASSIGN_KEYS)[number];

/** 分派规则 — whoever agrees in every key has this policy; of several rules the first. */
export interface AssignRule {
  readonly when: ReadonlyMap<AssignKey, readonly string[]>;
  readonly policy: Policy;
  readonly place: Place;
}

/** 适用期 — the days of the month on which one policy rules for a person, and why. */
export interface Term extends DayRange {
  readonly policy: Policy;
  /** undefined: no rule spoke of the person, so the workspace's own policy rules. */
  readonly rule: AssignRule | undefined;
}
