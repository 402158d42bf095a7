import { Decimal, type Rounding, ZERO } from "../../../kernel/decimal.ts";
import { numericWords } from "./numeric-words.ts";
import { type LanguageFunction, takes } from "../language-function.ts";
import { PEER_WORDS } from "../peers.ts";
import { aggregateExtreme } from "./aggregate.ts";
import { TIME_WORDS } from "./over-months.ts";
import { type Combine, severalInputs } from "./several-inputs.ts";

function numeric(
  name: string,
  inputs: readonly [number, number],
  combine: Combine,
  about: Pick<LanguageFunction, "doc" | "docs" | "example">,
): LanguageFunction {
  return {
    name,
    ...about,
    compile(call, site) {
      if (!takes(call, site, inputs, isExtreme(name) ? [...PEER_WORDS, ...TIME_WORDS] : []))
        return undefined;
      const only = call.inputs[0];
      if (call.inputs.length === 1 && only && isExtreme(name)) {
        return aggregateExtreme(name, call, only, site);
      }
      const extreme = isExtreme(name);
      return severalInputs(call, site, { combine, leavesOut: extreme, takesDates: extreme });
    },
  };
}

function isExtreme(name: string): name is "min" | "max" {
  return name === "min" || name === "max";
}

const first = (values: readonly Decimal[]): Decimal => values[0] ?? ZERO;

/** To a whole number, or to the step given second. */
function toStep(way: Rounding): Combine {
  return (values) => {
    const step = values[1];
    if (!step || step.isZero()) return first(values).toDecimalPlaces(0, way);
    return first(values).div(step).toDecimalPlaces(0, way).times(step);
  };
}

/** 四舍五入 — round(x) to a whole number, round(x, 0.1) to the step, half away from zero. */
export const round = numeric("round", [1, 2], toStep(Decimal.ROUND_HALF_UP), {
  doc: {
    zh: "四舍五入到整数，或到第二项给出的步长",
    en: "half-up to a whole number, or to the step given second",
  },
  example: "round(score)",
  docs: numericWords.round,
});

/** 舍去 — the part of a whole number or step that is not complete falls away. */
export const floor = numeric("floor", [1, 2], toStep(Decimal.ROUND_FLOOR), {
  doc: {
    zh: "不满一个整数（或第二项给出的步长）的部分舍去",
    en: "down to a whole number, or to the step given second",
  },
  example: "floor(attendance.late / 3)",
  docs: numericWords.floor,
});

/** 进一 — a started whole number or step counts as a full one. */
export const ceil = numeric("ceil", [1, 2], toStep(Decimal.ROUND_CEIL), {
  doc: {
    zh: "不满一个整数（或第二项给出的步长）的部分进一",
    en: "up to a whole number, or to the step given second: what is started counts",
  },
  example: "ceil(minutes, 30 min)",
  docs: numericWords.ceil,
});

export const abs = numeric("abs", [1, 1], (values) => first(values).abs(), {
  doc: { zh: "绝对值", en: "the figure without its sign" },
  example: "abs(amount)",
  docs: numericWords.abs,
});

export const min = numeric("min", [1, 9], (values) => Decimal.min(...values), {
  doc: {
    zh: "各项中最小者；只有一项时取该人各记录中最小者",
    en: "the smallest of the inputs; of one input, the smallest over the records",
  },
  example: "min(base_pay, 5000)",
  docs: numericWords.min,
});

export const max = numeric("max", [1, 9], (values) => Decimal.max(...values), {
  doc: {
    zh: "各项中最大者；只有一项时取该人各记录中最大者",
    en: "the largest of the inputs; of one input, the largest over the records",
  },
  example: "max(base_pay, 850)",
  docs: numericWords.max,
});
