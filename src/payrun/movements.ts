import { Decimal, whole, ZERO } from "../kernel/decimal.ts";
import { addMonths } from "../kernel/calendar.ts";
import { TARGET_KEPT } from "../policy/compile/targets.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { Rules, TargetRule } from "../policy/rules.ts";
import { GROUPS, type GroupKind } from "../policy/scope.ts";
import type { Movement } from "./movement.ts";

/**
 * 环比 — each indicator over the same people in the month before and in this one, by team, by site
 * and for the centre: whoever has a figure in one of the two months only tells nothing of a change.
 */
export function movementsOf(rules: Rules, frame: MonthFrame): readonly Movement[] {
  const before = frame.earlier(1);
  if (!before) return [];
  const previousMonth = addMonths(frame.month, -1);
  return GROUPS.flatMap((group: GroupKind) =>
    Array.from({ length: frame.groupCount(group) }, (_, index) => {
      const members = frame.groupMembers(group, index);
      const at = { group, name: frame.groupName(group, index), previousMonth };
      return rules.targets.flatMap((rule) => {
        const moved = movementOf(rule, frame, before, members);
        return moved ? [{ ...at, ...moved }] : [];
      });
    }).flat(),
  );
}

function movementOf(
  rule: TargetRule,
  frame: MonthFrame,
  before: NonNullable<ReturnType<MonthFrame["earlier"]>>,
  members: readonly number[],
): Omit<Movement, "group" | "name" | "previousMonth"> | undefined {
  const pairs = members.flatMap((person) => {
    const earlier = before.remembered(`${TARGET_KEPT}${rule.name}`, person);
    const now = rule.value.evaluate(frame, person);
    return earlier instanceof Decimal && now instanceof Decimal ? [{ earlier, now }] : [];
  });
  if (pairs.length === 0) return undefined;
  const previous = mean(pairs.map(({ earlier }) => earlier));
  const current = mean(pairs.map(({ now }) => now));
  const change = current.minus(previous);
  const gain = rule.lowerIsBetter ? previous.minus(current) : change;
  return {
    indicator: rule.name,
    label: rule.title,
    unit: rule.unit,
    people: pairs.length,
    previous,
    current,
    change,
    share: previous.gt(ZERO) ? change.div(previous) : undefined,
    better: gain.isZero() ? undefined : gain.gt(ZERO),
  };
}

function mean(figures: readonly Decimal[]): Decimal {
  let total = ZERO;
  for (const figure of figures) total = total.plus(figure);
  return total.div(whole(figures.length));
}
