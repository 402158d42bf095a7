import { type Day, dayOfMoment, wholeMilliseconds } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import type { LineReader } from "../intake/lines/line-reader.ts";
import type { CellValue } from "../intake/row-reader.ts";
import { AGENT_FIGURES, type AgentDay, emptyDay, WITHIN_SECONDS } from "./agent-day.ts";

const WIDTH = AGENT_FIGURES.length;
const FIRST_DAYS = 256;
const at = (name: keyof AgentDay): number => AGENT_FIGURES.indexOf(name);
const OFFERED = at("offered");
const ANSWERED = at("answered");
const WITHIN = at("within");
/** Behind each of the times stands how many are known. */
const [RING, TALK, AFTER_CALL] = [at("ring"), at("talk"), at("afterCall")];
const [RESOLVED, RESOLVED_KNOWN] = [at("resolved"), at("resolvedKnown")];
const RATED = at("rated");
const OUTBOUND = at("outbound");

/** 一个文件中的坐席 — what the usual lines of one file add up to for one agent. */
export interface AgentLines {
  readonly agentId: string;
  readonly days: ReadonlyMap<Day, Readonly<AgentDay>>;
  /** Each rating with how often it was given. */
  readonly ratings: readonly (readonly [Decimal, number])[];
  /** The first of the lines, in order, and how many there are. */
  readonly firstLines: readonly number[];
  readonly rows: number;
}

interface Agent {
  /** Day → where its figures begin. */
  readonly days: Map<Day, number>;
  readonly firstLines: number[];
  /** How often each rating was given, by its code. */
  readonly ratings: number[];
  lastDay: Day;
  lastFigures: number;
  rows: number;
}

/**
 * 逐行累加 — adds up the usual lines of one calls file, straight from the numbers in its cells.
 *
 * The same sums as `CallTotals` makes of rows. The figures of all agents and days stand one
 * behind the other in one array, and a line makes no object.
 */
export class CallLines {
  readonly #reader: LineReader;
  readonly #linesKept: number;
  readonly #cells: ReturnType<typeof cellsOf>;
  readonly #directions: readonly CellValue[];
  readonly #ratings: readonly CellValue[];
  /** By the code of the agent's id. */
  readonly #agents: (Agent | undefined)[] = [];
  #figures = new Float64Array(FIRST_DAYS * WIDTH);
  #used = 0;

  constructor(reader: LineReader, linesKept: number) {
    this.#reader = reader;
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
    const day = this.#dayOf(agent, dayOfMoment(numbers[cells.startedAt] ?? 0));
    const figures = this.#figures;
    agent.rows += 1;
    if (agent.firstLines.length < this.#linesKept) agent.firstLines.push(line);
    if (this.#directions[codes[cells.direction] ?? 0] === "out") {
      return increase(figures, day + OUTBOUND, 1);
    }
    increase(figures, day + OFFERED, 1);
    if (numbers[cells.answered] === 1) this.#addAnswered(agent, day);
  }

  /** What was added so far, by agent. */
  *agents(): Generator<AgentLines, void, undefined> {
    const ids = this.#reader.valuesOf(this.#cells.agent);
    for (const [code, agent] of this.#agents.entries()) {
      const agentId = ids[code];
      if (agent === undefined || typeof agentId !== "string") continue;
      const { firstLines, rows } = agent;
      const days = new Map<Day, AgentDay>();
      for (const [day, figures] of agent.days) days.set(day, this.#figuresAt(figures));
      yield { agentId, days, ratings: this.#ratingsOf(agent), firstLines, rows };
    }
  }

  #addAnswered(agent: Agent, day: number): void {
    const { numbers, codes } = this.#reader;
    const cells = this.#cells;
    const figures = this.#figures;
    increase(figures, day + ANSWERED, 1);
    const ring = numbers[cells.ring] ?? Number.NaN;
    if (ring <= WITHIN_SECONDS) increase(figures, day + WITHIN, 1);
    addTime(figures, day + RING, ring);
    addTime(figures, day + TALK, numbers[cells.talk] ?? Number.NaN);
    addTime(figures, day + AFTER_CALL, numbers[cells.afterCall] ?? Number.NaN);
    const resolved = numbers[cells.resolved] ?? Number.NaN;
    if (resolved >= 0) {
      increase(figures, day + RESOLVED, resolved);
      increase(figures, day + RESOLVED_KNOWN, 1);
    }
    const rating = codes[cells.rating] ?? 0;
    if (this.#ratings[rating] === undefined) return;
    increase(figures, day + RATED, 1);
    agent.ratings[rating] = (agent.ratings[rating] ?? 0) + 1;
  }

  #agentOf(code: number): Agent {
    const known = this.#agents[code];
    if (known) return known;
    const agent: Agent = {
      days: new Map(),
      firstLines: [],
      ratings: this.#ratings.map(() => 0),
      lastDay: Number.NaN,
      lastFigures: 0,
      rows: 0,
    };
    while (this.#agents.length < code) this.#agents.push(undefined);
    this.#agents[code] = agent;
    return agent;
  }

  #dayOf(agent: Agent, day: Day): number {
    if (agent.lastDay === day) return agent.lastFigures;
    let figures = agent.days.get(day);
    if (figures === undefined) {
      figures = this.#used;
      this.#used += WIDTH;
      if (this.#used > this.#figures.length) {
        const more = new Float64Array(this.#figures.length * 2);
        more.set(this.#figures);
        this.#figures = more;
      }
      agent.days.set(day, figures);
    }
    agent.lastDay = day;
    agent.lastFigures = figures;
    return figures;
  }

  #figuresAt(start: number): AgentDay {
    const day = emptyDay();
    for (const [index, name] of AGENT_FIGURES.entries()) {
      day[name] = this.#figures[start + index] ?? 0;
    }
    return day;
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
