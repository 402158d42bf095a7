import type { ExampleRule, PolicyExample } from "../examples/policy-example.ts";
import { type Type, TRUTH } from "../expression/types.ts";
import { fieldOf, type Tree } from "../load/tree.ts";
import type { Computation, Evaluate } from "../model.ts";
import type { Ways, YearlyRule } from "../rules.ts";
import { PERSON } from "../scope.ts";
import { type Unknown, unknownOf } from "../value.ts";
import { examplesOf } from "./examples.ts";
import type { PolicyEnvironment } from "./policy-environment.ts";

/** 年度评定的示例 — points of criteria, days of steps, whether somebody rises, falls, is honoured. */
export function yearlyExamples(
  tree: Tree | undefined,
  rule: YearlyRule | undefined,
  environment: PolicyEnvironment,
): readonly PolicyExample[] {
  if (!rule) return [];
  const read = (at: readonly string[], type: Type | undefined, evaluate?: Evaluate) => {
    const part = partAt(tree, at);
    if (!part || !type || !evaluate) return [];
    const name = at.at(-1) ?? "yearly";
    const about: ExampleRule = { name, scope: PERSON, type, evaluate };
    return examplesOf({ name, place: part.place, tree: part }, about, environment);
  };
  const figure = (at: readonly string[], of: Computation | undefined) =>
    read(at, of?.type, of?.evaluate);
  return [
    ...rule.criteria.flatMap(({ name, value }) => figure(["criteria", name], value)),
    ...[...rule.stages].flatMap(([name, { due }]) => figure(["stages", name], due)),
    ...read(["promote"], TRUTH, anyWay(rule.promote)),
    ...read(["demote"], TRUTH, anyWay(rule.demote)),
    ...read(["honours"], TRUTH, rule.honours?.among.evaluate),
  ];
}

function partAt(tree: Tree | undefined, keys: readonly string[]): Tree | undefined {
  let part = tree;
  for (const key of keys) part = part?.kind === "fields" ? fieldOf(part, key) : undefined;
  return part;
}

/** One way is enough, whatever is unknown of the others. */
function anyWay({ ways }: Ways): Evaluate {
  return (frame, index) => {
    const unknown: Unknown[] = [];
    for (const way of ways) {
      const values = way.map(({ holds }) => holds.evaluate(frame, index));
      if (values.some((value) => value === false || value === null)) continue;
      const lacking = unknownOf(values);
      if (!lacking) return true;
      unknown.push(lacking);
    }
    return unknownOf(unknown) ?? false;
  };
}
