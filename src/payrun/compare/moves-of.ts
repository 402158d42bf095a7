import type { Bilingual } from "../../kernel/bilingual.ts";
import { type Money, negate, NOTHING, roundToFen, sumMoney } from "../../kernel/money.ts";
import type { Move, Standing } from "./compared.ts";
import { itemLabel } from "./item-label.ts";
import { reasonOf } from "./reason-of.ts";
import { withoutNoise } from "./rounding-noise.ts";
import { type Amounts, itemsIn, type SealedSide, sealMoves, withSealed } from "./seal-moves.ts";
import type { Side } from "./side.ts";
import type { Step } from "./step.ts";
import { itemAmount, type Station } from "./station.ts";

interface Person {
  readonly employee: string;
  readonly was: Standing;
  readonly now: Standing;
}

/**
 * 逐步求差 — item by item what each exchanged part moved; together exactly the change of the
 * person. A state in which an amount is unknown is passed over: what it moved is told with the
 * next one that is known.
 */
export function movesOf(
  person: Person,
  stations: readonly Station[],
  sides: { readonly was: Side; readonly now: Side },
): readonly Move[] {
  const { employee } = person;
  const known = stations.filter((station) => station.slip(employee)?.net !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  const isWhole = first === stations[0] && last === stations.at(-1);
  const sealed = {
    was: sealedSide(sides.was, employee, first),
    now: sealedSide(sides.now, employee, last),
  };
  if (!first || !last || !isWhole) {
    return sealMoves("not_split", person.was.items, person.now.items, sealed);
  }
  const months = { was: sides.was.month, now: sides.now.month };
  const moves: Move[] = [];
  for (const [position, station] of known.entries()) {
    const before = known[position - 1];
    const { part } = station;
    if (before && part) {
      moves.push(...stepMoves({ employee, part, months, before, after: station }));
    }
  }
  const steps = withoutNoise(moves);
  const { was, now } = sealed;
  const [began, ended] = [amountsAt(first, employee), amountsAt(last, employee)];
  return withSealed(
    steps,
    [
      ...(was.paid ? sealMoves(sides.was.sealedUnder, person.was.items, began, { was }) : []),
      ...(now.paid ? sealMoves(sides.now.sealedUnder, ended, person.now.items, { now }) : []),
    ],
    sealed,
  );
}

function sealedSide(side: Side, employee: string, station: Station | undefined): SealedSide {
  const lines = station?.slip(employee)?.lines ?? [];
  return { month: side.month, paid: side.sealed?.get(employee), lines };
}

function amountsAt(station: Station, employee: string): Amounts {
  const amounts = new Map<string, { label: Bilingual; amount: Money }>();
  for (const { item, label, amount } of station.slip(employee)?.lines ?? []) {
    const before = amounts.get(item);
    const total = before ? sumMoney([before.amount, amount]) : amount;
    amounts.set(item, { label: itemLabel(item, before?.label, label), amount: total });
  }
  return amounts;
}

function stepMoves(step: Omit<Step, "item">): readonly Move[] {
  const { employee, part, before, after } = step;
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
    const about = { ...step, item };
    // A fen that comes with a change of the item belongs to what changed it.
    if (!own.isZero()) return [{ part, item, label, amount: moved, reason: () => reasonOf(about) }];
    return [{ part: "rounding", item, label, amount: moved, reason: () => undefined }];
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
