import { compileExpression } from "../expression/compile.ts";
import type { Environment } from "../expression/environment.ts";
import { typeName } from "../expression/types.ts";
import type { Declaration } from "../load/declarations.ts";
import type { Computation } from "../model.ts";
import { GROUPS, type GroupKind, PERSON } from "../scope.ts";
import type { TargetRule } from "../rules.ts";
import { entryOf } from "./entry-reader.ts";
import { ENTRY_KEYS } from "./section-keys.ts";

/** 目标 — figures with a target: per person, and by `group_value` per team, site and centre. */
export function compileTargets(
  declared: readonly Declaration[],
  environment: Environment,
): readonly TargetRule[] {
  return declared.flatMap((one) => {
    const entry = entryOf(one, (diagnostic) => environment.report(diagnostic))?.knows(
      ENTRY_KEYS.targets,
    );
    const value = entry?.text("value");
    if (!entry || !value) return [];
    entry.needs("clause");
    const lowerIsBetter = entry.has("at_most");
    const bound = entry.text(lowerIsBetter ? "at_most" : "at_least");
    if (!bound) entry.needs("at_least");
    const asked = { environment, here: PERSON };
    const figure = compileExpression(value, asked);
    const target = bound && figure && compileExpression(bound, asked, figure.type);
    if (!figure || !target) return [];
    const grouped = entry.text("group_value");
    const groups: Partial<Record<GroupKind, Computation>> = {};
    for (const kind of GROUPS) {
      const made = grouped && compileExpression(grouped, { environment, here: { kind } });
      if (made) groups[kind] = made;
    }
    const title = entry.bilingual("title") ?? { zh: one.name, en: one.name };
    const clause = entry.text("clause")?.text ?? "";
    const unit = typeName(figure.type);
    return [{ name: one.name, clause, title, unit, value: figure, target, lowerIsBetter, groups }];
  });
}
