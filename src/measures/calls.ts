import { type Day, dayOfMoment } from "../kernel/calendar.ts";
import { type Decimal, decimalFrom, plain } from "../kernel/decimal.ts";
import { invariant } from "../kernel/invariant.ts";
import { comparePlaces, type Place } from "../kernel/place.ts";
import type { KindRow } from "../inputs/index.ts";
import type { LineReader } from "../intake/lines/line-reader.ts";
import type { ScanMachine } from "../intake/lines/scan-machine.ts";
import type { LineTaker } from "../intake/lines/usual-lines.ts";
import type { LineSums } from "../intake/shared.ts";
import { AgentCalls, type BehindCalls } from "./agent-calls.ts";
import { addFigures, type AgentDay, emptyDay } from "./agent-day.ts";
import { type AgentDayRows, AgentDayTable } from "./agent-day-table.ts";
import { addCall } from "./add-call.ts";
import { CallSums } from "./call-sums.ts";
import type { DaysInMemory } from "./days-in-memory.ts";
import { figuresOf } from "./figures-of.ts";
import { FirstLines } from "./first-lines.ts";
import { RatingSum } from "./rating-sum.ts";

/** Call rows kept by name behind the figures of one agent; of the others only the number. */
const PLACES_KEPT = 5;
const NO_ROWS: Readonly<Agent> = { ratings: new RatingSum(), rows: 0 };

/** The usual lines of calls; `settle` takes over what is known of the file that was begun last. */
interface LinesOfCalls {
  readonly people: number;
  sums: CallSums | undefined;
  settle: () => void;
}

/** What is known of an agent by rows; nothing where all lines were usual. */
interface Agent {
  readonly ratings: RatingSum;
  rows: number;
}

/** 部分合计 — the calls of one file that one thread has added up, in plain values. */
export interface CallPart {
  /** Those of rows, and those of usual lines; both are missing when they were added here. */
  readonly days: AgentDayRows;
  readonly lines: DaysInMemory | undefined;
  /** By the index of agents in `days`: a table of `FirstLines`. */
  readonly firstLines: Float64Array<ArrayBuffer>;
  /** Of those who had rows. */
  readonly agents: readonly {
    readonly index: number;
    readonly rows: number;
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
  readonly #lines: LinesOfCalls;
  /** By index in the table of days. */
  readonly #agents: (Agent | undefined)[] = [];
  /** By file. */
  readonly #firstLines = new Map<string, FirstLines>();
  readonly #whole: CallTotals | undefined;
  /** What is only told of an agent when somebody asks. */
  readonly #behind: BehindCalls = {
    daysOf: (index) => this.#daysOf(index),
    placesOf: (index) => this.#placesOf(index),
  };

  /** `people`: as many as are expected; more take more room. */
  constructor(people = 0, whole?: CallTotals) {
    this.#whole = whole;
    this.#days = whole ? whole.#days : new AgentDayTable();
    this.#lines = whole ? whole.#lines : { people, sums: undefined, settle: () => undefined };
  }

  /** Sums that go into these ones; what is known of lines by their number waits for `join`. */
  lane(): CallTotals {
    return new CallTotals(0, this);
  }

