import type { Day } from "../kernel/calendar.ts";
import { dayOfMoment } from "../kernel/calendar.ts";
import type { LineReader } from "../intake/lines/line-reader.ts";
import { MemoryViews, ScanMachine } from "../intake/lines/scan-machine.ts";
import type { LineTaker } from "../intake/lines/usual-lines.ts";
import { AGENT_FIGURES, type AgentDay, dayAt, WITHIN_SECONDS } from "./agent-day.ts";

const MOST_DAYS = 31;
const WIDTH = AGENT_FIGURES.length;
const FEWEST_PEOPLE = 64;
/** The columns that a call is added up from, in the order in which the machine asks for them. */
const CELLS = [
  "agent_id",
  "started_at",
  "answered",
  "direction",
  "ring_seconds",
  "talk_seconds",
  "hold_seconds",
  "after_call_seconds",
  "resolved",
  "satisfaction",
] as const;

/*
 * Where the figures of a day stand, from the beginning of its record on: whole numbers in words of
 * 4 bytes, the others in numbers of 8 (src/scan/calls.ts). A known time is an answered call that
 * does not miss it.
 */
const [OFFERED, ANSWERED, WITHIN, RESOLVED, RESOLVED_KNOWN, RATED] = [0, 1, 2, 3, 4, 5] as const;
const [RING, TALK, AFTER_CALL, RATING] = [3, 4, 5, 6] as const;
const SELDOM = 14;
const [NO_RING, NO_TALK, NO_AFTER_CALL, OUTBOUND, HOLD_KNOWN] = [0, 1, 2, 3, 6] as const;
const HOLD = 2;
/** Records begin at multiples of 64 bytes: where a day is named, a note may stand below that. */
const ADDRESS = ~63;

/** 内存中的日数 — the figures of agents and days as they lie in the memory of a machine. */
export interface DaysInMemory {
  readonly buffer: ArrayBuffer;
  /** Where the records are named, by day of the month and person. */
  readonly at: number;
  /** For how many people there is room. */
  readonly people: number;
  /** The first day of the month. */
  readonly from: Day;
}

/**
 * 逐行累加 — the figures of agents and days that the scan machine adds up from the lines of calls.
 *
 * The same figures as `addCall` makes of rows. Whom the number of a person means, the caller knows.
 */
export class CallSums {
  readonly machine = new ScanMachine();
  readonly #linesKept: number;
  #from: Day | undefined;
  /** By person, the figures one behind the other, once all lines are in. */
  #totals: Float64Array | undefined;

  /** `people`: as many as are expected; more take more room. */
  constructor(people: number, linesKept: number) {
    this.#linesKept = linesKept;
    this.machine.entries.limits(WITHIN_SECONDS, linesKept);
    this.machine.entries.makeRoom(Math.max(FEWEST_PEOPLE, people));
  }

  /** Begins a file; undefined when its rows may be of any month. */
  begin(reader: LineReader, personOf: (agentId: string) => number): LineTaker | undefined {
    const { entries } = this.machine;
    const cells = CELLS.map((name) => reader.cellOf(name));
    const [agentCell = 0, momentCell, , directionCell = 0] = cells;
    const { cell, from } = reader.window;
    if (cell < 0 || cell !== momentCell) return undefined;
    this.#from = dayOfMoment(from);
    this.#totals = undefined;
    const order = entries.allocate(cells.length * Int32Array.BYTES_PER_ELEMENT);
    this.machine.views.words.set(cells, order / Int32Array.BYTES_PER_ELEMENT);
    entries.beginCalls(order, from);
    entries.release(order, cells.length * Int32Array.BYTES_PER_ELEMENT);
    const [agents, directions] = [reader.valuesOf(agentCell), reader.valuesOf(directionCell)];
    let told = 0;
    /** People and directions were met before their lines are added. */
    const meetAll = (): void => {
      for (; told < agents.length; told += 1) {
        const id = agents[told];
        entries.setPerson(told, personOf(typeof id === "string" ? id : ""));
      }
      entries.setOut(directions.indexOf("out"));
    };
    return {
      take: (line) => {
        meetAll();
        entries.addCall(line);
      },
      scan: (start, end, line, most) => {
        meetAll();
        return entries.scanCalls(start, end, line, most);
      },
    };
  }

