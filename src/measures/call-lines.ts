import { type Day, dayOfMoment, wholeMilliseconds } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { KindRow } from "../inputs/index.ts";
import type { LineReader } from "../intake/lines/line-reader.ts";
import type { CellValue } from "../intake/row-reader.ts";
import { figureAt, scaledRating, WITHIN_SECONDS } from "./agent-day.ts";
import type { AgentDayTable } from "./agent-day-table.ts";

const OFFERED = figureAt("offered");
const ANSWERED = figureAt("answered");
const WITHIN = figureAt("within");
/** Behind each of the times stands how many are known. */
const [RING, TALK, AFTER_CALL] = [figureAt("ring"), figureAt("talk"), figureAt("afterCall")];
const [RESOLVED, RESOLVED_KNOWN] = [figureAt("resolved"), figureAt("resolvedKnown")];
const RATED = figureAt("rated");
const OUTBOUND = figureAt("outbound");
const HOLD = figureAt("hold");
/** Behind the sum of ratings stands, as behind times, how many there are. */
const RATING = figureAt("rating");

/** 累加一条通话 — adds a call read as a row to the figures that begin at `start`. */
export function addCall(row: KindRow<"calls">, figures: Float64Array, start: number): void {
  if (row.direction === "out") return increase(figures, start + OUTBOUND, 1);
  increase(figures, start + OFFERED, 1);
  if (!row.answered) return;
  increase(figures, start + ANSWERED, 1);
  const ring = row.ring_seconds ?? Number.NaN;
  if (ring <= WITHIN_SECONDS) increase(figures, start + WITHIN, 1);
  addTime(figures, start + RING, ring);
  addTime(figures, start + TALK, row.talk_seconds ?? Number.NaN);
  addTime(figures, start + HOLD, row.hold_seconds ?? Number.NaN);
  addTime(figures, start + AFTER_CALL, row.after_call_seconds ?? Number.NaN);
  if (row.resolved !== undefined) {
    increase(figures, start + RESOLVED, Number(row.resolved));
    increase(figures, start + RESOLVED_KNOWN, 1);
  }
  if (row.satisfaction !== undefined) addRating(figures, start, scaledRating(row.satisfaction));
}

function addRating(figures: Float64Array, start: number, scaled: number): void {
  increase(figures, start + RATED, 1);
  increase(figures, start + RATING, scaled);
  increase(figures, start + RATING + 1, 1);
}

/** 一个文件中的坐席 — what the usual lines of one file say of an agent besides the days. */
export interface AgentLines {
  /** The agent's index in the table of days. */
  readonly index: number;
  /** Each rating with how often it was given. */
  readonly ratings: readonly (readonly [Decimal, number])[];
  /** The first of the lines, in order, and how many there are. */
  readonly firstLines: readonly number[];
  readonly rows: number;
}

/** What is kept of an agent while lines pass, side by side: one look into memory finds it all. */
const [ROWS, LAST_DAY, LAST_START, INDEX] = [0, 1, 2, 3] as const;
const KEPT = 4;
const FIRST_AGENTS = 64;
/** Room for so many different ratings; more of them take more room. */
const FIRST_RATINGS = 8;

/**
 * 逐行累加 — adds up the usual lines of one calls file, straight from the numbers in its cells.
 *
 * The same sums as `CallTotals` makes of rows, in the same table; a line makes no object.
 */
export class CallLines {
  readonly #reader: LineReader;
  readonly #table: AgentDayTable;
  readonly #linesKept: number;
  readonly #cells: ReturnType<typeof cellsOf>;
  readonly #directions: readonly CellValue[];
  readonly #ratings: readonly CellValue[];
  readonly #scaled: (number | undefined)[] = [];
  /** By the code of the agent's id; an agent that was not met has no rows. */
  #agents = new Int32Array(FIRST_AGENTS * KEPT);
  #firstLines: Float64Array;
  /** How often each rating was given, by agent and its code. */
  #timesRated = new Int32Array(FIRST_AGENTS * FIRST_RATINGS);
  #mostRatings = FIRST_RATINGS;

  constructor(reader: LineReader, table: AgentDayTable, linesKept: number) {
    this.#reader = reader;
    this.#table = table;
    this.#linesKept = linesKept;
    this.#cells = cellsOf(reader);
    this.#directions = reader.valuesOf(this.#cells.direction);
    this.#ratings = reader.valuesOf(this.#cells.rating);
    this.#firstLines = new Float64Array(FIRST_AGENTS * linesKept);
  }

  /** Adds the line that was just read. */
  add(line: number): void {
    const { numbers, codes } = this.#reader;
    const cells = this.#cells;
    const agent = codes[cells.agent] ?? 0;
    const start = this.#startOf(agent, dayOfMoment(numbers[cells.startedAt] ?? 0), line);
    const { figures } = this.#table;
    if (this.#directions[codes[cells.direction] ?? 0] === "out") {
      return increase(figures, start + OUTBOUND, 1);
    }
    increase(figures, start + OFFERED, 1);
    if (numbers[cells.answered] === 1) this.#addAnswered(agent, figures, start);
  }

