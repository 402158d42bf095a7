import type { PolicyExample } from "../examples/policy-example.ts";
import { TRUTH } from "../expression/types.ts";
import type { Declarations } from "../load/declarations.ts";
import type { Tree } from "../load/tree.ts";
import type { Computation, Evaluate } from "../model.ts";
import type { Rules, TargetRule } from "../rules.ts";
import { PERSON } from "../scope.ts";
import { asDecimal, isKnown, unknownOf } from "../value.ts";
import { examplesOf } from "./examples.ts";
import type { PolicyEnvironment } from "./policy-environment.ts";
import { yearlyExamples } from "./yearly-examples.ts";

/**
 * 条件的示例 — the `examples:` of rungs, targets, actions and confirmation: whether they are met;
 * and those of the yearly assessment.
 */
export function ruleExamples(
  declarations: Declarations,
  rules: Rules,
  environment: PolicyEnvironment,
): readonly PolicyExample[] {
  const read = (one: { name: string; tree: Tree; place: Tree["place"] }, evaluate: Evaluate) =>
    examplesOf(one, { name: one.name, scope: PERSON, type: TRUTH, evaluate }, environment);
  const rungs = declarations.named("ladder").flatMap((one) => {
    const rung = rules.ladder?.rungs.find(({ target }) => target === one.name);
    const leap = one.name === "leap" ? rules.ladder?.leap?.allowed : undefined;
    if (leap) return read(one, leap.evaluate);
    return rung ? read(one, allOf(rung.conditions.map(({ holds }) => holds))) : [];
  });
  const targets = declarations.named("targets").flatMap((one) => {
    const target = rules.targets.find(({ name }) => name === one.name);
    return target ? read(one, met(target)) : [];
  });
  const actions = declarations.named("actions").flatMap((one) => {
    const due = rules.actions.find(({ name }) => name === one.name)?.due;
    return due ? read(one, due.evaluate) : [];
  });
  const tree = declarations.one("confirmation");
  const { confirmation } = rules;
  const due =
    tree && confirmation
      ? read({ name: "confirmation", tree, place: tree.place }, confirmation.due.evaluate)
      : [];
  const yearly = yearlyExamples(declarations.one("yearly"), rules.yearly, environment);
  return [...rungs, ...targets, ...actions, ...due, ...yearly];
}

function allOf(conditions: readonly Computation[]): Evaluate {
  return (frame, index) => {
    const values = conditions.map(({ evaluate }) => evaluate(frame, index));
    if (values.some((value) => value === false || value === null)) return false;
    return unknownOf(values) ?? true;
  };
}

function met({ value, target, lowerIsBetter }: TargetRule): Evaluate {
  return (frame, index) => {
    const [found, wanted] = [value.evaluate(frame, index), target.evaluate(frame, index)] as const;
    if (!isKnown(found) || !isKnown(wanted)) return unknownOf([found, wanted]) ?? null;
    const [left, right] = [asDecimal(found), asDecimal(wanted)];
    return lowerIsBetter ? left.lte(right) : left.gte(right);
  };
}
