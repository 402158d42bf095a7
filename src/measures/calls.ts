import { type Day, dayOfMoment } from "../kernel/calendar.ts";
import { type Decimal, decimalFrom, plain, whole } from "../kernel/decimal.ts";
import { invariant } from "../kernel/invariant.ts";
import { comparePlaces, type Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
import type { LineReader } from "../intake/lines/line-reader.ts";
import { addFigures, type AgentDay, emptyDay } from "./agent-day.ts";
import { type AgentDayRows, AgentDayTable } from "./agent-day-table.ts";
import { addCall, CallLines } from "./call-lines.ts";
import { figuresOf } from "./figures-of.ts";
import type { DayRange } from "./quantity.ts";
import { RatingSum } from "./rating-sum.ts";

/** Call rows kept by name behind the figures of one agent; of the others only the number. */
const PLACES_KEPT = 5;
const MILLISECONDS_A_SECOND = 1000;

/** 坐席合计 — the days of one agent, the sum of ratings and the first rows. */
export interface AgentCalls {
  /** Made when asked for: few rules look at single days, and everybody has many. */
  readonly days: ReadonlyMap<Day, Readonly<AgentDay>>;
  readonly total: Readonly<AgentDay>;
  readonly ratings: Pick<RatingSum, "total">;
  /** The first rows by file and line, and how many there are. */
  readonly places: readonly Place[];
  readonly rows: number;
}

interface Agent {
  readonly ratings: RatingSum;
  readonly places: Place[];
  rows: number;
}

/** 部分合计 — the calls of one file that one thread has added up, in plain values. */
export interface CallPart {
  readonly days: AgentDayRows;
  /** In the order of the agents of `days`. */
  readonly agents: readonly {
    readonly rows: number;
    readonly firstLines: readonly number[];
    readonly ratings: readonly (readonly [rating: string, times: number])[];
  }[];
}

/**
 * 通话累加 — adds calls up while they are read: a few numbers per agent and day.
 *
 * It never keeps a row, so that memory does not grow with the number of calls.
 */
export class CallTotals {
  readonly #days: AgentDayTable;
  /** By index in the table of days. */
  readonly #agents: Agent[] = [];
  readonly #unsettled: { readonly path: string; readonly lines: CallLines }[] = [];

  /** `people`: as many as are expected; more take more room. */
  constructor(people = 0) {
    this.#days = new AgentDayTable(people);
  }

  add(row: KindRow<"calls">, place: Place): void {
    const index = this.#days.agentOf(row.agent_id);
    const agent = this.#agentAt(index);
    const start = this.#days.startOf(index, dayOfMoment(row.started_at));
    addCall(row, this.#days.figures, start);
    agent.rows += 1;
    keepFirst(agent.places, place);
    const isRated = row.direction !== "out" && row.answered && row.satisfaction !== undefined;
    if (isRated) agent.ratings.add(row.satisfaction);
  }

  /** A day that was added up elsewhere, as agentdays.csv has it. */
  addDay(row: KindRow<"agentdays">, place: Place): void {
    const index = this.#days.agentOf(row.agent_id);
    const agent = this.#agentAt(index);
    this.#days.addDay(index, row.date, figuresOf(row));
    agent.rows += 1;
    keepFirst(agent.places, place);
    if (row.satisfaction_sum) agent.ratings.add(row.satisfaction_sum);
  }

  /** For the usual lines of a file: what is called behind each of them. */
  linesOf(reader: LineReader, path: string): (line: number) => void {
    const lines = new CallLines(reader, this.#days, PLACES_KEPT);
    this.#unsettled.push({ path, lines });
    return (line) => lines.add(line);
  }

  /** Nothing may be added behind this: it is no copy. */
  part(): CallPart {
    this.#settle();
    const days = this.#days.rows();
    const agents = days.agents.map((_, index) => {
      const { rows, places, ratings } = this.#agentAt(index);
      const marks = ratings.marks().map(([rating, times]) => [plain(rating), times] as const);
      return { rows, firstLines: places.map(({ line }) => line), ratings: marks };
    });
    return { days, agents };
  }

  /** Adds what another thread has added up in the file. */
  join({ days, agents }: CallPart, path: string, lineOf: (line: number) => number): void {
    this.#days.addRows(days);
    for (const [index, { rows, firstLines, ratings }] of agents.entries()) {
      const agent = this.#agentAt(this.#days.agentOf(days.agents[index] ?? ""));
      agent.rows += rows;
      for (const line of firstLines) {
        keepFirst(agent.places, { file: path, line: lineOf(line), column: 1 });
      }
      for (const [text, times] of ratings) agent.ratings.add(ratingFrom(text), times);
    }
  }

  of(agentId: string): AgentCalls | undefined {
    this.#settle();
    const index = this.#days.indexOf(agentId);
    if (index === undefined) return undefined;
    const days = this.#days;
    const { ratings, places, rows } = this.#agentAt(index);
    return {
      ratings,
      places,
      rows,
      total: days.totalOf(index),
      get days() {
        return days.daysOf(index);
      },
    };
  }

  #agentAt(index: number): Agent {
    while (this.#agents.length <= index) {
      this.#agents.push({ ratings: new RatingSum(), places: [], rows: 0 });
    }
    const agent = this.#agents[index];
    invariant(agent, "every agent of the table has a record");
    return agent;
  }

  /** What was counted line by line joins what was counted row by row. */
  #settle(): void {
    for (const { path, lines } of this.#unsettled.splice(0)) {
      for (const { index, ratings, firstLines, rows } of lines.agents()) {
        const agent = this.#agentAt(index);
        agent.rows += rows;
        for (const [rating, count] of ratings) agent.ratings.add(rating, count);
        for (const line of firstLines) keepFirst(agent.places, { file: path, line, column: 1 });
      }
    }
  }
}

/** 一段合计 — the days of a stretch of the month as one. */
export function totalIn(
  calls: Pick<AgentCalls, "days"> | undefined,
  during: DayRange,
): Readonly<AgentDay> {
  const total = emptyDay();
  for (const [date, day] of calls?.days ?? []) {
    if (date >= during.from && date <= during.to) addFigures(total, day);
  }
  return total;
}

/** 平均秒数 — mean seconds of the known times; undefined when none is known. */
export function meanSeconds(milliseconds: number, known: number): Decimal | undefined {
  return known === 0 ? undefined : whole(milliseconds).div(MILLISECONDS_A_SECOND).div(known);
}

function ratingFrom(text: string): Decimal {
  const rating = decimalFrom(text);
  invariant(rating, "a rating is handed over as the digits of a decimal");
  return rating;
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
