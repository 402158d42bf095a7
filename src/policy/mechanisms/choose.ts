import type { Decimal } from "../../kernel/decimal.ts";
import { fieldOf, type Fields, type Tree } from "../load/tree.ts";
import type { Type } from "../expression/types.ts";
import type { Computation } from "../model.ts";
import { asDecimal, isKnown, showValue, Unknown, type Value } from "../value.ts";
import type { Mechanism, Terms } from "./mechanism.ts";
import { TAKES } from "../word-docs.ts";

const FILE = "choices.csv";

/**
 * 酌定 — an amount that somebody chooses inside a range; who and why stand in the file.
 *
 * Without a row the usual amount holds, or the value is unknown where none is written; outside the
 * range it is unknown too, so that the payslip waits until somebody corrects it.
 */
export const choose: Mechanism = {
  word: "choose",
  doc: {
    zh: "由人在范围内酌定，写在 choices.csv（谁、为什么）；没有写时取 usual，超出范围则挂起",
    en: "a person chooses inside a range, in choices.csv with who and why; usual when none did",
  },
  example: "choose: { what: award, from: 800 yuan, to: 1500 yuan, usual: 1000 yuan }",
  docs: {
    chinese: "酌定",
    terms: [
      {
        name: "what",
        chinese: "事项",
        takes: TAKES.word,
        says: {
          zh: "choices.csv 的 item 列里写的名称",
          en: "the name in column item of choices.csv",
        },
      },
      {
        name: "from",
        chinese: "从",
        takes: TAKES.same,
        says: { zh: "下限（含）", en: "lowest, included" },
      },
      {
        name: "to",
        chinese: "至",
        takes: TAKES.same,
        says: { zh: "上限（含）", en: "highest, included" },
      },
      {
        name: "usual",
        chinese: "默认",
        takes: TAKES.same,
        usual: { zh: "没有写时未知，工资条等待", en: "unknown: the payslip waits" },
        says: { zh: "没有人决定时取的数", en: "what holds when nobody chose" },
      },
    ],
    yields: { zh: "from、to 的单位", en: "the unit of from and to" },
    notes: [
      {
        zh:
          "choices.csv 每行写工号、事项、金额（比例写 8% 或 0.08）、谁决定、为什么；超出范围、" +
          "行被拒收、事项没有规则认得时，工资条等待",
        en:
          "each row of choices.csv says employee, item, amount (a rate as 8% or 0.08), who and " +
          "why; outside the range, refused, or with an item that no rule knows, it holds",
      },
      {
        zh:
          "栏目写 per: 记录集 时逐条酌定：choices.csv 的“记录编号”写那条记录的编号（inputs 里 " +
          "id 指的那一栏），没有写的那一条取 usual",
        en:
          "with per: records each record is decided on its own: column record of choices.csv " +
          "holds its number, the column that id of its input names; usual for the others",
      },
    ],
    told: {
      zh: "由人在 {from} 至 {to} 之间酌定（{what}）",
      en: "a person chooses between {from} and {to} ({what})",
    },
    shown: `pay:
  award:
    clause: A1
    choose: { what: award, from: 800 yuan, to: 1500 yuan, usual: 1000 yuan }
    examples:
      - { given: { choices: [] }, then: 1000 }
      - { given: { choices: [{ item: award, amount: 1200 }] }, then: 1200 }
      - { given: { choices: [{ item: award, amount: 2000 }] }, then: unknown }
  order_award:
    clause: A1
    per: sales
    choose: { what: order award, from: 0 yuan, to: 100 yuan, usual: 0 yuan }
    examples:
      given:
        sales: [{ order_id: A1 }, { order_id: A2 }]
        choices: [{ item: order award, record: A2, amount: 80 }]
      then: [0, 80]`,
  },
  compile(tree, terms) {
    const fields = terms.fields(tree, ["what", "from", "to", "usual"]);
    if (!fields) return undefined;
    const what = textOf("what", fields, tree, terms);
    const from = bound("from", fields, tree, terms);
    const to = bound("to", fields, tree, terms, from);
    const written = fieldOf(fields, "usual");
    const usual = written && terms.expression(written, from?.type);
    if (what === undefined || !from || !to || (written && !usual)) return undefined;
    const ofRecord = recordTest(tree, terms);
    if (ofRecord === undefined) return undefined;
    const chosen = terms.expression({
      kind: "text",
      place: tree.place,
      text: `last(choices.amount, where item = "${what}"${ofRecord})`,
    });
    return chosen && withinRange({ what, from, to, usual, chosen });
  },
};

/** With one value for each record somebody decides about each; its number tells them apart. */
function recordTest(tree: Tree, terms: Terms): string | undefined {
  const { set, name } = terms;
  if (!set) return "";
  if (set.numberedBy !== undefined) return ` and record = this.${set.numberedBy}`;
  terms.report("CSP348", tree.place, { name, set: set.period?.length ?? set.name });
  return undefined;
}

function textOf(key: string, fields: Fields, tree: Tree, terms: Terms): string | undefined {
  const written = fieldOf(fields, key);
  if (written?.kind === "text" && !written.text.includes('"')) return written.text;
  if (written) terms.report("CSP303", written.place, { name: key, wanted: "a word" });
  else terms.report("CSP304", tree.place, { name: terms.name, key });
  return undefined;
}

function bound(
  key: string,
  fields: Fields,
  tree: Tree,
  terms: Terms,
  like?: Computation,
): Computation | undefined {
  const written = fieldOf(fields, key);
  if (written) return terms.expression(written, like?.type ?? terms.wanted);
  terms.report("CSP304", tree.place, { name: terms.name, key });
  return undefined;
}

interface Choice {
  readonly what: string;
  readonly from: Computation;
  readonly to: Computation;
  readonly usual: Computation | undefined;
  readonly chosen: Computation;
}

function withinRange({ what, from, to, usual, chosen }: Choice): Computation {
  const { type } = from;
  const evaluate = (...at: Parameters<Computation["evaluate"]>): Value => {
    const figure = chosen.evaluate(...at);
    if (figure instanceof Unknown) return figure;
    if (!isKnown(figure)) return usual ? usual.evaluate(...at) : lacking(what);
    const [low, high] = [from.evaluate(...at), to.evaluate(...at)];
    if (!isKnown(low) || !isKnown(high)) return isKnown(low) ? high : low;
    const amount = asDecimal(figure);
    const inside = amount.gte(asDecimal(low)) && amount.lte(asDecimal(high));
    return inside ? amount : outside(what, amount, [asDecimal(low), asDecimal(high)], type);
  };
  return {
    type,
    evaluate,
    show(frame, index, language) {
      const value = showValue(evaluate(frame, index), type, language, new Map());
      const range = `${from.show(frame, index, language)}–${to.show(frame, index, language)}`;
      return `${what} ${value} (${range})`;
    },
    sources: chosen.sources,
  };
}

function lacking(what: string): Unknown {
  return new Unknown([
    { what: { zh: `酌定的${what}`, en: `the amount chosen for ${what}` }, where: FILE },
  ]);
}

function outside(
  what: string,
  amount: Decimal,
  range: readonly [Decimal, Decimal],
  type: Type,
): Unknown {
  const shown = (one: Decimal) => showValue(one, type, "en", new Map());
  const within = range.map(shown).join("–");
  const zh = `${within} 以内的${what}（现为 ${shown(amount)}）`;
  const en = `an amount for ${what} within ${within} (now ${shown(amount)})`;
  return new Unknown([{ what: { zh, en }, where: FILE }]);
}
