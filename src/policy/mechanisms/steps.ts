import { Decimal } from "../../kernel/decimal.ts";
import type { Type } from "../expression/types.ts";
import type { Field } from "../load/tree.ts";
import type { Computation } from "../model.ts";
import type { Terms } from "./mechanism.ts";

/** 一档 — from where a step holds, and what it yields. */
export interface Step {
  readonly from: Decimal;
  readonly yields: Computation;
}

/**
 * 档位 — reads steps that own their lower bound; they must rise and begin at 0, so that no figure
 * falls between two of them.
 */
export function readSteps(
  fields: readonly Field[],
  terms: Terms,
  types: { readonly bound: Type; readonly yields: Type | undefined },
): readonly Step[] | undefined {
  const steps: Step[] = [];
  let yields = types.yields;
  for (const field of fields) {
    const bound = terms.key(field, types.bound);
    const outcome = terms.expression(field.value, yields);
    if (!bound || !outcome) return undefined;
    if (!(bound.fixed instanceof Decimal)) {
      terms.report("CSP303", field.keyPlace, { name: field.key, wanted: "a fixed number" });
      return undefined;
    }
    const before = steps.at(-1);
    if (before && bound.fixed.lte(before.from)) {
      const why = `${field.key} ≤ ${before.from.toFixed()}`;
      terms.report("CSP309", field.keyPlace, { name: terms.name, why });
      return undefined;
    }
    yields ??= outcome.type;
    steps.push({ from: bound.fixed, yields: outcome });
  }
  const [lowest] = steps;
  if (lowest?.from.isZero()) return steps;
  const place = fields[0]?.keyPlace;
  if (place) terms.report("CSP309", place, { name: terms.name, why: "0 …" });
  return undefined;
}

/** 所在档 — the highest step whose lower bound the figure reaches; figures below 0 use the first. */
export function stepFor(steps: readonly Step[], figure: Decimal): Step | undefined {
  let found = steps[0];
  for (const step of steps) if (figure.gte(step.from)) found = step;
  return found;
}
