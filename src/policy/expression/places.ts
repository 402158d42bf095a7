import { type Decimal, whole } from "../../kernel/decimal.ts";
import type { Computation, Frame } from "../model.ts";
import { asDecimal, isKnown, Unknown, unknownOf, type Value } from "../value.ts";
import type { Type } from "./types.ts";

/**
 * How equals count: shared 1 1 3, dense 1 1 2, average 1.5 1.5 3, first 1 2 3 in order of the
 * roster.
 */
export const TIES = ["shared", "dense", "average", "first"] as const;
export type Ties = (typeof TIES)[number];

/** 排序依据 — the figures that order people, the first one first. */
export interface Comparing {
  readonly figures: readonly Computation[];
  readonly ties: Ties;
  /** The lowest figure is first. */
  readonly lowest: boolean;
  /** So is the lowest one of the figure that tells equals apart. */
  readonly thenLowest?: boolean;
}

interface Placed {
  readonly person: number;
  readonly values: readonly Value[];
}

/** 排名次 — the place of each person who has the figure; unknown when somebody's is unknown. */
export function placesOf(
  frame: Frame,
  people: readonly number[],
  comparing: Comparing,
): ReadonlyMap<number, Decimal> | Unknown {
  const list = inOrder(frame, people, comparing);
  if (list instanceof Unknown) return list;
  const places = new Map<number, Decimal>();
  let dense = 0;
  for (let from = 0; from < list.length;) {
    let to = from + 1;
    while (to < list.length && order(list[from], list[to], comparing) === 0) to += 1;
    dense += 1;
    for (let at = from; at < to; at += 1) {
      const entry = list[at];
      if (entry) places.set(entry.person, placeAmong({ at, from, to, dense }, comparing.ties));
    }
    from = to;
  }
  return places;
}

/** 依次排列 — people who have the figure, best first; equals in order of the roster. */
export function inOrder(
  frame: Frame,
  people: readonly number[],
  comparing: Comparing,
): readonly Placed[] | Unknown {
  const list: Placed[] = [];
  for (const person of people) {
    const values = comparing.figures.map((figure) => figure.evaluate(frame, person));
    const unknown = unknownOf(values);
    if (unknown) return unknown;
    if (isKnown(values[0] ?? null)) list.push({ person, values });
  }
  return list.sort((left, right) => order(left, right, comparing) || left.person - right.person);
}

/** 并列 — whether two people in a row are equal in everything that orders them. */
export function areEqual(left: Placed, right: Placed, comparing: Comparing): boolean {
  return order(left, right, comparing) === 0;
}

function order(
  left: Placed | undefined,
  right: Placed | undefined,
  { figures, lowest, thenLowest = false }: Comparing,
): number {
  for (const [position, { type }] of figures.entries()) {
    const one = rankOf(left?.values[position] ?? null, type);
    const other = rankOf(right?.values[position] ?? null, type);
    // What is missing is last, whichever end comes first.
    if (!one || !other) {
      if (one || other) return one ? -1 : 1;
      continue;
    }
    const found = one.comparedTo(other);
    if (found !== 0) return (position === 0 ? lowest : thenLowest) ? found : -found;
  }
  return 0;
}

function rankOf(value: Value, type: Type): Decimal | undefined {
  if (!isKnown(value)) return undefined;
  return type.kind === "level" ? whole(type.words.indexOf(String(value))) : asDecimal(value);
}

interface Run {
  readonly at: number;
  /** First and past-the-last position of the equals. */
  readonly from: number;
  readonly to: number;
  readonly dense: number;
}

function placeAmong({ at, from, to, dense }: Run, ties: Ties): Decimal {
  if (ties === "dense") return whole(dense);
  if (ties === "first") return whole(at + 1);
  return ties === "average" ? whole(from + 1 + to).div(2) : whole(from + 1);
}
