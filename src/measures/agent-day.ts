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
] as const;

/**
 * 坐席日 — what one agent's calls of one day add up to; milliseconds where time is meant.
 *
 * Inbound calls are offered; all figures but `outbound` are of the answered ones among them,
 * and `…Known` says how many rows had that cell.
 */
export type AgentDay = { [F in (typeof AGENT_FIGURES)[number]]: number };

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
  };
}
