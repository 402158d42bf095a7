import { type Decimal, plain, ZERO } from "../../kernel/decimal.ts";
import { combineUnits, isPlain, unitOf } from "../expression/units.ts";
import { fits, type Type, typeName } from "../expression/types.ts";
import { type Field, fieldOf } from "../load/tree.ts";
import type { Computation } from "../model.ts";
import { asDecimal, isKnown } from "../value.ts";
import type { Mechanism, Terms } from "./mechanism.ts";
import { partsOfSteps, readSteps, type Step, stepFor } from "./steps.ts";
import { TAKES } from "../word-docs.ts";

type NumberType = Extract<Type, { kind: "number" }>;

const PERCENT: NumberType = { kind: "number", unit: unitOf("percent") };
const YUAN: NumberType = { kind: "number", unit: unitOf("yuan") };

/**
 * 分档提成 — an amount times the rate of the step it reaches: on the whole amount, or slice by
 * slice. The author must say which, because schemes differ and the money does too.
 */
export const tiers: Mechanism = {
  word: "tiers",
  doc: {
    zh: "金额 × 所达档位的比例，或件数 × 单价；on: whole 全额，on: slice 分段",
    en: "an amount × the rate of its step, or pieces × price; on: whole, or on: slice by slice",
  },
  example: "tiers: { of: sales_net, on: whole, 0: 0%, 20000: 0.7%, 30000: 0.9% }",
  docs: {
    chinese: "阶梯",
    terms: [
      {
        name: "of",
        chinese: "对",
        takes: TAKES.figure,
        says: { zh: "乘以比例的数额", en: "the amount that is multiplied" },
      },
      {
        name: "on",
        chinese: "计法",
        takes: TAKES.word,
        words: { whole: "全额", slice: "分段" },
        says: {
          zh: "whole：全额按所达到的档；slice：每段按自己的档。必须写明",
          en:
            "whole: all of it at the rate of the step reached; slice: each slice at its own. " +
            "Must be written",
        },
      },
      {
        name: "…:",
        takes: { zh: "百分比，或每件几元", en: "percentage, or yuan a piece" },
        says: { zh: "各档下限: 比例或单价，从 0 起递增", en: "lower bound: rate or price, from 0" },
      },
      {
        name: "upper",
        chinese: "上限",
        takes: TAKES.word,
        usual: { zh: "每档含下限", en: "steps own their lower bound" },
        words: { included: "含" },
        says: { zh: "included：每档含上限", en: "included: steps own their upper bound" },
      },
    ],
    yields: {
      zh: "of 的单位（元 × % = 元），有单价时为元",
      en: "the unit of `of` (yuan × % = yuan); with prices yuan",
    },
    notes: [
      {
        zh: "按件的单价也行：of 写件数，各档写 0.5 元；每档都写单位，0 档可写 0",
        en: "prices of pieces too: of is their number, each step 0.5 yuan or the like, one unit",
      },
    ],
    told: { zh: "{of} × 所达档位的比例（{on}）：", en: "{of} × the rate of its step ({on}):" },
    shown: `measures:
  sales_net: { value: sum(sales.amount) }
pay:
  commission:
    clause: A1
    tiers: { of: sales_net, on: whole, 0: 0%, 20000: 1%, 50000: 2% }
    examples:
      - { given: { sales_net: 19999 }, then: 0 }
      - { given: { sales_net: 60000 }, then: 1200 }
  commission_by_slice:
    clause: A2
    tiers: { of: sales_net, on: slice, 0: 0%, 20000: 1%, 50000: 2% }
    examples: { given: { sales_net: 60000 }, then: 500 }
  pieces:
    clause: A2
    tiers: { of: calls.answered, on: slice, 0: 0, 1000: 0.5 yuan, 2000: 0.8 yuan }
    examples: { given: { calls.answered: 2100 }, then: 580 }`,
  },
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
    const steps = readSteps(rows, terms, { bound: of.type, yields: undefined });
    const rate = steps && rateOf(steps, rows, terms);
    if (!steps || !rate) return undefined;
    const type = product(of, rate);
    return on.text === "whole" ? wholeAmount(of, steps, type) : bySlice(of, steps, type);
  },
};

/** All of them shares of the amount, or all of them so many yuan for each piece of it. */
function rateOf(
  steps: readonly Step[],
  rows: readonly Field[],
  terms: Terms,
): NumberType | undefined {
  const written = steps.flatMap(({ yields: { type } }, at) =>
    type.kind === "number" && isPlain(type.unit) ? [] : [{ type, place: rows[at]?.value.place }],
  );
  const wanted = written.some(({ type }) => fits(type, YUAN)) ? YUAN : PERCENT;
  const other = written.find(({ type }) => !fits(type, wanted));
  if (!other?.place) return wanted;
  const why = `${typeName(other.type)} ≠ ${typeName(wanted)}`;
  terms.report("CSP306", other.place, { why });
  return undefined;
}

function product(of: Computation, rate: NumberType): Type {
  const unit = of.type.kind === "number" ? of.type.unit : unitOf("yuan");
  return { kind: "number", unit: combineUnits(unit, rate.unit, 1).unit };
}

function wholeAmount(of: Computation, steps: readonly Step[], type: Type): Computation {
  return {
    type,
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

function bySlice(of: Computation, steps: readonly Step[], type: Type): Computation {
  const slices = (amount: Decimal) =>
    steps
      .filter((step) => amount.gt(step.from))
      .map((step, position, reached) => {
        const top = reached[position + 1]?.from ?? amount;
        return { width: top.minus(step.from), rate: step.yields };
      });
  return {
    type,
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
