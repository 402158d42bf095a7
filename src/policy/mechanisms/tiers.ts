import { type Decimal, plain, ZERO } from "../../kernel/decimal.ts";
import { combineUnits, unitOf } from "../expression/units.ts";
import type { Type } from "../expression/types.ts";
import { fieldOf } from "../load/tree.ts";
import type { Computation } from "../model.ts";
import { asDecimal, isKnown } from "../value.ts";
import type { Mechanism } from "./mechanism.ts";
import { partsOfSteps, readSteps, type Step, stepFor } from "./steps.ts";

const PERCENT: Type = { kind: "number", unit: unitOf("percent") };

/**
 * 分档提成 — an amount times the rate of the step it reaches: on the whole amount, or slice by
 * slice. The author must say which, because schemes differ and the money does too.
 */
export const tiers: Mechanism = {
  word: "tiers",
  doc: {
    zh: "金额 × 所达档位的比例；on: whole 全额，on: slice 分段",
    en: "an amount × the rate of its step; on: whole amount, or on: slice by slice",
  },
  example: "tiers: { of: sales_net, on: whole, 0: 0%, 20000: 0.7%, 30000: 0.9% }",
  compile(tree, terms) {
    const fields = terms.fields(tree, ["of", "on"], "open");
    if (!fields) return undefined;
    const [amount, on] = [fieldOf(fields, "of"), fieldOf(fields, "on")];
    for (const [key, written] of [
      ["of", amount],
      ["on", on],
    ] as const) {
      if (!written) terms.report("CSP304", tree.place, { name: terms.name, key });
    }
    if (!amount || on?.kind !== "text") return undefined;
    if (on.text !== "whole" && on.text !== "slice") {
      terms.report("CSP315", on.place, { name: "on", value: on.text, known: "whole, slice" });
      return undefined;
    }
    const of = terms.expression(amount);
    if (of?.type.kind !== "number") return undefined;
    const rows = fields.fields.filter((field) => field.key !== "of" && field.key !== "on");
    const steps = readSteps(rows, terms, { bound: of.type, yields: PERCENT });
    return steps && (on.text === "whole" ? wholeAmount(of, steps) : bySlice(of, steps));
  },
};

function product(of: Computation): Type {
  const unit = of.type.kind === "number" ? of.type.unit : unitOf("yuan");
  return { kind: "number", unit: combineUnits(unit, unitOf("percent"), 1) };
}

function wholeAmount(of: Computation, steps: readonly Step[]): Computation {
  return {
    type: product(of),
    evaluate(frame, index) {
      const amount = of.evaluate(frame, index);
      if (!isKnown(amount)) return amount;
      const rate = stepFor(steps, asDecimal(amount))?.yields.evaluate(frame, index) ?? null;
      return isKnown(rate) ? asDecimal(amount).times(asDecimal(rate)) : rate;
    },
    show(frame, index, language) {
      const amount = of.evaluate(frame, index);
      const step = isKnown(amount) ? stepFor(steps, asDecimal(amount)) : undefined;
      const rate = step?.yields.show(frame, index, language) ?? "?";
      const sign = step?.above ? ">" : "≥";
      const reached = step && !step.from.isZero() ? ` (${sign} ${plain(step.from)})` : "";
      return `${of.show(frame, index, language)} × ${rate}${reached}`;
    },
    sources: of.sources,
    parts: partsOfSteps(of, steps),
  };
}

function bySlice(of: Computation, steps: readonly Step[]): Computation {
  const slices = (amount: Decimal) =>
    steps
      .filter((step) => amount.gt(step.from))
      .map((step, position, reached) => {
        const top = reached[position + 1]?.from ?? amount;
        return { width: top.minus(step.from), rate: step.yields };
      });
  return {
    type: product(of),
    evaluate(frame, index) {
      const amount = of.evaluate(frame, index);
      if (!isKnown(amount)) return amount;
      let total = ZERO;
      for (const slice of slices(asDecimal(amount))) {
        const rate = slice.rate.evaluate(frame, index);
        if (!isKnown(rate)) return rate;
        total = total.plus(slice.width.times(asDecimal(rate)));
      }
      return total;
    },
    show(frame, index, language) {
      const amount = of.evaluate(frame, index);
      if (!isKnown(amount)) return "?";
      return slices(asDecimal(amount))
        .map((slice) => `${plain(slice.width)} × ${slice.rate.show(frame, index, language)}`)
        .join(" + ");
    },
    sources: of.sources,
    parts: partsOfSteps(of, steps),
  };
}