  add(row: KindRow<"calls">, place: Place): void {
    const index = this.#days.agentOf(row.agent_id);
    const agent = this.#agentAt(index);
    const start = this.#days.startOf(index, dayOfMoment(row.started_at));
    addCall(row, this.#days.figures, start);
    agent.rows += 1;
    this.#firstLinesIn(place.file).add(index, place.line);
    const isRated = row.direction !== "out" && row.answered && row.satisfaction !== undefined;
    if (isRated) agent.ratings.add(row.satisfaction);
  }

  /** A day that was added up elsewhere, as agentdays.csv has it. */
  addDay(row: KindRow<"agentdays">, place: Place): void {
    const index = this.#days.agentOf(row.agent_id);
    const agent = this.#agentAt(index);
    this.#days.addDay(index, row.date, figuresOf(row));
    agent.rows += 1;
    this.#firstLinesIn(place.file).add(index, place.line);
    if (row.satisfaction_sum) agent.ratings.add(row.satisfaction_sum);
  }

  get lines(): LineSums {
    return this;
  }

  get machine(): ScanMachine {
    return this.#sums.machine;
  }

  /** The figures of usual lines go into the machine that reads them. */
  linesOf(reader: LineReader, path: string): LineTaker | undefined {
    this.#lines.settle();
    const taker = this.#sums.begin(reader, (agentId) => this.#days.agentOf(agentId));
    this.#lines.settle = taker ? () => this.#settle(path) : () => undefined;
    return taker;
  }

  /** What was added up in the one file that was read; nothing may be added behind this. */
  part(): CallPart {
    this.#lines.settle();
    const days = this.#days.rows();
    const agents = this.#agents.flatMap((agent, index) => {
      if (!agent) return [];
      const marks = agent.ratings.marks();
      const ratings = marks.map(([rating, times]) => [plain(rating), times] as const);
      return { index, rows: agent.rows, ratings };
    });
    const [first = new FirstLines(PLACES_KEPT, 0)] = this.#firstLines.values();
    const rest = { firstLines: first.table, agents };
    if (this.#whole) return { days: withoutRows(days), lines: undefined, ...rest };
    return { days, lines: this.#lines.sums?.days, ...rest };
  }

  /** Adds what another thread has added up in the file. */
  join(part: CallPart, path: string, lineOf: (line: number) => number): void {
    this.#lines.settle();
    const { days, lines, firstLines, agents } = part;
    this.#days.addRows(days);
    const here = days.agents.map((agentId) => this.#days.agentOf(agentId));
    if (lines) this.#sums.join(lines, here);
    const first = this.#firstLinesIn(path);
    first.lineOf = lineOf;
    first.addAll(firstLines, (index) => here[index] ?? 0);
    for (const { index, rows, ratings } of agents) {
      const agent = this.#agentAt(here[index] ?? 0);
      agent.rows += rows;
      for (const [text, times] of ratings) agent.ratings.add(ratingFrom(text), times);
    }
  }

  of(agentId: string): AgentCalls | undefined {
    this.#lines.settle();
    const index = this.#days.indexOf(agentId);
    if (index === undefined) return undefined;
    const { ratings, rows } = this.#agents[index] ?? NO_ROWS;
    const total = this.#lines.sums?.totalOf(index) ?? emptyDay();
    const rowsOfLines = total.offered + total.outbound;
    /* Somebody of whom no line was taken may have been met. */
    if (rows + rowsOfLines === 0) return undefined;
    const ratingOfLines = total.rating;
    this.#days.addTotal(index, total);
    const about = { total, rows: rows + rowsOfLines, ratings, ratingOfLines };
    return new AgentCalls(about, index, this.#behind);
  }

  #agentAt(index: number): Agent {
    return (this.#agents[index] ??= { ratings: new RatingSum(), rows: 0 });
  }

  #firstLinesIn(file: string): FirstLines {
    let lines = this.#firstLines.get(file);
    if (!lines) this.#firstLines.set(file, (lines = new FirstLines(PLACES_KEPT)));
    return lines;
  }

  #placesOf(index: number): readonly Place[] {
    const places: Place[] = [];
    for (const [file, lines] of this.#firstLines) {
      for (const line of lines.linesOf(index)) places.push({ file, line, column: 1 });
    }
    const isOneFile = this.#firstLines.size === 1;
    return isOneFile ? places : places.sort(comparePlaces).slice(0, PLACES_KEPT);
  }

  get #sums(): CallSums {
    return (this.#lines.sums ??= new CallSums(this.#lines.people, PLACES_KEPT));
  }

  /** What is known of a file's lines by their number joins what is known of rows. */
  #settle(path: string): void {
    this.#lines.settle = () => undefined;
    this.#firstLinesIn(path).addAll(this.#sums.firstLines, (person) => person);
  }

  #daysOf(index: number): Map<Day, AgentDay> {
    const days = this.#days.daysOf(index);
    for (const [day, figures] of this.#lines.sums?.daysOf(index) ?? []) {
      const ofRows = days.get(day);
      if (ofRows) addFigures(ofRows, figures);
      else days.set(day, figures);
    }
    return days;
  }
}

function withoutRows({ agents }: AgentDayRows): AgentDayRows {
  const none = new ArrayBuffer(0);
  const [owners, days] = [new Int32Array(none), new Int32Array(none)];
  return { agents, owners, days, figures: new Float64Array(none) };
}

function ratingFrom(text: string): Decimal {
  const rating = decimalFrom(text);
  invariant(rating, "a rating is handed over as the digits of a decimal");
  return rating;
}
