import type { Bilingual } from "../../kernel/bilingual.ts";
import { Decimal } from "../../kernel/decimal.ts";
import { fits } from "../expression/types.ts";
import { asDecimal, isKnown, unknownOf } from "../value.ts";
import type { Modifier } from "./mechanism.ts";

/** Floor and cap differ only in which of the two figures wins. */
function limit(
  word: string,
  pick: (value: Decimal, bound: Decimal) => Decimal,
  about: { readonly doc: Bilingual; readonly example: string; readonly sign: string },
): Modifier {
  return {
    word,
    doc: about.doc,
    example: about.example,
    apply(tree, to, terms) {
      const bound = terms.expression(tree, to.type);
      if (!bound || !fits(bound.type, to.type)) return undefined;
      return {
        type: to.type,
        evaluate(frame, index) {
          const values = [to.evaluate(frame, index), bound.evaluate(frame, index)] as const;
          const [value, edge] = values;
          if (!isKnown(value) || !isKnown(edge)) return unknownOf(values) ?? value;
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
  sign: "≥",
});

/** 封顶 — the value, but not more than the bound. */
export const atMost = limit("at_most", (value, bound) => Decimal.min(value, bound), {
  doc: { zh: "封顶：不超过", en: "a cap: not more than" },
  example: "at_most: 300 yuan",
  sign: "≤",
});
