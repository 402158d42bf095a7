import type { LawBackground } from "../../payrun/policy-law.ts";
import type { Policy } from "../../policy/policy.ts";
import { GUARDS } from "../../statutory/guards/index.ts";
import type { PolicyObjection } from "../../statutory/policy-case.ts";

/** 对照结果 — what the page shows: the policy, the law it was held against, and the objections. */
export interface PolicyLaw {
  readonly policy: Policy;
  readonly background: LawBackground;
  readonly objections: readonly PolicyObjection[];
  /** Guards that cs-pay.yaml switches off; their objections are left away. */
  readonly off: readonly string[];
}

/** 其余核查 — guards without an objection, and those that cannot judge anybody's month. */
export function withoutObjection({ policy, objections, off }: PolicyLaw): {
  readonly judged: readonly string[];
  readonly byMonth: readonly string[];
  readonly withoutBase: readonly string[];
} {
  const objected = new Set(objections.map(({ guard }) => guard));
  const on = GUARDS.filter(({ id }) => !off.includes(id));
  const hasBase = policy.rules.law.monthlyBase !== undefined;
  const rest = on.filter(
    ({ id, countsFromBase }) => !objected.has(id) && (hasBase || !countsFromBase),
  );
  const idsOf = (judged: boolean) =>
    rest.filter((guard) => (guard.object !== undefined) === judged).map(({ id }) => id);
  return {
    judged: idsOf(true),
    byMonth: idsOf(false),
    withoutBase: hasBase
      ? []
      : on.flatMap(({ id, countsFromBase }) => (countsFromBase ? [id] : [])),
  };
}
