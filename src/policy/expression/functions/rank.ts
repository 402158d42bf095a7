import type { Computation, Frame } from "../../model.ts";
import { showValue, Unknown, type Value } from "../../value.ts";
import { placeAt, reportUnits, type Site } from "../environment.ts";
import { type Call, type LanguageFunction, optionOf, takes } from "../language-function.ts";
import { PEER_WORDS } from "../peers.ts";
import { type Comparing, placesOf, type Ties, TIES } from "../places.ts";
import { PEER_TERMS } from "../option-terms.ts";
import { COUNT, type Type, typeName } from "../types.ts";
import { fieldOfRanking, type RankingField } from "./ranking-field.ts";
import { TAKES } from "../../word-docs.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";

const RANK: Bilingual = { zh: "名次", en: "rank" };

/** 名次 — the place of a person among others, 1 for the highest. */
export const rank: LanguageFunction = {
  name: "rank",
  doc: {
    zh: "名次，最高为 1；lowest 从低到高，then 分出并列，ties 写并列如何计",
    en: "the place, 1 for the highest; lowest counts from below, then and ties settle equals",
  },
  example: "rank(score, in team, then sales_net) <= 3",
  docs: {
    chinese: RANK.zh,
    terms: [
      {
        name: "x",
        takes: TAKES.ordered,
        says: { zh: "按什么排", en: "what people are ordered by" },
      },
      ...PEER_TERMS,
      {
        name: "lowest",
        chinese: "从低",
        takes: { zh: "单写", en: "stands alone" },
        usual: { zh: "最高为 1", en: "the highest is 1" },
        says: { zh: "最低者为 1", en: "the lowest is 1" },
      },
      {
        name: "then",
        chinese: "再按",
        takes: TAKES.ordered,
        usual: { zh: "并列", en: "equal" },
        says: {
          zh: "相同者再按什么，由高到低；then lowest x 由低到高",
          en: "what tells equals apart, from the top; then lowest x from below",
        },
      },
      {
        name: "ties",
        chinese: "并列",
        takes: TAKES.word,
        usual: { zh: "即 shared", en: "shared" },
        words: { shared: "同名次", dense: "紧排", average: "平均名次", first: "花名册序" },
        says: {
          zh: "shared 1 1 3；dense 1 1 2；average 1.5 1.5 3；first 按花名册 1 2 3",
          en: "shared 1 1 3; dense 1 1 2; average 1.5 1.5 3; first 1 2 3 by the roster",
        },
      },
    ],
    yields: TAKES.count,
    notes: [
      {
        zh: "没有数的人没有名次（不适用）；一个人的数未知，整组未知",
        en: "whoever has no figure has no place; one unknown figure makes the whole group unknown",
      },
      {
        zh:
          "per: day、per: week 的栏目里，比的是同一天、同一周有记录的人；几个名次的奖金由并列者平分：" +
          "mean(按 ties first 名次查的奖金, in 名次)",
        en:
          "in a column per: day or week people with anything in that day or week are compared; " +
          "equals share the prizes of their places by mean(prize by ties first, in the place)",
      },
      {
        zh: "前百分之几：rank(x) <= count(known(x), where true) * 10%，或用 quota",
        en: "the top so many per cent: rank(x) <= count(known(x), where true) * 10%, or quota",
      },
    ],
    told: { zh: "{1}的名次", en: "the place by {1}" },
    shown: `measures:
  place:
    value: rank(score, in team, then base_pay)
    examples:
      - given:
          - { team: a, score: 90, base_pay: 2000 }
          - { team: a, score: 90, base_pay: 3000 }
          - { team: b, score: 60, base_pay: 2000 }
        then: [2, 1, 1]
  cheapest_of_the_best:
    value: rank(score, then lowest base_pay)
    examples:
      - given: [{ score: 90, base_pay: 2000 }, { score: 90, base_pay: 3000 }]
        then: [1, 2]
  sold_in_week: { per: week, unit: yuan, value: sum(sales.amount) }
  place_in_week: { per: week, value: rank(sold_in_week) }
  weeks_won:
    value: sum(if(place_in_week = 1, 1, 0))
    examples:
      - given:
          - { sales: [{ paid_at: 2024-05-06 10:00, amount: 90 }] }
          - { sales: [{ paid_at: 2024-05-07 10:00, amount: 80 }] }
        then: [1, 0]
  slot: { value: "rank(score, ties first)" }
  prize_of_slot: { unit: yuan, table: { by: slot, 1: 300, 2: 200, 3: 100, later: 0 } }
  prize:
    value: mean(prize_of_slot, in rank(score))
    examples:
      - given: [{ score: 90 }, { score: 80 }, { score: 80 }]
        then: [300, 150, 150]`,
  },
  compile(call, site) {
    if (!takes(call, site, [1, 1], [...PEER_WORDS, "lowest", "then", "ties"])) return undefined;
    const [input] = call.inputs;
    const field = input && fieldOfRanking(call, input, site);
    if (!input || !field) return undefined;
    const of = ordered(input, field.at);
    const next = optionOf(call, "then");
    const then = next?.of;
    const tie = then && ordered(then, field.at);
    const ties = tiesOf(call, site);
    if (!of || (then && !tie) || !ties) return undefined;
    const figures = tie ? [of, tie] : [of];
    const lowest = optionOf(call, "lowest") !== undefined;
    const comparing = { figures, ties, lowest, thenLowest: next?.lowest === true };
    return ranked({ site, comparing, field });
  },
};

interface Ranking {
  readonly site: Site;
  readonly comparing: Comparing;
  readonly field: RankingField;
}

function ranked({ site, comparing, field }: Ranking): Computation {
  const { environment } = site;
  const { members } = field;
  const kept = new WeakMap<readonly number[], ReturnType<typeof placesOf>>();
  const placesAmong = (frame: Frame, people: readonly number[]) => {
    const known = kept.get(people) ?? placesOf(frame.amongOthers, people, comparing);
    kept.set(people, known);
    return known;
  };
  const evaluate = (frame: Frame, index: number): Value => {
    const people = members(frame, index);
    if (people instanceof Unknown) return people;
    const places = placesAmong(frame, people);
    if (places instanceof Unknown) return places;
    return places.get(field.own(frame, index)) ?? null;
  };
  const [of] = comparing.figures;
  return {
    type: COUNT,
    evaluate,
    show(frame, index, language) {
      const people = members(frame, index);
      const size = people instanceof Unknown ? "?" : String(people.length);
      const place = showValue(evaluate(frame, index), COUNT, language, environment.labels);
      return `${RANK[language]} ${place}/${size}`;
    },
    sources(frame, index, add) {
      of?.sources(frame, field.own(frame, index), add);
    },
  };
}

function ordered(input: Parameters<Site["compile"]>[0], site: Site): Computation | undefined {
  const made = site.compile(input, site);
  if (!made || isOrdered(made.type)) return made;
  reportUnits(site, input.at, `rank(${typeName(made.type)})`);
  return undefined;
}

function isOrdered(type: Type): boolean {
  return ["number", "level", "date", "moment"].includes(type.kind);
}

function tiesOf(call: Call, site: Site): Ties | undefined {
  const option = optionOf(call, "ties");
  if (!option) return "shared";
  const { of } = option;
  const word = of?.kind === "name" ? TIES.find((known) => known === of.name) : undefined;
  if (word) return word;
  const why = `ties takes one of ${TIES.join(", ")}`;
  site.environment.report({ code: "CSP308", place: placeAt(site, option.at), facts: { why } });
  return undefined;
}
