import { wholeMilliseconds } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { KindRow } from "../inputs/index.ts";
import { type AgentDay, scaledRating } from "./agent-day.ts";

/**
 * 汇总行的数 — a row of agentdays.csv as the figures that its calls would add up to.
 *
 * A blank sum is not known for any of the calls. A filled one is known for all of them, unless
 * the row says for how many.
 */
export function figuresOf(row: KindRow<"agentdays">): AgentDay {
  const answered = number(row.answered);
  const known = (count: Decimal | undefined, isFilled: boolean) =>
    count === undefined ? (isFilled ? answered : 0) : number(count);
  const isRingFilled = row.ring_seconds !== undefined && row.answered_within_15s !== undefined;
  return {
    offered: number(row.offered),
    answered,
    within: number(row.answered_within_15s),
    ring: milliseconds(row.ring_seconds),
    ringKnown: known(row.ring_known, isRingFilled),
    talk: milliseconds(row.talk_seconds),
    talkKnown: known(row.talk_known, row.talk_seconds !== undefined),
    afterCall: milliseconds(row.after_call_seconds),
    afterCallKnown: known(row.after_call_known, row.after_call_seconds !== undefined),
    resolved: number(row.resolved),
    resolvedKnown: known(row.resolved_known, row.resolved !== undefined),
    rated: number(row.rated),
    outbound: number(row.outbound),
    hold: milliseconds(row.hold_seconds),
    holdKnown: known(row.hold_known, row.hold_seconds !== undefined),
    rating: row.satisfaction_sum ? scaledRating(row.satisfaction_sum) : 0,
    ratingKnown: row.satisfaction_sum === undefined ? 0 : number(row.rated),
  };
}

function number(count: Decimal | undefined): number {
  return count?.toNumber() ?? 0;
}

function milliseconds(seconds: number | undefined): number {
  return seconds === undefined ? 0 : wholeMilliseconds(seconds);
}