  /** What was added so far, by agent. */
  *agents(): Generator<AgentLines, void, undefined> {
    for (let agent = 0; agent < this.#agents.length / KEPT; agent++) {
      const [rows = 0, , , index = 0] = this.#agents.subarray(agent * KEPT, (agent + 1) * KEPT);
      if (rows === 0) continue;
      const from = agent * this.#linesKept;
      const kept = this.#firstLines.subarray(from, from + Math.min(rows, this.#linesKept));
      yield { index, rows, firstLines: [...kept], ratings: this.#ratingsOf(agent) };
    }
  }

  /** Counts the line to its agent and finds where the figures of the day begin. */
  #startOf(agent: number, day: Day, line: number): number {
    while ((agent + 1) * KEPT > this.#agents.length) this.#makeRoom();
    const agents = this.#agents;
    const at = agent * KEPT;
    const rows = agents[at + ROWS] ?? 0;
    agents[at + ROWS] = rows + 1;
    if (rows < this.#linesKept) this.#firstLines[agent * this.#linesKept + rows] = line;
    if (rows > 0 && agents[at + LAST_DAY] === day) return agents[at + LAST_START] ?? 0;
    if (rows === 0) agents[at + INDEX] = this.#indexOf(agent);
    const start = this.#table.startOf(agents[at + INDEX] ?? 0, day);
    agents[at + LAST_DAY] = day;
    agents[at + LAST_START] = start;
    return start;
  }

  #indexOf(agent: number): number {
    const agentId = this.#reader.valuesOf(this.#cells.agent)[agent];
    return this.#table.agentOf(typeof agentId === "string" ? agentId : "");
  }

  #makeRoom(): void {
    this.#agents = twice(this.#agents, Int32Array);
    this.#firstLines = twice(this.#firstLines, Float64Array);
    this.#timesRated = twice(this.#timesRated, Int32Array);
  }

  #makeRoomForRatings(): void {
    const [before, most] = [this.#timesRated, this.#mostRatings];
    this.#timesRated = new Int32Array(before.length * 2);
    this.#mostRatings = most * 2;
    for (let at = 0; at < before.length; at += most) {
      this.#timesRated.set(before.subarray(at, at + most), at * 2);
    }
  }

  #addAnswered(agent: number, figures: Float64Array, start: number): void {
    const { numbers, codes } = this.#reader;
    const cells = this.#cells;
    increase(figures, start + ANSWERED, 1);
    const ring = numbers[cells.ring] ?? Number.NaN;
    if (ring <= WITHIN_SECONDS) increase(figures, start + WITHIN, 1);
    addTime(figures, start + RING, ring);
    addTime(figures, start + TALK, numbers[cells.talk] ?? Number.NaN);
    addTime(figures, start + HOLD, numbers[cells.hold] ?? Number.NaN);
    addTime(figures, start + AFTER_CALL, numbers[cells.afterCall] ?? Number.NaN);
    const resolved = numbers[cells.resolved] ?? Number.NaN;
    if (resolved >= 0) {
      increase(figures, start + RESOLVED, resolved);
      increase(figures, start + RESOLVED_KNOWN, 1);
    }
    const rating = codes[cells.rating] ?? 0;
    const scaled = this.#scaledAt(rating);
    if (scaled === undefined) return;
    addRating(figures, start, scaled);
    while (rating >= this.#mostRatings) this.#makeRoomForRatings();
    const at = agent * this.#mostRatings + rating;
    this.#timesRated[at] = (this.#timesRated[at] ?? 0) + 1;
  }

  /** Scaled once for each way in which a rating is written. */
  #scaledAt(code: number): number | undefined {
    const known = this.#scaled[code];
    if (known !== undefined) return known;
    const rating = this.#ratings[code];
    if (typeof rating !== "object") return undefined;
    while (this.#scaled.length < code) this.#scaled.push(undefined);
    return (this.#scaled[code] = scaledRating(rating));
  }

  #ratingsOf(agent: number): (readonly [Decimal, number])[] {
    return this.#ratings.flatMap((rating, code) => {
      const isPlaced = code < this.#mostRatings;
      const count = isPlaced ? (this.#timesRated[agent * this.#mostRatings + code] ?? 0) : 0;
      return count > 0 && typeof rating === "object" ? [[rating, count] as const] : [];
    });
  }
}

function cellsOf(reader: LineReader) {
  return {
    agent: reader.cellOf("agent_id"),
    startedAt: reader.cellOf("started_at"),
    answered: reader.cellOf("answered"),
    direction: reader.cellOf("direction"),
    ring: reader.cellOf("ring_seconds"),
    talk: reader.cellOf("talk_seconds"),
    hold: reader.cellOf("hold_seconds"),
    afterCall: reader.cellOf("after_call_seconds"),
    resolved: reader.cellOf("resolved"),
    rating: reader.cellOf("satisfaction"),
  };
}

/** A time and, behind it, how many times are known; NaN is none. */
function addTime(figures: Float64Array, at: number, seconds: number): void {
  if (!(seconds >= 0)) return;
  increase(figures, at, wholeMilliseconds(seconds));
  increase(figures, at + 1, 1);
}

function increase(figures: Float64Array, at: number, by: number): void {
  figures[at] = (figures[at] ?? 0) + by;
}

function twice<T extends Int32Array | Float64Array>(array: T, make: new (length: number) => T): T {
  const more = new make(array.length * 2);
  more.set(array);
  return more;
}
