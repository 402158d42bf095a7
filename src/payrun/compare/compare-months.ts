import type { Month } from "../../kernel/calendar.ts";
import { type Money, negate, NOTHING, roundToFen, sumMoney } from "../../kernel/money.ts";
import type { PaidItem } from "../back-pay.ts";
import type { Payslip } from "../month-result.ts";
import type { ComparedMonths, OnlyOne, PersonChange, Standing } from "./compared.ts";
import { movesOf } from "./moves-of.ts";
import type { Part } from "./part.ts";
import { type Computed, statesBetween } from "./states.ts";
import { Station } from "./station.ts";

/** 一方 — a month as it was computed, as it was sealed, or both. */
export interface Side {
  readonly month: Month;
  /** undefined: sealed, and its exports are gone. */
  readonly computed: Computed | undefined;
  /** What the seal paid, by employee; undefined while the month is open. */
  readonly sealed: ReadonlyMap<string, readonly PaidItem[]> | undefined;
  /** What the difference between the seal and the month as it comes out now is counted as. */
  readonly sealedUnder: Part;
}

/**
 * 比较两个月 — everybody's change of net pay, split by exchanging one part after the other.
 *
 * What a seal paid counts; where the month comes out otherwise now, that difference is a part too.
 */
export function compareMonths(was: Side, now: Side): ComparedMonths {
  const [before, after] = [standingsOf(was), standingsOf(now)];
  const stations =
    was.computed && now.computed
      ? statesBetween(was.computed, now.computed).map((state) => new Station(state))
      : [];
  const seals = {
    was: was.sealed && was.sealedUnder,
    now: now.sealed && now.sealedUnder,
  };
  const people: PersonChange[] = [];
  const untold: ComparedMonths["untold"][number][] = [];
  for (const [employee, standing] of after) {
    const old = before.get(employee);
    if (!old) continue;
    const both = { employee, was: old, now: standing };
    if (!old.net || !standing.net) untold.push(both);
    else {
      const moves = movesOf(both, stations, seals);
      people.push({ ...both, moves, change: difference(standing.net, old.net) });
    }
  }
  const isMoved = ({ moves }: PersonChange) => moves.length > 0;
  return {
    was: was.month,
    now: now.month,
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

function standingsOf({ computed, sealed }: Side): ReadonlyMap<string, Standing> {
  const slips = new Map(
    (computed?.paid.result.payslips ?? []).map((slip) => [slip.person.id, slip]),
  );
  const standings = new Map<string, Standing>();
  if (!sealed) {
    for (const [employee, slip] of slips) standings.set(employee, standingOf(slip, slip.lines));
  } else {
    for (const [employee, lines] of sealed) {
      standings.set(employee, sealedStanding(slips.get(employee), lines));
    }
  }
  return new Map([...standings].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function standingOf(slip: Payslip, lines: Payslip["lines"]): Standing {
  const { person, grade, gross, net, status } = slip;
  const { name, team } = person;
  return { name, team, grade, isHeld: status === "held", gross, net, items: itemsOf(lines) };
}

function sealedStanding(slip: Payslip | undefined, lines: readonly PaidItem[]): Standing {
  const labelled = lines.map((line) => ({ ...line, label: { zh: line.label, en: line.label } }));
  const isGross = ({ kind }: PaidItem) => kind === "earning" || kind === "attendance";
  const amounts = (chosen: readonly PaidItem[]) => sumMoney(chosen.map(({ amount }) => amount));
  return {
    name: slip?.person.name ?? "",
    team: slip?.person.team ?? "",
    grade: slip?.grade,
    isHeld: slip?.status === "held",
    gross: amounts(lines.filter(isGross)),
    // Held over while an amount was unknown: the seal has no net pay of it.
    net: slip?.status === "held" && slip.net === undefined ? undefined : amounts(lines),
    items: itemsOf(labelled),
  };
}

function itemsOf(
  lines: readonly Pick<Payslip["lines"][number], "item" | "label" | "amount">[],
): Standing["items"] {
  const items = new Map<string, { label: Standing["grade"] & object; amount: Money }>();
  for (const { item, label, amount } of lines) {
    const known = items.get(item);
    const total = roundToFen(amount.plus(known?.amount ?? NOTHING));
    items.set(item, { label: known?.label ?? label, amount: total });
  }
  return items;
}
