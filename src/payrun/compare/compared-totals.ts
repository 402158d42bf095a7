import { type Money, negate, sumMoney } from "../../kernel/money.ts";
import type { ComparedMonths, PersonChange, Standing } from "./compared.ts";
import { type Part, PARTS } from "./part.ts";

/** 成分合计 — what one part moved altogether, and for how many people. */
export interface PartTotal {
  readonly part: Part;
  readonly people: number;
  readonly amount: Money;
}

/** 人数与金额 — so many people with so much net pay. */
export interface Counted {
  readonly people: number;
  readonly net: Money;
}

/** 变动合计 — now less then is the sum of the parts, plus who joined, less who left. */
export interface ComparedTotals {
  readonly was: Counted;
  readonly now: Counted;
  readonly change: Money;
  readonly joined: Counted;
  readonly left: Counted;
  /** Only parts that moved something. */
  readonly parts: readonly PartTotal[];
}

/** 求变动合计 — of a whole comparison or of one team; what nobody can tell is left out. */
export function comparedTotals(compared: ComparedMonths): ComparedTotals {
  const both = [...compared.changed, ...compared.unchanged];
  const [joined, left] = [compared.joined, compared.left].map((people) =>
    countedOf(people.map(({ standing }) => standing)),
  );
  const none = countedOf([]);
  const old = countedOf(both.map(({ was }) => was));
  const now = countedOf(both.map((person) => person.now));
  const was = together(old, left ?? none);
  const since = together(now, joined ?? none);
  return {
    was,
    now: since,
    change: sumMoney([since.net, negate(was.net)]),
    joined: joined ?? none,
    left: left ?? none,
    parts: partTotals(compared.changed),
  };
}

/** 各班组变动 — by the team of the later month, or the last one of those who left. */
export function teamChanges(
  compared: ComparedMonths,
): readonly (readonly [team: string, totals: ComparedTotals])[] {
  const teams = new Set<string>();
  for (const { now } of [...compared.changed, ...compared.unchanged]) teams.add(now.team);
  for (const { standing } of [...compared.joined, ...compared.left]) teams.add(standing.team);
  return [...teams].sort().map((team) => {
    const isOwn = ({ now }: PersonChange) => now.team === team;
    const stands = ({ standing }: { readonly standing: Standing }) => standing.team === team;
    const own: ComparedMonths = {
      ...compared,
      changed: compared.changed.filter(isOwn),
      unchanged: compared.unchanged.filter(isOwn),
      joined: compared.joined.filter(stands),
      left: compared.left.filter(stands),
    };
    return [team, comparedTotals(own)];
  });
}

/** 合并成分 — moves summed by part, in the order of the parts. */
export function partTotals(people: readonly PersonChange[]): readonly PartTotal[] {
  return PARTS.flatMap((part) => {
    const touched = people.filter(({ moves }) => moves.some((move) => move.part === part));
    if (touched.length === 0) return [];
    const amounts = touched.flatMap(({ moves }) =>
      moves.flatMap((move) => (move.part === part ? [move.amount] : [])),
    );
    return [{ part, people: touched.length, amount: sumMoney(amounts) }];
  });
}

function countedOf(standings: readonly Standing[]): Counted {
  const known = standings.flatMap(({ net }) => net ?? []);
  return { people: known.length, net: sumMoney(known) };
}

function together(one: Counted, other: Counted): Counted {
  return { people: one.people + other.people, net: sumMoney([one.net, other.net]) };
}