  /** The first lines of everybody in the file that was begun last: a table of `FirstLines`. */
  get firstLines(): Float64Array {
    const { entries } = this.machine;
    const from = entries.firstLinesOf(0) / Float64Array.BYTES_PER_ELEMENT;
    const people = from === 0 ? 0 : entries.peopleWithRoom();
    return this.machine.views.numbers.subarray(from, from + people * (this.#linesKept + 1));
  }

  get days(): DaysInMemory | undefined {
    const { entries } = this.machine;
    const from = this.#from;
    if (from === undefined) return undefined;
    const { buffer } = this.machine.views;
    return { buffer, at: entries.daysAt(), people: entries.peopleWithRoom(), from };
  }

  /** All days of a person together; those of everybody are added up at once, day by day. */
  totalOf(person: number): AgentDay {
    const { days } = this;
    this.#totals ??= days ? totalsIn(days, this.machine.views) : new Float64Array(0);
    return dayAt(this.#totals, person * WIDTH);
  }

  /** The days of a person, one by one. */
  *daysOf(person: number): Generator<readonly [Day, AgentDay], void, undefined> {
    const { days } = this;
    if (days && person < days.people) yield* daysIn(days, person, this.machine.views);
  }

  /** Adds what another machine has added up; `persons` by the numbers that it had. */
  join(days: DaysInMemory, persons: readonly number[]): void {
    const { entries } = this.machine;
    this.#from ??= days.from;
    this.#totals = undefined;
    const theirs = new MemoryViews(days.buffer);
    for (let day = 0; day < MOST_DAYS; day++) {
      for (let number = 0; number < persons.length; number++) {
        const from = recordAt(days, theirs, number, day);
        const to = from === 0 ? 0 : entries.dayOf(persons[number] ?? 0, day);
        if (from > 0) this.#addRecord(to, from, theirs);
      }
    }
  }

  #addRecord(to: number, from: number, theirs: MemoryViews): void {
    const rest = theirs.words[from / 4 + SELDOM] ?? 0;
    const toRest = rest === 0 ? 0 : this.machine.entries.seldomOf(to);
    const { words, numbers } = this.machine.views;
    addWords(words, to / 4, theirs.words, from / 4, RATED + 1);
    addNumbers(numbers, to / 8 + RING, theirs.numbers, from / 8 + RING, RATING - RING + 1);
    if (rest === 0) return;
    addWords(words, toRest / 4, theirs.words, rest / 4, OUTBOUND + 1);
    addWords(words, toRest / 4 + HOLD_KNOWN, theirs.words, rest / 4 + HOLD_KNOWN, 1);
    addNumbers(numbers, toRest / 8 + HOLD, theirs.numbers, rest / 8 + HOLD, 1);
  }
}

/** One for each kind of array: the engine is quick with functions that know what they get. */
function addWords(
  to: Int32Array,
  at: number,
  from: Int32Array,
  start: number,
  count: number,
): void {
  for (let index = 0; index < count; index++) {
    to[at + index] = (to[at + index] ?? 0) + (from[start + index] ?? 0);
  }
}

function addNumbers(
  to: Float64Array,
  at: number,
  from: Float64Array,
  start: number,
  count: number,
): void {
  for (let index = 0; index < count; index++) {
    to[at + index] = (to[at + index] ?? 0) + (from[start + index] ?? 0);
  }
}

function recordAt(days: DaysInMemory, { words }: MemoryViews, person: number, day: number): number {
  if (person >= days.people) return 0;
  return (words[days.at / 4 + day * days.people + person] ?? 0) & ADDRESS;
}

function* daysIn(
  days: DaysInMemory,
  person: number,
  views: MemoryViews,
): Generator<readonly [Day, AgentDay], void, undefined> {
  for (let day = 0; day < MOST_DAYS; day++) {
    const record = recordAt(days, views, person, day);
    if (record > 0) yield [days.from + day, figuresAt(record, views)];
  }
}

/** In the order in which the records are named: that of people would jump about in memory. */
function totalsIn(days: DaysInMemory, views: MemoryViews): Float64Array {
  const totals = new Float64Array(days.people * WIDTH);
  for (let day = 0; day < MOST_DAYS; day++) {
    for (let person = 0; person < days.people; person++) {
      const record = recordAt(days, views, person, day);
      if (record > 0) addRecord(totals, person * WIDTH, record, views);
    }
  }
  return totals;
}

function figuresAt(record: number, views: MemoryViews): AgentDay {
  const figures = new Float64Array(WIDTH);
  addRecord(figures, 0, record, views);
  return dayAt(figures, 0);
}

/** In the order of AGENT_FIGURES and spelled out, like `dayAt`: objects would take longer. */
function addRecord(sums: Float64Array, at: number, record: number, views: MemoryViews): void {
  const { words, numbers } = views;
  const [count, time] = [record / 4, record / 8];
  const answered = words[count + ANSWERED] ?? 0;
  const rated = words[count + RATED] ?? 0;
  add(sums, at, words[count + OFFERED]);
  add(sums, at + 1, answered);
  add(sums, at + 2, words[count + WITHIN]);
  add(sums, at + 3, numbers[time + RING]);
  add(sums, at + 4, answered);
  add(sums, at + 5, numbers[time + TALK]);
  add(sums, at + 6, answered);
  add(sums, at + 7, numbers[time + AFTER_CALL]);
  add(sums, at + 8, answered);
  add(sums, at + 9, words[count + RESOLVED]);
  add(sums, at + 10, words[count + RESOLVED_KNOWN]);
  add(sums, at + 11, rated);
  add(sums, at + 15, numbers[time + RATING]);
  add(sums, at + 16, rated);
  const rest = words[count + SELDOM] ?? 0;
  if (rest > 0) addSeldom(sums, at, rest, views);
}

function addSeldom(sums: Float64Array, at: number, rest: number, views: MemoryViews): void {
  const { words, numbers } = views;
  add(sums, at + 4, -(words[rest / 4 + NO_RING] ?? 0));
  add(sums, at + 6, -(words[rest / 4 + NO_TALK] ?? 0));
  add(sums, at + 8, -(words[rest / 4 + NO_AFTER_CALL] ?? 0));
  add(sums, at + 12, words[rest / 4 + OUTBOUND]);
  add(sums, at + 13, numbers[rest / 8 + HOLD]);
  add(sums, at + 14, words[rest / 4 + HOLD_KNOWN]);
}

function add(sums: Float64Array, at: number, more = 0): void {
  sums[at] = (sums[at] ?? 0) + more;
}
