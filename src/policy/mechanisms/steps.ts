import { Decimal } from "../../kernel/decimal.ts";
import { warnOfBare } from "../expression/bare-percentage.ts";
import type { Type } from "../expression/types.ts";
import type { Field } from "../load/tree.ts";
import type { Computation, Parts } from "../model.ts";
import type { Terms } from "./mechanism.ts";

/** 一档 — from where a step holds, and what it yields. */
export interface Step {
  readonly from: Decimal;
  /** Whether the bound itself still belongs to the step below (`upper: included`). */
  readonly above: boolean;
  readonly yields: Computation;
}

/** Key by which steps own their upper bound instead of their lower one. */
export const UPPER = "upper";

interface StepTypes {
  readonly bound: Type;
  readonly yields: Type | undefined;
}

/**
 * 档位 — reads steps that own their lower bound, or their upper one with `upper: included`; they
 * must rise and begin at 0, so that no figure falls between two of them.
 */
export function readSteps(
  fields: readonly Field[],
  terms: Terms,
  types: StepTypes,
): readonly Step[] | undefined {
  const upper = fields.find((field) => field.key === UPPER);
  const above = upper?.value.kind === "text" && upper.value.text === "included";
  if (upper && !above) {
    const value = upper.value.kind === "text" ? upper.value.text : "{ … }";
    terms.report("CSP315", upper.value.place, { name: UPPER, value, known: "included" });
    return undefined;
  }
  const rows = fields.filter((field) => field !== upper);
  const steps = readRisingSteps(rows, terms, types, above);
  if (!steps || steps[0]?.from.isZero()) return steps;
  const place = rows[0]?.keyPlace;
  const why = "the first one begins at 0: write 0: 0, or 0: none";
  if (place) terms.report("CSP309", place, { name: terms.name, why });
  return undefined;
}

/** 递增档位 — bounds that rise, from wherever the first one stands. */
export function readRisingSteps(
  fields: readonly Field[],
  terms: Terms,
  types: StepTypes,
  above = false,
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
    warnOfBare(bound, types.bound, field.keyPlace, (code, place, facts) => {
      terms.report(code, place, facts);
    });
    const before = steps.at(-1);
    if (before && bound.fixed.lte(before.from)) {
      const why = `${field.key} ≤ ${before.from.toFixed()}`;
      terms.report("CSP309", field.keyPlace, { name: terms.name, why });
      return undefined;
    }
    yields ??= outcome.type;
    steps.push({ from: bound.fixed, yields: outcome, above });
  }
  return steps;
}

/** 下一档 — the first step that the figure does not reach. */
function stepAfter(steps: readonly Step[], figure: Decimal): Step | undefined {
  return steps.find((step) => (step.above ? figure.lte(step.from) : figure.lt(step.from)));
}

/** 档位的组成 — what the figure stands on, and the step it would reach next. */
export function partsOfSteps(of: Computation, steps: readonly Step[]): Parts {
  return (frame, index, add) => {
    of.parts?.(frame, index, add);
    const figure = of.evaluate(frame, index);
    if (!(figure instanceof Decimal)) return;
    stepFor(steps, figure)?.yields.parts?.(frame, index, add);
    const next = stepAfter(steps, figure);
    if (next) add({ kind: "next_step", of, from: next.from, yields: next.yields });
  };
}

/** 所在档 — the highest step that the figure reaches; figures below 0 use the first. */
export function stepFor(steps: readonly Step[], figure: Decimal): Step | undefined {
  let found = steps[0];
  for (const step of steps) {
    if (step.above ? figure.gt(step.from) : figure.gte(step.from)) found = step;
  }
  return found;
}
