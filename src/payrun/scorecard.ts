import { Decimal, ONE, ZERO } from "../kernel/decimal.ts";
import type { Column, Computation } from "../policy/model.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import { isKnown } from "../policy/value.ts";

/**
 * 评分表的权重 — what share of the score each indicator has for one person, after the weights of
 * what is absent went to the others; an indicator that is no part of it has none.
 */
export function scorecardShares(
  scorecard: Column | undefined,
  frame: MonthFrame,
  person: number,
): ReadonlyMap<string, Decimal> {
  const shares = new Map<string, Decimal>();
  if (scorecard) addShares({ of: scorecard, share: ONE }, frame, person, shares);
  return shares;
}

/** Weighted means within weighted means: the shares are multiplied on the way down. */
function addShares(
  { of, share }: { readonly of: Computation; readonly share: Decimal },
  frame: MonthFrame,
  person: number,
  shares: Map<string, Decimal>,
): void {
  if (!isKnown(of.evaluate(frame, person))) return;
  const { pointsFor } = of;
  if (pointsFor !== undefined) {
    shares.set(pointsFor, (shares.get(pointsFor) ?? ZERO).plus(share));
    return;
  }
  const inner = of.weighed
    ? of.weighed(frame, person).map((part) => ({ of: part.of, share: share.times(part.share) }))
    : passedOn(of, frame, person).map((column) => ({ of: column, share }));
  for (const part of inner) addShares(part, frame, person, shares);
}

/** A column that only hands on another one; of a formula over several nobody can say shares. */
function passedOn(of: Computation, frame: MonthFrame, person: number): readonly Column[] {
  const columns: Column[] = [];
  of.parts?.(frame, person, (part) => {
    if (part.kind === "column" && part.index === person) columns.push(part.column);
  });
  return columns.length === 1 ? columns : [];
}

/** 得分 — a figure of a column, where it is one. */
export function figureIn(
  computed: Computation | undefined,
  frame: MonthFrame,
  index: number,
): Decimal | undefined {
  const value = computed?.evaluate(frame, index);
  return value instanceof Decimal ? value : undefined;
}
