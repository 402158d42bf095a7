import { dayOfMoment, wholeMilliseconds } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { KindRow } from "../inputs/index.ts";
import type { LineReader } from "../intake/lines/line-reader.ts";
import type { CellValue } from "../intake/row-reader.ts";
import { figureAt, WITHIN_SECONDS } from "./agent-day.ts";
import type { AgentDayTable } from "./agent-day-table.ts";

const OFFERED = figureAt("offered");
const ANSWERED = figureAt("answered");
const WITHIN = figureAt("within");
/** Behind each of the times stands how many are known. */
const [RING, TALK, AFTER_CALL] = [figureAt("ring"), figureAt("talk"), figureAt("afterCall")];
const [RESOLVED, RESOLVED_KNOWN] = [figureAt("resolved"), figureAt("resolvedKnown")];
const RATED = figureAt("rated");
const OUTBOUND = figureAt("outbound");

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
  addTime(figures, start + AFTER_CALL, row.after_call_seconds ?? Number.NaN);
  if (row.resolved !== undefined) {
    increase(figures, start + RESOLVED, Number(row.resolved));
    increase(figures, start + RESOLVED_KNOWN, 1);
  }
  if (row.satisfaction !== undefined) increase(figures, start + RATED, 1);
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

interface Agent {
  readonly index: number;
  readonly firstLines: number[];
  /** How often each rating was given, by its code. */
  readonly ratings: number[];
  rows: number;
}

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
  /** By the code of the agent's id. */
  readonly #agents: (Agent | undefined)[] = [];

  constructor(reader: LineReader, table: AgentDayTable, linesKept: number) {
    this.#reader = reader;
    this.#table = table;
    this.#linesKept = linesKept;
    this.#cells = cellsOf(reader);
    this.#directions = reader.valuesOf(this.#cells.direction);
    this.#ratings = reader.valuesOf(this.#cells.rating);
  }

  /** Adds the line that was just read. */
  add(line: number): void {
    const { numbers, codes } = this.#reader;
    const cells = this.#cells;
    const agent = this.#agentOf(codes[cells.agent] ?? 0);
    const start = this.#table.startOf(agent.index, dayOfMoment(numbers[cells.startedAt] ?? 0));
    const { figures } = this.#table;
    agent.rows += 1;
    if (agent.firstLines.length < this.#linesKept) agent.firstLines.push(line);
    if (this.#directions[codes[cells.direction] ?? 0] === "out") {
      return increase(figures, start + OUTBOUND, 1);
    }
    increase(figures, start + OFFERED, 1);
    if (numbers[cells.answered] === 1) this.#addAnswered(agent, figures, start);
  }

  /** What was added so far, by agent. */
  *agents(): Generator<AgentLines, void, undefined> {
    for (const agent of this.#agents) {
      if (agent) yield { ...agent, ratings: this.#ratingsOf(agent) };
    }
  }

  #addAnswered(agent: Agent, figures: Float64Array, start: number): void {
    const { numbers, codes } = this.#reader;
    const cells = this.#cells;
    increase(figures, start + ANSWERED, 1);
    const ring = numbers[cells.ring] ?? Number.NaN;
    if (ring <= WITHIN_SECONDS) increase(figures, start + WITHIN, 1);
    addTime(figures, start + RING, ring);
    addTime(figures, start + TALK, numbers[cells.talk] ?? Number.NaN);
    addTime(figures, start + AFTER_CALL, numbers[cells.afterCall] ?? Number.NaN);
    const resolved = numbers[cells.resolved] ?? Number.NaN;
    if (resolved >= 0) {
      increase(figures, start + RESOLVED, resolved);
      increase(figures, start + RESOLVED_KNOWN, 1);
    }
    const rating = codes[cells.rating] ?? 0;
    if (this.#ratings[rating] === undefined) return;
    increase(figures, start + RATED, 1);
    agent.ratings[rating] = (agent.ratings[rating] ?? 0) + 1;
  }

  #agentOf(code: number): Agent {
    const known = this.#agents[code];
    if (known) return known;
    const agentId = this.#reader.valuesOf(this.#cells.agent)[code];
    const agent: Agent = {
      index: this.#table.agentOf(typeof agentId === "string" ? agentId : ""),
      firstLines: [],
      ratings: this.#ratings.map(() => 0),
      rows: 0,
    };
    while (this.#agents.length < code) this.#agents.push(undefined);
    this.#agents[code] = agent;
    return agent;
  }

  #ratingsOf({ ratings }: Agent): (readonly [Decimal, number])[] {
    return ratings.flatMap((count, code) => {
      const rating = this.#ratings[code];
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
