import { type Decimal, ONE, plain, ZERO } from "../../kernel/decimal.ts";
import { roundToFen, sharesOf } from "../../kernel/money.ts";
import type { Peers } from "../expression/peers.ts";
import { fits, NUMBER, YUAN } from "../expression/types.ts";
import { fieldOf } from "../load/tree.ts";
import type { Computation, Frame } from "../model.ts";
import { PERSON, sameScope } from "../scope.ts";
import { asDecimal, isKnown, Unknown, unknownOf, type Value } from "../value.ts";
import type { Mechanism, Terms } from "./mechanism.ts";
import { peersOf } from "./peer-terms.ts";
import { TAKES } from "../word-docs.ts";

const HEADS = "heads";

/**
 * 分摊 — a pool of yuan among people, by heads or by weight; the shares add up to the pool to the
 * fen by largest remainder, equal remainders in order of the roster.
 */
export const share: Mechanism = {
  word: "share",
  doc: {
    zh: "把一笔总额分给一组人：按人头（heads）或按权重，最大余数法分到分，合计等于总额",
    en: "a pool among people, by heads or weight; the shares add up to it to the fen",
  },
  example: "share: { pool: team_pool, in: team, by: score, where: grade is not trial }",
  docs: {
    chinese: "分摊",
    terms: [
      {
        name: "pool",
        chinese: "总额",
        takes: TAKES.yuan,
        says: {
          zh: "要分的总额：固定金额（有 in 时每组各一份），或 per: team 等较大层次的栏目",
          en: "a fixed amount, one for each group of in, or a column per team, site or centre",
        },
      },
      {
        name: "in",
        chinese: "同",
        takes: TAKES.group,
        usual: { zh: "全体", en: "everybody" },
        says: { zh: "在谁中间分", en: "among whom" },
      },
      {
        name: "by",
        chinese: "按",
        takes: TAKES.figure,
        words: { heads: "人头" },
        says: { zh: "heads 按人头，或按权重（数字）", en: "heads, or a figure as weight" },
      },
      {
        name: "where",
        chinese: "条件",
        takes: TAKES.condition,
        usual: { zh: "全体", en: "everybody" },
        says: { zh: "哪些人参加", en: "who takes part" },
      },
    ],
    yields: {
      zh: "元，精确到分，各份之和等于总额",
      en: "yuan to the fen; the shares add up to the pool",
    },
    notes: [
      {
        zh: "最大余数法；余数相同者按花名册次序",
        en: "largest remainder; equal remainders in order of the roster",
      },
      {
        zh: "权重不大于 0 的人没有份；一人的权重未知，则全组等待",
        en: "no share for a weight of 0 or less; one unknown weight makes the whole group wait",
      },
    ],
    told: { zh: "{pool}，按{by}分给各人", en: "{pool}, shared by {by}" },
    shown: `pay:
  pool_share:
    clause: A1
    share: { pool: 100 yuan, by: heads }
    examples: { given: [{}, {}, {}], then: [33.34, 33.33, 33.33] }
  pool_by_score:
    clause: A2
    share: { pool: 1000 yuan, by: score, where: score >= 60 }
    examples: { given: [{ score: 90 }, { score: 60 }, { score: 50 }], then: [600, 400, none] }
  pool_of_each_team:
    clause: A3
    share: { pool: 100 yuan, in: team, by: heads }
    examples:
      - given: [{ team: a }, { team: a }, { team: b }]
        then: [50, 50, 100]`,
  },
  compile(tree, terms) {
    const fields = terms.fields(tree, ["pool", "in", "by", "where"]);
    if (!fields) return undefined;
    if (!sameScope(terms.here, PERSON)) {
      terms.report("CSP303", tree.place, { name: terms.name, wanted: "one value per person" });
      return undefined;
    }
    const [written, by] = [fieldOf(fields, "pool"), fieldOf(fields, "by")];
    for (const [key, value] of [
      ["pool", written],
      ["by", by],
    ] as const) {
      if (!value) terms.report("CSP304", tree.place, { name: terms.name, key });
    }
    if (!written || !by) return undefined;
    const pool = terms.expression(written, YUAN);
    const byHeads = by.kind === "text" && by.text === HEADS;
    const weight = byHeads ? undefined : terms.expression(by);
    const peers = peersOf(fields, terms);
    if (!pool || !peers || (!byHeads && !isWeight(weight, terms, by.place))) return undefined;
    return shared({ pool, weight, peers });
  },
};

function isWeight(
  weight: Computation | undefined,
  terms: Terms,
  place: Parameters<Terms["report"]>[1],
): boolean {
  if (!weight) return false;
  if (weight.type.kind === "number") return true;
  terms.report("CSP303", place, { name: "by", wanted: "a figure, or heads" });
  return false;
}

interface Sharing {
  readonly pool: Computation;
  /** Absent = by heads. */
  readonly weight: Computation | undefined;
  readonly peers: Peers;
}

interface Shares {
  readonly of: ReadonlyMap<number, Decimal>;
  readonly weights: ReadonlyMap<number, Decimal>;
  readonly total: Decimal;
}

function shared({ pool, weight, peers }: Sharing): Computation {
  const kept = new WeakMap<readonly number[], Shares | Unknown>();
  const sharesAt = (frame: Frame, index: number): Shares | Unknown => {
    const people = peers.of(frame, index, index);
    if (people instanceof Unknown) return people;
    const known =
      kept.get(people) ?? sharesAmong(frame.amongOthers, people, { pool, weight, peers });
    kept.set(people, known);
    return known;
  };
  const type = fits(pool.type, NUMBER) ? YUAN : pool.type;
  return {
    type,
    evaluate(frame, index): Value {
      const shares = sharesAt(frame, index);
      return shares instanceof Unknown ? shares : (shares.of.get(index) ?? null);
    },
    show(frame, index, language) {
      const shares = sharesAt(frame, index);
      const whole = pool.show(frame, index, language);
      if (shares instanceof Unknown) return `${whole} × ? ÷ ?`;
      const part = plain((shares.weights.get(index) ?? ZERO).toDecimalPlaces(4));
      return `${whole} × ${part} ÷ ${plain(shares.total.toDecimalPlaces(4))}`;
    },
    sources(frame, index, add) {
      pool.sources(frame, index, add);
      weight?.sources(frame, index, add);
    },
  };
}

function sharesAmong(
  frame: Frame,
  people: readonly number[],
  { pool, weight }: Sharing,
): Shares | Unknown {
  const weights = new Map<number, Decimal>();
  const values: Value[] = [];
  let total = ZERO;
  for (const person of people) {
    const value = weight ? weight.evaluate(frame, person) : ONE;
    values.push(value);
    const counted = isKnown(value) ? asDecimal(value) : ZERO;
    if (!counted.gt(0)) continue;
    weights.set(person, counted);
    total = total.plus(counted);
  }
  const [first] = people;
  const amount = first === undefined ? null : pool.evaluate(frame, first);
  const unknown = unknownOf([...values, amount]);
  if (unknown) return unknown;
  const money = isKnown(amount) ? roundToFen(asDecimal(amount)) : undefined;
  if (!money) return { of: new Map(), weights, total };
  const parts = sharesOf(money, [...weights.values()]);
  const of = new Map([...weights.keys()].map((person, at) => [person, parts[at] ?? ZERO]));
  return { of, weights, total };
}
