import { PERSON, sameScope } from "../scope.ts";
import type { Mechanism } from "./mechanism.ts";
import { TAKES } from "../word-docs.ts";

/** 得分 — how far somebody came towards a target of the policy, as points from 0 to 100. */
export const points: Mechanism = {
  word: "points",
  doc: {
    zh: "对照 targets 中一项的得分：100 × 实际 ÷ 目标（越低越好时为目标 ÷ 实际），0 到 100",
    en: "points for an entry under targets: 100 × value ÷ target (lower is better: target ÷ value)",
  },
  example: "points: answer_rate",
  docs: {
    chinese: "对照目标得分",
    terms: [
      {
        name: "…",
        takes: TAKES.word,
        says: {
          zh: "targets 中一项的名字；其 value、at_least 或 at_most 与 targets.csv 决定得分",
          en:
            "the name of an entry under targets; its value, its at_least or at_most and " +
            "targets.csv decide the points",
        },
      },
    ],
    yields: { zh: "分，0 到 100", en: "points, 0 to 100" },
    notes: [
      {
        zh: "targets.csv 中最具体的一行（个人、班组、地点、全中心）代替制度里的目标",
        en:
          "the most specific row of targets.csv (person, team, site, centre) takes the place of " +
          "the target in the policy",
      },
      {
        zh: "实际值未知则得分未知；不适用则不适用，权重由 weigh 分给其余各项",
        en:
          "an unknown value makes the points unknown; one that does not apply leaves its weight " +
          "to the others in weigh",
      },
    ],
    told: { zh: "对照目标“{1}”得分", en: "points for the target “{1}”" },
    shown: `measures:
  rating: { value: score }
  rating_points:
    points: rating
    examples:
      - { given: { rating: 72 }, then: 90 }
      - { given: { rating: 95 }, then: 100 }
targets:
  rating: { clause: A1, value: rating, at_least: 80 }`,
  },
  compile(tree, terms) {
    if (tree.kind !== "text" || !sameScope(terms.here, PERSON)) {
      const wanted = tree.kind === "text" ? "one value per person" : "a name under targets";
      terms.report("CSP303", tree.place, { name: terms.name, wanted });
      return undefined;
    }
    const rule = terms.target(tree.text, tree.place);
    if (!rule) terms.report("CSP305", tree.place, { name: `targets.${tree.text}` });
    return rule?.points;
  },
};
