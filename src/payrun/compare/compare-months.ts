import { type Money, negate, sumMoney } from "../../kernel/money.ts";
import type { ComparedMonths, OnlyOne, PersonChange, Standing } from "./compared.ts";
import { movesOf } from "./moves-of.ts";
import { type LeavesOf, PolicyBook } from "./policy-book.ts";
import type { Side } from "./side.ts";
import { standingsOf, strayRejects } from "./standings.ts";
import { statesBetween } from "./states.ts";
import { Station } from "./station.ts";

/**
 * 比较两个月 — everybody's change of net pay, split by exchanging one part after the other.
 *
 * What a seal paid counts; where the month comes out otherwise now, that difference is a part too.
 */
export function compareMonths(was: Side, now: Side, leavesOf: LeavesOf): ComparedMonths {
  const book = new PolicyBook(leavesOf);
  const [before, after] = [standingsOf(was), standingsOf(now)];
  const stations =
    was.computed && now.computed
      ? statesBetween(was.computed, now.computed).map((state) => new Station(state, book))
      : [];
  const people: PersonChange[] = [];
  const untold: ComparedMonths["untold"][number][] = [];
  for (const [employee, standing] of after) {
    const old = before.get(employee);
    if (!old) continue;
    const both = { employee, was: old, now: standing };
    if (!old.net || !standing.net) untold.push(both);
    else {
      const moves = movesOf(both, stations, { was, now });
      people.push({ ...both, moves, change: difference(standing.net, old.net) });
    }
  }
  const isMoved = ({ moves }: PersonChange) => moves.length > 0;
  return {
    was: was.month,
    now: now.month,
    sealed: { was: was.sealed !== undefined, now: now.sealed !== undefined },
    strays: { was: strayRejects(was, before), now: strayRejects(now, after) },
    changed: people.filter(isMoved).toSorted(byChange),
    unchanged: people.filter((person) => !isMoved(person)),
    joined: onlyIn(after, before),
    left: onlyIn(before, after),
    untold,
  };
}

/** 差额 — the later amount less the earlier one. */
export function difference(after: Money, before: Money): Money {
  return sumMoney([after, negate(before)]);
}

function byChange(left: PersonChange, right: PersonChange): number {
  return (
    right.change.abs().comparedTo(left.change.abs()) || (left.employee < right.employee ? -1 : 1)
  );
}

function onlyIn(
  own: ReadonlyMap<string, Standing>,
  other: ReadonlyMap<string, Standing>,
): readonly OnlyOne[] {
  return [...own].flatMap(([employee, standing]) =>
    other.has(employee) ? [] : [{ employee, standing }],
  );
}
