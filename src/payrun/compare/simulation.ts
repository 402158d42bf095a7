import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Month } from "../../kernel/calendar.ts";
import { type Money, negate, NOTHING, sumMoney } from "../../kernel/money.ts";
import type { MonthResult, PayLine, Payslip } from "../month-result.ts";

/** 一个月的两种算法 — the same month under the policy as it is and as it might be. */
export interface MonthPair {
  readonly month: Month;
  readonly before: MonthResult;
  readonly after: MonthResult;
}

/** 一笔影响 — what one clause's line of one person and month becomes. */
export interface Effect {
  readonly month: Month;
  readonly employee: string;
  readonly item: string;
  readonly label: Bilingual;
  readonly clause: string;
  readonly before: Money;
  readonly after: Money;
  readonly change: Money;
}

/** 一人的影响 — all months together. */
export interface Affected {
  readonly employee: string;
  readonly name: string;
  readonly team: string;
  readonly before: Money;
  readonly after: Money;
  readonly change: Money;
}

/** 试算合计 — of the whole centre or a part of it, all months together. */
export interface SimulatedTotals {
  readonly net: Money;
  readonly gross: Money;
  /** Gross less what is fined or else taken, and the employer's shares. */
  readonly cost: Money;
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  /** Their net pay is unknown under one of the two: in no sum. */
  readonly untold: number;
  /** Payslips that wait under the changed policy and did not before, and the other way round. */
  readonly newlyHeld: number;
  readonly released: number;
}

/** 试算结果 — who gets more or less, and by which items and clauses. */
export interface Simulation {
  readonly months: readonly Month[];
  /** Largest change first. */
  readonly people: readonly Affected[];
  readonly effects: readonly Effect[];
  readonly totals: SimulatedTotals;
}

interface SlipPair {
  readonly month: Month;
  readonly before: Payslip;
  readonly after: Payslip;
}

/** 求试算结果 — payslip by payslip what the changed policy pays more or less. */
export function simulationOf(months: readonly MonthPair[]): Simulation {
  const pairs = months.flatMap(pairsOf);
  const isKnown = ({ before, after }: SlipPair) =>
    before.net !== undefined && after.net !== undefined;
  const known = pairs.filter(isKnown);
  const people = affectedBy(known);
  const count = (chosen: (slip: SlipPair) => boolean) => pairs.filter(chosen).length;
  const difference = (read: (slip: Payslip) => Money) =>
    sumMoney(known.map(({ before, after }) => less(read(after), read(before))));
  return {
    months: months.map(({ month }) => month),
    people: people.filter(({ change }) => !change.isZero()),
    effects: known.flatMap(effectsOf),
    totals: {
      net: difference(({ net }) => net ?? NOTHING),
      gross: difference(({ gross }) => gross ?? NOTHING),
      cost: difference(costOf),
      winners: people.filter(({ change }) => change.gt(0)).length,
      losers: people.filter(({ change }) => change.lt(0)).length,
      unchanged: people.filter(({ change }) => change.isZero()).length,
      untold: pairs.length - known.length,
      newlyHeld: count(({ before, after }) => after.status === "held" && before.status !== "held"),
      released: count(({ before, after }) => before.status === "held" && after.status !== "held"),
    },
  };
}

function pairsOf({ month, before, after }: MonthPair): readonly SlipPair[] {
  const slips = new Map(after.payslips.map((slip) => [slip.person.id, slip]));
  return before.payslips.flatMap((slip) => {
    const other = slips.get(slip.person.id);
    return other ? [{ month, before: slip, after: other }] : [];
  });
}

function less(amount: Money, taken: Money): Money {
  return sumMoney([amount, negate(taken)]);
}

/** What the employer spends on one payslip. */
function costOf({ lines, employerShares }: Payslip): Money {
  const own = lines.filter(({ kind }) => kind !== "statutory" && kind !== "tax");
  return sumMoney([...own, ...employerShares].map(({ amount }) => amount));
}

function affectedBy(pairs: readonly SlipPair[]): readonly Affected[] {
  const people = new Map<string, Affected>();
  for (const { before, after } of pairs) {
    const { id, name, team } = after.person;
    const known = people.get(id);
    const was = sumMoney([known?.before ?? NOTHING, before.net ?? NOTHING]);
    const now = sumMoney([known?.after ?? NOTHING, after.net ?? NOTHING]);
    const change = less(now, was);
    people.set(id, { employee: id, name, team, before: was, after: now, change });
  }
  return [...people.values()].sort(
    (one, other) =>
      other.change.abs().comparedTo(one.change.abs()) || (one.employee < other.employee ? -1 : 1),
  );
}

interface Sides {
  readonly line: PayLine;
  before: Money;
  after: Money;
}

function effectsOf({ month, before, after }: SlipPair): readonly Effect[] {
  const sides = new Map<string, Sides>();
  const at = (line: PayLine): Sides => {
    const key = `${line.item} ${line.clause}`;
    const known = sides.get(key) ?? { line, before: NOTHING, after: NOTHING };
    sides.set(key, known);
    return known;
  };
  for (const line of after.lines) {
    const side = at(line);
    side.after = sumMoney([side.after, line.amount]);
  }
  for (const line of before.lines) {
    const side = at(line);
    side.before = sumMoney([side.before, line.amount]);
  }
  const employee = after.person.id;
  return [...sides.values()].flatMap(({ line, before: was, after: now }) => {
    const change = less(now, was);
    const { item, label, clause } = line;
    if (change.isZero()) return [];
    return [{ month, employee, item, label, clause, before: was, after: now, change }];
  });
}

/** 分类合计 — effects or people summed by a key, largest first. */
export interface SimulatedSum {
  readonly key: string;
  readonly label: Bilingual;
  readonly clause: string;
  readonly people: number;
  readonly change: Money;
}

/** 按条款和项目 — which clause did it, and what it comes to. */
export function sumsByClause(effects: readonly Effect[]): readonly SimulatedSum[] {
  const groups = new Map<string, Effect[]>();
  for (const effect of effects) {
    const key = `${effect.clause} ${effect.item}`;
    groups.set(key, [...(groups.get(key) ?? []), effect]);
  }
  const sums = [...groups].flatMap(([key, own]) => {
    const [first] = own;
    if (!first) return [];
    const people = new Set(own.map(({ employee }) => employee)).size;
    const change = sumMoney(own.map((effect) => effect.change));
    return [{ key, label: first.label, clause: first.clause, people, change }];
  });
  return largestFirst(sums);
}

/** 按班组 — what the members of each team get more or less together. */
export function sumsByTeam(people: readonly Affected[]): readonly SimulatedSum[] {
  const teams = [...new Set(people.map(({ team }) => team))];
  return largestFirst(
    teams.map((team) => {
      const own = people.filter((one) => one.team === team);
      const change = sumMoney(own.map((one) => one.change));
      return { key: team, label: { zh: team, en: team }, clause: "", people: own.length, change };
    }),
  );
}

function largestFirst(sums: readonly SimulatedSum[]): readonly SimulatedSum[] {
  return sums.toSorted(
    (one, other) =>
      other.change.abs().comparedTo(one.change.abs()) || (one.key < other.key ? -1 : 1),
  );
}
