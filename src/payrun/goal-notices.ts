import type { Diagnostic } from "../kernel/diagnostic.ts";
import { nearest } from "../kernel/nearest.ts";
import { type Goal, goalName } from "../measures/goals.ts";
import type { MonthInputs } from "../measures/month-inputs.ts";
import type { Measured } from "../measures/quantity.ts";
import { figureOf } from "../policy/compile/goal-or.ts";
import type { TargetRule } from "../policy/rules.ts";
import type { Home } from "./assigned/people-of-month.ts";

/** 目标表之误 — rows of targets.csv that name no indicator, ask no figure, or belong to nobody. */
export function goalNotices(
  homes: readonly Home[],
  measured: Measured,
  roster: MonthInputs["records"]["employees"] = [],
): readonly Diagnostic[] {
  const { goals, people } = measured;
  if (!goals || goals.goals.length === 0) return [];
  const targets = homes.flatMap(({ setup }) => setup.policy.rules.targets);
  const rulesByName = new Map(
    targets.flatMap((rule) => rule.names.map((name) => [goalName(name), rule] as const)),
  );
  const known = {
    // Whoever is in the roster at all: a target may begin before somebody does.
    person: new Set(roster.map(({ row }) => goalName(row.employee_id))),
    team: named([...people.map(({ team }) => team), ...roster.map(({ row }) => row.team)]),
    site: named([...people.map(({ site }) => site), ...roster.map(({ row }) => row.site)]),
  };
  return goals.goals.flatMap((goal) => {
    const { indicator, scope, name } = goal.row;
    const rule = rulesByName.get(goalName(indicator));
    if (!rule) return [unknownIndicator(goal, targets)];
    if (!figureOf(goal, rule.value.type)) {
      const facts = { value: goal.row.target, indicator };
      return [{ code: "CSP266", place: goal.place, facts } as const];
    }
    const members = scope === "centre" ? undefined : known[scope as keyof typeof known];
    if (!members || members.has(goalName(name ?? ""))) return [];
    return [{ code: "CSP267", place: goal.place, facts: { value: name ?? "", scope } } as const];
  });
}

function named(names: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(names.map((name) => goalName(name ?? "")));
}

function unknownIndicator({ row, place }: Goal, targets: readonly TargetRule[]): Diagnostic {
  const known = targets.map(({ name }) => name);
  const near = nearest(row.indicator, known);
  const hint = near !== undefined && {
    hint: { zh: `是不是 ${near}？`, en: `did you mean ${near}?` },
  };
  const facts = { value: row.indicator, known: known.join(", ") || "—" };
  return { code: "CSP265", place, facts, ...hint };
}
