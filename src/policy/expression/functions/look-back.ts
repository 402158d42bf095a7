import { whole } from "../../../kernel/decimal.ts";
import type { Computation, Frame, LookBack } from "../../model.ts";
import { PERSON } from "../../scope.ts";
import { reportUnits, type Site } from "../environment.ts";
import { type Call, countOption, type LanguageFunction, takes } from "../language-function.ts";
import { lift } from "../resolve.ts";
import { COUNT, typeName } from "../types.ts";
import { TAKES } from "../../word-docs.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";

const STREAK: Bilingual = { zh: "连续月数", en: "streak" };
const MONTHS: Bilingual = { zh: "月数", en: "months" };

/** 往月条件 — a condition that is asked of this month and of the months before it. */
function condition(call: Call, site: Site): Computation | undefined {
  const [input] = call.inputs;
  const of = input && site.compile(input, { ...site, here: PERSON });
  if (!of) return undefined;
  if (of.type.kind === "truth") return of;
  reportUnits(site, call.at, `${call.name}(${typeName(of.type)})`);
  return undefined;
}

function lookBack(
  title: Bilingual,
  site: Site,
  looked: LookBack,
  count: (frame: Frame, person: number) => number,
): Computation {
  const { of } = looked;
  const set = site.here.kind === "record" ? site.environment.set(site.here.set) : undefined;
  const person = (frame: Frame, index: number) => lift(frame, site.here, PERSON, index, set);
  return {
    type: COUNT,
    evaluate: (frame, index) => whole(count(frame, person(frame, index))),
    show: (frame, index, language) => `${title[language]} ${count(frame, person(frame, index))}`,
    sources: (frame, index, add) => of.sources(frame, person(frame, index), add),
    ...(site.here.kind === "person" && { lookBack: looked }),
  };
}

/** 连续月数 — months running up to this one in which the condition holds (S17). */
export const streak: LanguageFunction = {
  name: "streak",
  doc: {
    zh: "到本月为止连续成立的月数；没有记录的月份中断连续",
    en: "months running that end with this one; a month without a figure breaks the streak",
  },
  example: "streak(score >= 80) >= 3",
  docs: {
    chinese: STREAK.zh,
    terms: [
      {
        name: "condition",
        takes: TAKES.condition,
        says: { zh: "每人一个值的条件", en: "a condition per person" },
      },
    ],
    yields: TAKES.count,
    notes: [
      {
        zh: "从本月往回数；没有记录、不适用或未知的月份都中断",
        en:
          "counted back from this month; a month without a figure, not applying or unknown " +
          "breaks it",
      },
      {
        zh: "过去的数来自已封存的月份；开工前的从 opening.csv 来",
        en: "the past comes from sealed months, and from opening.csv before the first",
      },
    ],
    told: { zh: "{1}的连续月数", en: "months running in which {1}" },
    shown: `measures:
  good_months:
    value: streak(score >= 80)
    examples:
      - { given: { score: 85, previous: [{ score: 90 }, { score: 70 }] }, then: 2 }`,
  },
  compile(call, site) {
    const of = takes(call, site, [1, 1]) ? condition(call, site) : undefined;
    return (
      of &&
      lookBack(STREAK, site, { word: "streak", of, last: undefined }, (frame, person) => {
        let months = 0;
        let month: Frame | undefined = frame;
        while (month && of.evaluate(month, person) === true) {
          months += 1;
          month = frame.earlier(months);
        }
        return months;
      })
    );
  },
};

/** 月数 — in how many of the last n months (this one included) the condition holds. */
export const months: LanguageFunction = {
  name: "months",
  doc: {
    zh: "最近 n 个月（含本月）中成立的月数；不写 last 则看全部有记录的月份",
    en: "in how many of the last n months, this one included; without last, of all months kept",
  },
  example: "months(score >= 91, last 5) >= 2",
  docs: {
    chinese: MONTHS.zh,
    terms: [
      {
        name: "condition",
        takes: TAKES.condition,
        says: { zh: "每人一个值的条件", en: "a condition per person" },
      },
      {
        name: "last",
        chinese: "近",
        takes: TAKES.whole,
        usual: { zh: "全部有记录的月份", en: "all months kept" },
        says: { zh: "最近几个月，含本月", en: "so many months, this one included" },
      },
    ],
    yields: TAKES.count,
    notes: [{ zh: "没有记录的月份不算成立", en: "a month without a figure does not count" }],
    told: { zh: "{last}{1}的月数", en: "months{last} in which {1}" },
    shown: `measures:
  top_months:
    value: months(score >= 90, last 3)
    examples:
      - { given: { score: 92, previous: [{ score: 80 }, { score: 95 }] }, then: 2 }`,
  },
  compile(call, site) {
    const of = takes(call, site, [1, 1], ["last"]) ? condition(call, site) : undefined;
    const last = countOption(call, "last", site);
    return (
      of &&
      lookBack(MONTHS, site, { word: "months", of, last }, (frame, person) => {
        const window = last ?? frame.depth + 1;
        let found = 0;
        for (let back = 0; back < window; back += 1) {
          const month = frame.earlier(back);
          if (month && of.evaluate(month, person) === true) found += 1;
        }
        return found;
      })
    );
  },
};
