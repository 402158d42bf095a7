import { monthNumber, monthOfQuarter } from "../../../kernel/calendar.ts";
import type { Computation, Frame } from "../../model.ts";
import { PERSON } from "../../scope.ts";
import { isKnown, type Known, showValue, unknownOf, type Value } from "../../value.ts";
import { placeAt, type Site } from "../environment.ts";
import { keptAs, keptInput, keptName, type MonthlyFigure } from "../kept-input.ts";
import { type Call, countOption, optionOf } from "../language-function.ts";
import { lift } from "../resolve.ts";
import type { OptionWord } from "../syntax.ts";
import type { Type } from "../types.ts";
import { wordTitle } from "./word-titles.ts";

/** Words that say over which months a figure is looked at. */
export const TIME_WORDS: readonly OptionWord[] = ["last", "over"];

/** 汇总方式 — how the values of the months become one. */
export interface OverMonths {
  readonly typed: (of: Type | undefined) => Type | undefined;
  readonly fold: (values: readonly Known[]) => Value;
  /** The month's own part when records are added up: `count(complaints, last 3)`. */
  readonly monthly?: Computation | undefined;
}

/** 跨月汇总 — one figure over several months up to this one: `mean(score, last 3)`. */
export function overMonths(call: Call, site: Site, shape: OverMonths): Computation | undefined {
  const window = windowOf(call, site);
  const [input] = call.inputs;
  const { monthly } = shape;
  const name = keptName(ofOneMonth(call), site);
  const kept = monthly ? keptAs(name, monthly, site) : input && keptInput(input, site);
  const type = kept && shape.typed(kept.of.type);
  if (!window || !kept || !type) return undefined;
  return folded({ call, site, kept, type, window, fold: shape.fold });
}

/** Which records are meant is part of what is kept; over which months is not. */
function ofOneMonth(call: Call): Call {
  return { ...call, options: call.options.filter(({ word }) => !TIME_WORDS.includes(word)) };
}

type Window = (frame: Frame) => number;

/** How many months, this one included. */
function windowOf(call: Call, site: Site): Window | undefined {
  const last = optionOf(call, "last");
  const count = countOption(call, "last", site);
  if (last) return count === undefined ? undefined : () => count;
  const over = optionOf(call, "over");
  const word = over?.of?.kind === "name" ? over.of.name : "";
  if (word === "quarter") return ({ month }) => monthOfQuarter(month);
  if (word === "year") return ({ month }) => monthNumber(month);
  const why = "over takes quarter or year; for a number of months write last 3";
  site.environment.report({ code: "CSP308", place: placeAt(site, call.at), facts: { why } });
  return undefined;
}

interface Folding {
  readonly call: Call;
  readonly site: Site;
  readonly kept: MonthlyFigure;
  readonly type: Type;
  readonly window: Window;
  readonly fold: (values: readonly Known[]) => Value;
}

function folded({ call, site, kept, type, window, fold }: Folding): Computation {
  const { here, environment } = site;
  const title = wordTitle(call.name);
  const set = here.kind === "record" ? environment.set(here.set) : undefined;
  const valuesAt = (frame: Frame, index: number): readonly Value[] => {
    const person = lift(frame, here, PERSON, index, set);
    return Array.from({ length: window(frame) }, (_, back) => frame.earlier(back)).flatMap(
      (month) => (month ? [kept.at(month, person)] : []),
    );
  };
  const evaluate = (frame: Frame, index: number): Value => {
    const values = valuesAt(frame, index);
    return unknownOf(values) ?? fold(values.filter(isKnown));
  };
  return {
    type,
    evaluate,
    show(frame, index, language) {
      const { labels } = environment;
      const shown = valuesAt(frame, index).map((one) =>
        showValue(one, kept.of.type, language, labels),
      );
      const value = showValue(evaluate(frame, index), type, language, labels);
      return `${title[language]}(${shown.reverse().join(", ")}) ${value}`;
    },
    sources(frame, index, add) {
      kept.of.sources(frame, lift(frame, here, PERSON, index, set), add);
    },
  };
}
