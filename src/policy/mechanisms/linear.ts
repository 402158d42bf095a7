import type { Decimal } from "../../kernel/decimal.ts";
import { invariant } from "../../kernel/invariant.ts";
import { fieldOf } from "../load/tree.ts";
import type { Computation } from "../model.ts";
import { asDecimal, isKnown, showValue, type Value } from "../value.ts";
import type { Mechanism } from "./mechanism.ts";
import { readRisingSteps, type Step } from "./steps.ts";
import { TAKES } from "../word-docs.ts";

/**
 * 直线计分 — straight lines between anchors; outside them the nearest anchor's value holds.
 *
 * The anchors rise; what they yield may rise or fall.
 */
export const linear: Mechanism = {
  word: "linear",
  doc: {
    zh: "两个或多个锚点之间按直线取值，锚点之外取最近一端",
    en: "straight between two or more anchors; outside them the nearest one holds",
  },
  example: "linear: { of: score, 60: 0 yuan, 100: 1000 yuan }",
  docs: {
    chinese: "线性",
    terms: [
      {
        name: "of",
        chinese: "对",
        takes: TAKES.figure,
        says: { zh: "按什么取值", en: "the figure that decides" },
      },
      {
        name: "…:",
        takes: TAKES.figure,
        says: {
          zh: "两个以上的锚点，左边递增，右边可升可降",
          en: "two anchors or more; keys rise, what they yield may rise or fall",
        },
      },
    ],
    yields: { zh: "锚点右边的单位", en: "the unit of what the anchors yield" },
    notes: [
      {
        zh: "两端之外取最近的锚点：低于 60 为 0，高于 100 为 1000",
        en: "outside the ends the nearest anchor holds",
      },
    ],
    told: {
      zh: "按{of}在以下各点之间直线取值，两端之外取最近的一点：",
      en: "straight between these points by {of}; beyond an end, the nearest one:",
    },
    shown: `pay:
  quality_award:
    clause: A1
    linear: { of: score, 60: 0 yuan, 100: 1000 yuan }
    examples:
      - { given: { score: 50 }, then: 0 }
      - { given: { score: 80 }, then: 500 }`,
  },
  compile(tree, terms) {
    const fields = terms.fields(tree, ["of"], "open");
    const chooser = fields && fieldOf(fields, "of");
    if (!fields || !chooser) {
      if (fields) terms.report("CSP304", tree.place, { name: terms.name, key: "of" });
      return undefined;
    }
    const of = terms.expression(chooser);
    if (!of) return undefined;
    const rows = fields.fields.filter((field) => field.key !== "of");
    const types = { bound: of.type, yields: terms.wanted };
    const anchors = readRisingSteps(rows, terms, types);
    if (!anchors) return undefined;
    if (anchors.length > 1) return between(of, anchors);
    terms.report("CSP303", tree.place, { name: terms.name, wanted: "two anchors or more" });
    return undefined;
  },
};

function between(of: Computation, anchors: readonly Step[]): Computation {
  const type = anchors[0]?.yields.type ?? of.type;
  const evaluate: Computation["evaluate"] = (frame, index) => {
    const figure = of.evaluate(frame, index);
    if (!isKnown(figure)) return figure;
    const [low, high] = around(anchors, asDecimal(figure));
    const from = low.yields.evaluate(frame, index);
    const to = high.yields.evaluate(frame, index);
    if (!isKnown(from) || low === high) return from;
    return isKnown(to) ? along(asDecimal(figure), [low, high], asDecimal(from), asDecimal(to)) : to;
  };
  return {
    type,
    evaluate,
    show(frame, index, language) {
      const value: Value = evaluate(frame, index);
      return `${of.show(frame, index, language)} → ${showValue(value, type, language, new Map())}`;
    },
    sources: of.sources,
  };
}

/** The anchors on both sides of a figure; twice the same one at and beyond an end. */
function around(anchors: readonly Step[], figure: Decimal): readonly [Step, Step] {
  const next = anchors.findIndex((anchor) => anchor.from.gte(figure));
  const last = anchors.length - 1;
  const high = anchors[next < 0 ? last : next];
  const low = next < 0 ? high : anchors[Math.max(0, next - 1)];
  invariant(high && low, "anchors are two or more");
  return high.from.lte(figure) ? [high, high] : [low, high];
}

function along(
  figure: Decimal,
  [low, high]: readonly [Step, Step],
  from: Decimal,
  to: Decimal,
): Decimal {
  const width = high.from.minus(low.from);
  return from.plus(to.minus(from).times(figure.minus(low.from)).div(width));
}
