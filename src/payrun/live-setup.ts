import type { Column } from "../policy/model.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { MonthSetup } from "./month-setup.ts";

/**
 * 当月用得上的规则 — the setup without rules that price or judge records of which the month has
 * none: found out once a month instead of once for every person.
 */
export function liveSetup(setup: MonthSetup, frame: MonthFrame): MonthSetup {
  const { rules } = setup.policy;
  const isLive = ({ column }: { readonly column: Column }): boolean => {
    const { scope } = column;
    const set = scope.kind === "record" ? rules.sets.get(scope.set) : undefined;
    const members = set && frame.set(set);
    // Records that are unknown hold a payslip: they are not none.
    return !members || members.absent !== undefined || members.rows.length > 0;
  };
  const live = {
    ...rules,
    pay: rules.pay.filter(isLive),
    flags: rules.flags.filter(isLive),
    warnings: rules.warnings.filter(isLive),
  };
  return { ...setup, policy: { ...setup.policy, rules: live } };
}
