import type { Bilingual } from "../../kernel/bilingual.ts";
import { type Money, negate, NOTHING, roundToFen, sumMoney } from "../../kernel/money.ts";
import type { Move, Standing } from "./compared.ts";
import type { Part } from "./part.ts";
import { reasonOf } from "./reason-of.ts";
import { itemAmount, type Station } from "./station.ts";

/** 两边的封账 — where the months are sealed: what has changed since, as far as that is known. */
interface Seals {
  readonly was: Part | undefined;
  readonly now: Part | undefined;
}

interface Person {
  readonly employee: string;
  readonly was: Standing;
  readonly now: Standing;
}

type Amounts = ReadonlyMap<string, { readonly label: Bilingual; readonly amount: Money }>;

/**
 * 逐步求差 — item by item what each exchanged part moved; together exactly the change of the
 * person. A state in which an amount is unknown is passed over: what it moved is told with the
 * next one that is known.
 */
export function movesOf(
  person: Person,
  stations: readonly Station[],
  seals: Seals,
): readonly Move[] {
  const { employee } = person;
  const known = stations.filter((station) => station.slip(employee)?.net !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  const isWhole = first === stations[0] && last === stations.at(-1);
  if (!first || !last || !isWhole) {
    return sealMoves("not_split", person.was.items, person.now.items);
  }
  const moves: Move[] = [];
  for (const [position, station] of known.entries()) {
    const before = known[position - 1];
    if (before && station.part) moves.push(...stepMoves(employee, before, station, station.part));
  }
  const sealed = [
    ...(seals.was ? sealMoves(seals.was, person.was.items, amountsAt(first, employee)) : []),
    ...(seals.now ? sealMoves(seals.now, amountsAt(last, employee), person.now.items) : []),
  ];
  return sealed.length === 0 ? moves : together(moves, sealed);
}

/**
 * What was corrected after sealing moves the month there, and perhaps back again on the way to
 * the other month: of one part and item only the sum has moved anybody's pay.
 */
function together(moves: readonly Move[], sealed: readonly Move[]): readonly Move[] {
  const sums = [...moves];
  for (const move of sealed) {
    const at = sums.findIndex(({ part, item }) => part === move.part && item === move.item);
    const known = sums[at];
    const amount = sumMoney([known?.amount ?? NOTHING, move.amount]);
    if (!known) sums.push(move);
    else if (amount.isZero()) sums.splice(at, 1);
    else sums[at] = { ...known, amount };
  }
  return sums;
}

function amountsAt(station: Station, employee: string): Amounts {
  const amounts = new Map<string, { label: Bilingual; amount: Money }>();
  for (const { item, label, amount } of station.slip(employee)?.lines ?? []) {
    const before = amounts.get(item);
    const total = before ? sumMoney([before.amount, amount]) : amount;
    amounts.set(item, { label: before?.label ?? label, amount: total });
  }
  return amounts;
}

function sealMoves(part: Part, before: Amounts, after: Amounts): readonly Move[] {
  return itemsIn(before, after).flatMap((item) => {
    const [old, now] = [before.get(item), after.get(item)];
    const amount = sumMoney([now?.amount ?? NOTHING, negate(old?.amount ?? NOTHING)]);
    const label = now?.label ?? old?.label ?? { zh: item, en: item };
    return amount.isZero() ? [] : [{ part, item, label, amount, reason: () => undefined }];
  });
}

function stepMoves(employee: string, before: Station, after: Station, part: Part): readonly Move[] {
  const [old, now] = [amountsAt(before, employee), amountsAt(after, employee)];
  return itemsIn(old, now).flatMap((item) => {
    const moved = sumMoney([
      now.get(item)?.amount ?? NOTHING,
      negate(old.get(item)?.amount ?? NOTHING),
    ]);
    if (moved.isZero()) return [];
    const label = now.get(item)?.label ?? old.get(item)?.label ?? { zh: item, en: item };
    const rounding = roundingOf(employee, item, moved, before, after);
    const own = sumMoney([moved, negate(rounding)]);
    const about = { employee, item, part, before, after };
    const moves: Move[] = [];
    if (!own.isZero()) {
      moves.push({ part, item, label, amount: own, reason: () => reasonOf(about) });
    }
    if (!rounding.isZero()) {
      const reason = () => undefined;
      moves.push({ part: "rounding", item, label, amount: rounding, reason });
    }
    return moves;
  });
}

/**
 * Each line is rounded once, so several lines may move by a fen that no part explains: what is
 * left when the change of the unrounded amount is taken off.
 */
function roundingOf(
  employee: string,
  item: string,
  moved: Money,
  before: Station,
  after: Station,
): Money {
  const [old, now] = [before.exact(employee, item), after.exact(employee, item)];
  if (!old || !now) return NOTHING;
  const lines = [before, after].map((station) => station.lines(employee, item));
  const [was, since] = lines.map(itemAmount);
  const isRounded = (amount: Money | undefined, exact: typeof old, count: number) =>
    (amount ?? NOTHING).minus(exact).abs().times(100).lte(count);
  const isOurs =
    isRounded(was, old, lines[0]?.length ?? 0) && isRounded(since, now, lines[1]?.length ?? 0);
  return isOurs ? roundToFen(moved.minus(roundToFen(now.minus(old)))) : NOTHING;
}

function itemsIn(before: Amounts, after: Amounts): readonly string[] {
  return [...new Set([...after.keys(), ...before.keys()])];
}
