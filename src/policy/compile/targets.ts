import { compileExpression } from "../expression/compile.ts";
import type { Environment } from "../expression/environment.ts";
import { typeName } from "../expression/types.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Computation } from "../model.ts";
import { GROUPS, type GroupKind, PERSON } from "../scope.ts";
import type { TargetRule } from "../rules.ts";
import { entryOf } from "./entry-reader.ts";
import { goalOr } from "./goal-or.ts";
import { ENTRY_KEYS } from "./section-keys.ts";
import { pointsOf } from "./target-points.ts";

/** Under what the figure of a target is kept, so that a later month can compare. */
export const TARGET_KEPT = "targets.";

/** 目标 — a figure with its target: per person, and by `group_value` per team, site and centre. */
export function compileTarget(one: Declaration, environment: Environment): TargetRule | undefined {
  const entry = entryOf(one, (diagnostic) => environment.report(diagnostic))?.knows(
    ENTRY_KEYS.targets,
  );
  const value = entry?.text("value");
  if (!entry || !value) return undefined;
  entry.needs("clause");
  const lowerIsBetter = entry.has("at_most");
  const bound = entry.text(lowerIsBetter ? "at_most" : "at_least");
  if (!bound) entry.needs("at_least");
  const asked = { environment, here: PERSON };
  const figure = compileExpression(value, asked);
  const usual = bound && figure && compileExpression(bound, asked, figure.type);
  if (!figure || !usual) return undefined;
  const grouped = entry.text("group_value");
  const groups: Partial<Record<GroupKind, Computation>> = {};
  for (const kind of GROUPS) {
    const made = grouped && compileExpression(grouped, { environment, here: { kind } });
    if (made) groups[kind] = made;
  }
  const title = entry.bilingual("title") ?? { zh: one.name, en: one.name };
  environment.keep({ ...figure, name: `${TARGET_KEPT}${one.name}` });
  const names = [one.name, title.zh, title.en];
  const asking = { names, title, usual, type: figure.type };
  const target = goalOr("person", asking);
  return {
    name: one.name,
    clause: entry.text("clause")?.text ?? "",
    title,
    unit: typeName(figure.type),
    value: figure,
    target,
    lowerIsBetter,
    groups,
    groupTargets: {
      team: goalOr("team", asking),
      site: goalOr("site", asking),
      centre: goalOr("centre", asking),
    },
    names,
    points: { ...pointsOf({ value: figure, target, lowerIsBetter }), pointsFor: one.name },
  };
}
