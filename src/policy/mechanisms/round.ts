import type { Bilingual } from "../../kernel/bilingual.ts";
import { Decimal, type Rounding } from "../../kernel/decimal.ts";
import { fits } from "../expression/types.ts";
import { fieldOf, type Tree } from "../load/tree.ts";
import { asDecimal, isKnown } from "../value.ts";
import type { Modifier, Terms } from "./mechanism.ts";
import { TAKES } from "../word-docs.ts";

interface Way {
  readonly way: Rounding;
  readonly text: Bilingual;
}

const HALF_UP: Way = {
  way: Decimal.ROUND_HALF_UP,
  text: { zh: "四舍五入", en: "round" },
};
const WAYS: ReadonlyMap<string, Way> = new Map([
  ["half_up", HALF_UP],
  ["up", { way: Decimal.ROUND_UP, text: { zh: "进一", en: "round up" } }],
  ["down", { way: Decimal.ROUND_DOWN, text: { zh: "舍去", en: "round down" } }],
  [
    "half_even",
    { way: Decimal.ROUND_HALF_EVEN, text: { zh: "四舍六入五成双", en: "round half_even" } },
  ],
]);

/** 取整 — rounds to a step at this place of the order: before or after a cap, as written. */
export const round: Modifier = {
  word: "round",
  doc: {
    zh: "取整到某个步长，写在哪一步就在哪一步取整；by: half_up（默认）、up、down、half_even",
    en: "to a step, at its place in the order; by: half_up (usual), up, down or half_even",
  },
  example: "round: { to: 10 yuan, by: down }",
  docs: {
    chinese: "取整",
    terms: [
      {
        name: "to",
        chinese: "至",
        takes: TAKES.same,
        says: {
          zh: "步长，大于 0 的固定数；也可直接写 round: 10 yuan",
          en: "a fixed step above 0; `round: 10 yuan` alone will do",
        },
      },
      {
        name: "by",
        chinese: "按",
        takes: TAKES.word,
        usual: { zh: "half_up 四舍五入", en: "half_up" },
        words: { half_up: "四舍五入", up: "进一", down: "舍去", half_even: "四舍六入五成双" },
        says: { zh: "怎样取整", en: "which way" },
      },
    ],
    yields: { zh: "值的单位", en: "the unit of the value" },
    notes: [
      {
        zh: "不写也会在工资行上四舍五入到分，只此一次",
        en: "without it the line is rounded half-up to the fen, once",
      },
    ],
    told: { zh: "按 {to} 取整（{by}）", en: "rounded to {to} ({by})" },
    shown: `pay:
  bonus:
    clause: A1
    value: base_pay * 3.3%
    round: { to: 10 yuan, by: down }
    examples: { given: { base_pay: 3000 }, then: 90 }`,
  },
  apply(tree, to, terms) {
    const rounding = readRounding(tree, terms);
    if (!rounding) return undefined;
    const { step, way, text } = rounding;
    const figure = terms.expression(step, to.type);
    const fixed = figure?.fixed;
    if (!figure || !fits(figure.type, to.type)) return undefined;
    if (!(fixed instanceof Decimal) || !fixed.gt(0)) {
      terms.report("CSP303", step.place, { name: terms.name, wanted: "a fixed step above 0" });
      return undefined;
    }
    return {
      type: to.type,
      evaluate(frame, index) {
        const value = to.evaluate(frame, index);
        if (!isKnown(value)) return value;
        return asDecimal(value).div(fixed).toDecimalPlaces(0, way).times(fixed);
      },
      show: (frame, index, language) => `${text[language]}(${to.show(frame, index, language)})`,
      sources: to.sources,
    };
  },
};

interface Rounds extends Way {
  readonly step: Tree;
}

function readRounding(tree: Tree, terms: Terms): Rounds | undefined {
  if (tree.kind === "text") {
    return { step: tree, ...HALF_UP };
  }
  const fields = terms.fields(tree, ["to", "by"]);
  const step = fields && fieldOf(fields, "to");
  const by = fields && fieldOf(fields, "by");
  if (!fields || !step) {
    if (fields) terms.report("CSP304", tree.place, { name: terms.name, key: "to" });
    return undefined;
  }
  const word = by?.kind === "text" ? by.text : "half_up";
  const way = WAYS.get(word);
  if (way) return { step, ...way };
  const known = [...WAYS.keys()].join(", ");
  terms.report("CSP315", by?.place ?? tree.place, { name: "by", value: word, known });
  return undefined;
}
