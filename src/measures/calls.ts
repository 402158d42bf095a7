import { type Day, dayOfMoment, wholeMilliseconds } from "../kernel/calendar.ts";
import { type Decimal, whole } from "../kernel/decimal.ts";
import { comparePlaces, type Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
import { RatingSum } from "./rating-sum.ts";

/** Call rows kept by name behind the figures of one agent; of the others only the number. */
const PLACES_KEPT = 5;
/** Fixed by the name of the figure, `answered_within_15s`; the limit itself is included (X1). */
const WITHIN_SECONDS = 15;
const MILLISECONDS_A_SECOND = 1000;

const FIGURES = [
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
export type AgentDay = { [F in (typeof FIGURES)[number]]: number };

/** 坐席合计 — the days of one agent, the sum of ratings and the first rows. */
export interface AgentCalls {
  readonly days: ReadonlyMap<Day, Readonly<AgentDay>>;
  readonly ratings: Pick<RatingSum, "total">;
  /** The first rows by file and line, and how many there are. */
  readonly places: readonly Place[];
  readonly rows: number;
}

interface Agent {
  readonly days: Map<Day, AgentDay>;
  readonly ratings: RatingSum;
  readonly places: Place[];
  rows: number;
}

/**
 * 通话累加 — adds calls up while they are read: one small record per agent and day.
 *
 * It never keeps a row, so that memory does not grow with the number of calls.
 */
export class CallTotals {
  readonly #agents = new Map<string, Agent>();

  add(row: KindRow<"calls">, place: Place): void {
    let agent = this.#agents.get(row.agent_id);
    if (agent === undefined) {
      agent = { days: new Map(), ratings: new RatingSum(), places: [], rows: 0 };
      this.#agents.set(row.agent_id, agent);
    }
    const date = dayOfMoment(row.started_at);
    let day = agent.days.get(date);
    if (day === undefined) {
      day = emptyDay();
      agent.days.set(date, day);
    }
    agent.rows += 1;
    keepFirst(agent.places, place);
    if (row.direction === "out") day.outbound += 1;
    else {
      day.offered += 1;
      if (row.answered) addAnswered(row, agent, day);
    }
  }

  of(agentId: string): AgentCalls | undefined {
    return this.#agents.get(agentId);
  }
}

/** 合计 — the days of an agent as one. */
export function totalOf(calls: AgentCalls | undefined): Readonly<AgentDay> {
  const total = emptyDay();
  for (const day of calls?.days.values() ?? []) {
    for (const name of FIGURES) total[name] += day[name];
  }
  return total;
}

/** 平均秒数 — mean seconds of the known times; undefined when none is known. */
export function meanSeconds(milliseconds: number, known: number): Decimal | undefined {
  return known === 0 ? undefined : whole(milliseconds).div(MILLISECONDS_A_SECOND).div(known);
}

function emptyDay(): AgentDay {
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

function addAnswered(row: KindRow<"calls">, agent: Agent, day: AgentDay): void {
  day.answered += 1;
  if (row.ring_seconds !== undefined) {
    day.ring += wholeMilliseconds(row.ring_seconds);
    day.ringKnown += 1;
    if (row.ring_seconds <= WITHIN_SECONDS) day.within += 1;
  }
  if (row.talk_seconds !== undefined) {
    day.talk += wholeMilliseconds(row.talk_seconds);
    day.talkKnown += 1;
  }
  if (row.after_call_seconds !== undefined) {
    day.afterCall += wholeMilliseconds(row.after_call_seconds);
    day.afterCallKnown += 1;
  }
  if (row.resolved !== undefined) {
    day.resolvedKnown += 1;
    if (row.resolved) day.resolved += 1;
  }
  if (row.satisfaction !== undefined) {
    day.rated += 1;
    agent.ratings.add(row.satisfaction);
  }
}

/** Rows mostly arrive in order, so one comparison with the last kept place settles it. */
function keepFirst(places: Place[], place: Place): void {
  if (places.length === PLACES_KEPT) {
    const last = places[PLACES_KEPT - 1];
    if (last !== undefined && comparePlaces(place, last) >= 0) return;
    places.pop();
  }
  let at = places.length;
  for (let before = places[at - 1]; before !== undefined; before = places[at - 1]) {
    if (comparePlaces(before, place) <= 0) break;
    at -= 1;
  }
  places.splice(at, 0, place);
}
