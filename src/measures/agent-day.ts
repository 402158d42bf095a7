import type { Decimal } from "../kernel/decimal.ts";

/** Fixed by the name of the figure, `answered_within_15s`; the limit itself is included (X1). */
export const WITHIN_SECONDS = 15;

/** 坐席日的数 — the names of the figures of a day. */
export const AGENT_FIGURES = [
  "offered",
  "answered",
  "within",
  "ring",
  "ringKnown",
  "talk",
  "talkKnown",
  "afterCall",
  "afterCallKnown",
  "resolved",
  "resolvedKnown",
  "rated",
  "outbound",
  "hold",
  "holdKnown",
  "rating",
  "ratingKnown",
] as const;

/** 评分的刻度 — ratings are added up as whole millionths, so that a sum of them is exact. */
export const RATING_SCALE = 1_000_000;

export function scaledRating(rating: Decimal): number {
  return rating.times(RATING_SCALE).toDecimalPlaces(0).toNumber();
}

/**
 * 坐席日 — what one agent's calls of one day add up to; milliseconds where time is meant,
 * millionths of a point where ratings are.
 *
 * Inbound calls are offered; all figures but `outbound` are of the answered ones among them,
 * and `…Known` says how many rows had that cell.
 */
export type AgentDay = { [F in (typeof AGENT_FIGURES)[number]]: number };

/** 数的位置 — where a figure stands among the figures of a day. */
export function figureAt(name: keyof AgentDay): number {
  return AGENT_FIGURES.indexOf(name);
}

/** 加一日 — spelled out, because a loop over names takes ten times as long. */
export function addFigures(sum: AgentDay, more: Readonly<AgentDay>): void {
  sum.offered += more.offered;
  sum.answered += more.answered;
  sum.within += more.within;
  sum.ring += more.ring;
  sum.ringKnown += more.ringKnown;
  sum.talk += more.talk;
  sum.talkKnown += more.talkKnown;
  sum.afterCall += more.afterCall;
  sum.afterCallKnown += more.afterCallKnown;
  sum.resolved += more.resolved;
  sum.resolvedKnown += more.resolvedKnown;
  sum.rated += more.rated;
  sum.outbound += more.outbound;
  sum.hold += more.hold;
  sum.holdKnown += more.holdKnown;
  sum.rating += more.rating;
  sum.ratingKnown += more.ratingKnown;
}

/** 空的坐席日 — a day before its first call. */
export function emptyDay(): AgentDay {
  return {
    offered: 0,
    answered: 0,
    within: 0,
    ring: 0,
    ringKnown: 0,
    talk: 0,
    talkKnown: 0,
    afterCall: 0,
    afterCallKnown: 0,
    resolved: 0,
    resolvedKnown: 0,
    rated: 0,
    outbound: 0,
    hold: 0,
    holdKnown: 0,
    rating: 0,
    ratingKnown: 0,
  };
}

/** 取一日 — the figures of a day that lie one behind the other, in the order of their names. */
export function dayAt(figures: Float64Array, start: number): AgentDay {
  const at = (figure: number): number => figures[start + figure] ?? 0;
  return {
    offered: at(0),
    answered: at(1),
    within: at(2),
    ring: at(3),
    ringKnown: at(4),
    talk: at(5),
    talkKnown: at(6),
    afterCall: at(7),
    afterCallKnown: at(8),
    resolved: at(9),
    resolvedKnown: at(10),
    rated: at(11),
    outbound: at(12),
    hold: at(13),
    holdKnown: at(14),
    rating: at(15),
    ratingKnown: at(16),
  };
}
