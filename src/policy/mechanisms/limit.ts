import type { Bilingual } from "../../kernel/bilingual.ts";
import { Decimal } from "../../kernel/decimal.ts";
import { TAKES, type WordDocs } from "../word-docs.ts";
import { fits } from "../expression/types.ts";
import { asDecimal, isKnown, unknownOfBoth } from "../value.ts";
import type { Modifier } from "./mechanism.ts";

/** Floor and cap differ only in which of the two figures wins. */
function limit(
  word: string,
  pick: (value: Decimal, bound: Decimal) => Decimal,
  about: {
    readonly doc: Bilingual;
    readonly example: string;
    readonly sign: string;
    readonly docs: WordDocs;
  },
): Modifier {
  return {
    word,
    doc: about.doc,
    example: about.example,
    docs: about.docs,
    apply(tree, to, terms) {
      const bound = terms.expression(tree, to.type);
      if (!bound || !fits(bound.type, to.type)) return undefined;
      return {
        type: to.type,
        evaluate(frame, index) {
          const value = to.evaluate(frame, index);
          const edge = bound.evaluate(frame, index);
          if (!isKnown(value) || !isKnown(edge)) return unknownOfBoth(value, edge) ?? value;
          return pick(asDecimal(value), asDecimal(edge));
        },
        show(frame, index, language) {
          const edge = bound.show(frame, index, language);
          return `(${to.show(frame, index, language)}) ${about.sign} ${edge}`;
        },
        sources(frame, index, add) {
          to.sources(frame, index, add);
          bound.sources(frame, index, add);
        },
      };
    },
  };
}

/** 保底 — the value, but not less than the bound. */
export const atLeast = limit("at_least", (value, bound) => Decimal.max(value, bound), {
  doc: { zh: "保底：不低于", en: "a floor: not less than" },
  example: "at_least: 850 yuan",
  docs: {
    chinese: "不低于",
    terms: [
      {
        name: "…",
        takes: TAKES.same,
        says: { zh: "下限，可以是算式", en: "the floor, may be an expression" },
      },
    ],
    yields: { zh: "值的单位", en: "the unit of the value" },
    notes: [
      {
        zh: "不适用的值不会因此变成下限；修饰按书写次序起作用",
        en: "a value that does not apply is not raised; modifiers work in the order written",
      },
    ],
    told: { zh: "不低于 {1}", en: "at least {1}" },
    shown: `pay:
  base:
    clause: A1
    value: base_pay * 80%
    at_least: 2000 yuan
    examples: { given: { base_pay: 2400 }, then: 2000 }`,
  },
  sign: "≥",
});

/** 封顶 — the value, but not more than the bound. */
export const atMost = limit("at_most", (value, bound) => Decimal.min(value, bound), {
  doc: { zh: "封顶：不超过", en: "a cap: not more than" },
  example: "at_most: 300 yuan",
  docs: {
    chinese: "不超过",
    terms: [
      {
        name: "…",
        takes: TAKES.same,
        says: { zh: "上限，可以是算式", en: "the cap, may be an expression" },
      },
    ],
    yields: { zh: "值的单位", en: "the unit of the value" },
    notes: [
      {
        zh: "在 per: 记录集 里封的是每一条；封一天、一周用 per: day、per: week 再 sum，封一月写在汇总到人的栏目上",
        en:
          "per: records caps each record; cap a day or week with per: day or week and sum, a " +
          "month at the column of the person",
      },
    ],
    told: { zh: "不超过 {1}", en: "at most {1}" },
    shown: `fines:
  fine_complaints:
    clause: A1
    value: count(complaints) * 50 yuan
    at_most: 200 yuan
    examples: { given: { complaints: [{}, {}, {}, {}, {}] }, then: 200 }`,
  },
  sign: "≤",
});
