import { Decimal, ONE, ZERO } from "../../kernel/decimal.ts";
import { areEqual, type Comparing, inOrder } from "../expression/places.ts";
import type { Peers } from "../expression/peers.ts";
import { fieldOf, type Field, type Fields, type Tree } from "../load/tree.ts";
import type { Computation, Frame } from "../model.ts";
import { PERSON, sameScope } from "../scope.ts";
import { Unknown, type Value } from "../value.ts";
import type { Mechanism, Terms } from "./mechanism.ts";
import { peersOf } from "./peer-terms.ts";
import { TAKES } from "../word-docs.ts";

const KEYS = ["of", "in", "where", "then", "ties"];
const REST = "rest";

/**
 * 强制分布 — the best so many per cent get the first word, the next ones the second …
 *
 * A word's places are its share of the heads, counted from the top and rounded half-up, so that
 * the words never add up to more people than there are; `rest` takes whoever is left. Equals at a
 * border share the better word with `ties: up`, the worse one with `ties: down`.
 */
export const quota: Mechanism = {
  word: "quota",
  doc: {
    zh: "强制分布：由高到低，前百分之几得第一个词，依次往下；ties 定并列从优（up）或从劣（down）",
    en: "forced distribution: so many per cent get each word, from the top; ties: up or down",
  },
  example: "quota: { of: score, in: team, ties: up, first: 20%, second: 70%, third: rest }",
  docs: {
    chinese: "强制分布",
    terms: [
      {
        name: "of",
        chinese: "对",
        takes: TAKES.ordered,
        says: { zh: "按什么由高到低排", en: "what people are ordered by, best first" },
      },
      {
        name: "in",
        chinese: "同",
        takes: TAKES.group,
        usual: { zh: "全体", en: "everybody" },
        says: {
          zh: "在谁中间分布，如 team、site、grade",
          en: "among whom, such as team, site or grade",
        },
      },
      {
        name: "where",
        chinese: "条件",
        takes: TAKES.condition,
        usual: { zh: "全体", en: "everybody" },
        says: { zh: "哪些人参加分布", en: "who takes part" },
      },
      {
        name: "then",
        chinese: "再按",
        takes: TAKES.ordered,
        usual: { zh: "并列", en: "equal" },
        says: { zh: "相同者再按什么分先后", en: "what tells equals apart" },
      },
      {
        name: "ties",
        chinese: "并列",
        takes: TAKES.word,
        words: { up: "从优", down: "从劣" },
        says: {
          zh: "边界上的并列从优还是从劣，必须写明",
          en: "whether equals at a border share the better or the worse word; must be written",
        },
      },
      {
        name: "…:",
        takes: TAKES.percent,
        words: { rest: "其余" },
        says: {
          zh: "词: 人数百分比，从最好的写起；rest 为其余",
          en: "word: share of the heads, best first; rest takes who is left",
        },
      },
    ],
    yields: { zh: "level 里写的有序词", en: "a word of the `level` that the column names" },
    notes: [
      {
        zh: "只能用于每人一个值的栏目，并须写 level；人数由上往下累计后四舍五入；没有数的人不参加",
        en:
          "per person only, with `level`; heads are counted from the top and rounded " +
          "half-up; whoever has no figure takes no part",
      },
    ],
    told: {
      zh: "按{of}由高到低强制分布（并列{ties}）：",
      en: "forced distribution by {of}, best first (ties: {ties}):",
    },
    shown: `levels:
  stars: { third: 三星, second: 二星, first: 一星 }
measures:
  star:
    level: stars
    quota: { of: score, ties: up, first: 25%, second: 50%, third: rest }
    examples:
      - given: [{ score: 95 }, { score: 80 }, { score: 70 }, { score: 60 }]
        then: [first, second, second, third]`,
  },
  compile(tree, terms) {
    const fields = terms.fields(tree, KEYS, "open");
    if (!fields) return undefined;
    const { wanted } = terms;
    if (wanted?.kind !== "level" || !sameScope(terms.here, PERSON)) {
      terms.report("CSP303", tree.place, { name: terms.name, wanted: "level: … per person" });
      return undefined;
    }
    const comparing = readComparing(fields, tree, terms);
    const peers = comparing && peersOf(fields, terms);
    const words = fields.fields.filter(({ key }) => !KEYS.includes(key));
    const shares = comparing && readShares(words, wanted.words, terms);
    const up = tiesUp(fields, tree, terms);
    if (!comparing || !peers || !shares || up === undefined) return undefined;
    return distributed({ type: wanted, comparing, peers, shares, up });
  },
};

