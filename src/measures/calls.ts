import { type Day, dayOfMoment, wholeMilliseconds } from "../kernel/calendar.ts";
import { type Decimal, whole } from "../kernel/decimal.ts";
import { comparePlaces, type Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
import type { LineReader } from "../intake/lines/line-reader.ts";
import { AGENT_FIGURES, type AgentDay, emptyDay, WITHIN_SECONDS } from "./agent-day.ts";
import { figuresOf } from "./figures-of.ts";
import { CallLines } from "./call-lines.ts";
import { RatingSum } from "./rating-sum.ts";

/** Call rows kept by name behind the figures of one agent; of the others only the number. */
const PLACES_KEPT = 5;
const MILLISECONDS_A_SECOND = 1000;

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
  readonly #unsettled: { readonly path: string; readonly lines: CallLines }[] = [];

  add(row: KindRow<"calls">, place: Place): void {
    const agent = this.#agentOf(row.agent_id);
    const day = dayIn(agent, dayOfMoment(row.started_at));
    agent.rows += 1;
    keepFirst(agent.places, place);
    if (row.direction === "out") day.outbound += 1;
    else {
      day.offered += 1;
      if (row.answered) addAnswered(row, agent, day);
    }
  }

  /** A day that was added up elsewhere, as agentdays.csv has it. */
  addDay(row: KindRow<"agentdays">, place: Place): void {
    const agent = this.#agentOf(row.agent_id);
    agent.rows += 1;
    keepFirst(agent.places, place);
    addFigures(dayIn(agent, row.date), figuresOf(row));
    if (row.satisfaction_sum) agent.ratings.add(row.satisfaction_sum);
  }

  /** For the usual lines of a file: what is called behind each of them. */
  linesOf(reader: LineReader, path: string): (line: number) => void {
    const lines = new CallLines(reader, PLACES_KEPT);
    this.#unsettled.push({ path, lines });
    return (line) => lines.add(line);
  }

  of(agentId: string): AgentCalls | undefined {
    this.#settle();
    return this.#agents.get(agentId);
  }

  #agentOf(agentId: string): Agent {
    let agent = this.#agents.get(agentId);
    if (agent === undefined) {
      agent = { days: new Map(), ratings: new RatingSum(), places: [], rows: 0 };
      this.#agents.set(agentId, agent);
    }
    return agent;
  }

  /** What was added up line by line joins what was added row by row. */
  #settle(): void {
    for (const { path, lines } of this.#unsettled.splice(0)) {
      for (const { agentId, days, ratings, firstLines, rows } of lines.agents()) {
        const agent = this.#agentOf(agentId);
        agent.rows += rows;
        for (const [date, figures] of days) addFigures(dayIn(agent, date), figures);
        for (const [rating, count] of ratings) agent.ratings.add(rating, count);
        for (const line of firstLines) keepFirst(agent.places, { file: path, line, column: 1 });
      }
    }
  }
}

function dayIn(agent: Agent, date: Day): AgentDay {
  let day = agent.days.get(date);
  if (day === undefined) {
    day = emptyDay();
    agent.days.set(date, day);
  }
  return day;
}

function addFigures(sum: AgentDay, more: Readonly<AgentDay>): void {
  for (const name of AGENT_FIGURES) sum[name] += more[name];
}

/** 合计 — the days of an agent as one. */
export function totalOf(calls: AgentCalls | undefined): Readonly<AgentDay> {
  const total = emptyDay();
  for (const day of calls?.days.values() ?? []) addFigures(total, day);
  return total;
}

/** 平均秒数 — mean seconds of the known times; undefined when none is known. */
export function meanSeconds(milliseconds: number, known: number): Decimal | undefined {
  return known === 0 ? undefined : whole(milliseconds).div(MILLISECONDS_A_SECOND).div(known);
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