function readComparing(fields: Fields, tree: Tree, terms: Terms): Comparing | undefined {
  const [of, then] = [fieldOf(fields, "of"), fieldOf(fields, "then")];
  if (!of) {
    terms.report("CSP304", tree.place, { name: terms.name, key: "of" });
    return undefined;
  }
  const figures = [of, then].flatMap((one) => (one ? [terms.expression(one)] : []));
  const known = figures.filter((one) => one !== undefined);
  return known.length === figures.length
    ? { figures: known, ties: "shared", lowest: false }
    : undefined;
}

function tiesUp(fields: Fields, tree: Tree, terms: Terms): boolean | undefined {
  const ties = fieldOf(fields, "ties");
  const text = ties?.kind === "text" ? ties.text : undefined;
  if (text === "up" || text === "down") return text === "up";
  if (!ties) terms.report("CSP304", tree.place, { name: terms.name, key: "ties" });
  else terms.report("CSP315", ties.place, { name: "ties", value: text ?? "", known: "up, down" });
  return undefined;
}

interface Share {
  readonly word: string;
  /** Share of the heads from the top down to the end of this word. */
  readonly upTo: Decimal;
}

function readShares(
  rows: readonly Field[],
  words: readonly string[],
  terms: Terms,
): readonly Share[] | undefined {
  const shares: Share[] = [];
  let upTo: Decimal = ZERO;
  for (const { key, keyPlace, value } of rows) {
    if (!words.includes(key)) {
      terms.report("CSP315", keyPlace, { name: terms.name, value: key, known: words.join(", ") });
      return undefined;
    }
    const isRest = value.kind === "text" && value.text === REST;
    const part = isRest ? ONE.minus(upTo) : terms.expression(value)?.fixed;
    if (!(part instanceof Decimal)) {
      terms.report("CSP303", value.place, { name: key, wanted: "a fixed percentage, or rest" });
      return undefined;
    }
    upTo = upTo.plus(part);
    shares.push({ word: key, upTo });
  }
  if (upTo.equals(ONE)) return shares;
  const why = `Σ ${upTo.times(100).toFixed()}% ≠ 100%`;
  terms.report("CSP309", rows[0]?.keyPlace ?? NOWHERE, { name: terms.name, why });
  return undefined;
}

const NOWHERE = { file: "", line: 1, column: 1 };

interface Distribution {
  readonly type: Computation["type"];
  readonly comparing: Comparing;
  readonly peers: Peers;
  readonly shares: readonly Share[];
  readonly up: boolean;
}

function distributed(distribution: Distribution): Computation {
  const { type, comparing, peers } = distribution;
  const kept = new WeakMap<readonly number[], ReadonlyMap<number, string> | Unknown>();
  const evaluate = (frame: Frame, index: number): Value => {
    const people = peers.of(frame, index, index);
    if (people instanceof Unknown) return people;
    const known = kept.get(people) ?? wordsOf(frame.amongOthers, people, distribution);
    kept.set(people, known);
    return known instanceof Unknown ? known : (known.get(index) ?? null);
  };
  const [of] = comparing.figures;
  return {
    type,
    evaluate,
    show(frame, index, language) {
      const people = peers.of(frame, index, index);
      const list = people instanceof Unknown ? people : inOrder(frame, people, comparing);
      if (list instanceof Unknown) return "?";
      const place = list.findIndex(({ person }) => person === index) + 1;
      return `${of?.show(frame, index, language) ?? ""} → ${place}/${list.length}`;
    },
    sources(frame, index, add) {
      const people = peers.of(frame, index, index);
      if (people instanceof Unknown) return;
      for (const person of people) of?.sources(frame, person, add);
    },
  };
}

function wordsOf(
  frame: Frame,
  people: readonly number[],
  { comparing, shares, up }: Distribution,
): ReadonlyMap<number, string> | Unknown {
  const list = inOrder(frame, people, comparing);
  if (list instanceof Unknown) return list;
  const words: string[] = [];
  for (const { word, upTo } of shares) {
    const end = upTo.times(list.length).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
    while (words.length < end) words.push(word);
  }
  const equal = (one: number, other: number) => {
    const [left, right] = [list[one], list[other]];
    return left && right ? areEqual(left, right, comparing) : false;
  };
  if (up) {
    for (let at = 1; at < list.length; at += 1)
      if (equal(at - 1, at)) words[at] = words[at - 1] ?? "";
  } else {
    for (let at = list.length - 2; at >= 0; at -= 1)
      if (equal(at, at + 1)) words[at] = words[at + 1] ?? "";
  }
  return new Map(list.map(({ person }, at) => [person, words[at] ?? ""]));
}
