import type { Day } from "../kernel/calendar.ts";
import { MemoryViews, type ScanMachine } from "../intake/lines/scan-machine.ts";
import { AGENT_FIGURES, type AgentDay, dayAt } from "./agent-day.ts";

const MOST_DAYS = 31;
const WIDTH = AGENT_FIGURES.length;

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

/** 并入 — adds the days of another machine to those of this one; `persons` by the numbers there. */
export function joinDays(
  machine: ScanMachine,
  days: DaysInMemory,
  persons: readonly number[],
): void {
  const theirs = new MemoryViews(days.buffer);
  for (let day = 0; day < MOST_DAYS; day++) {
    for (let number = 0; number < persons.length; number++) {
      const from = recordAt(days, theirs, number, day);
      const to = from === 0 ? 0 : machine.entries.dayOf(persons[number] ?? 0, day);
      if (from > 0) joinRecord(machine, to, from, theirs);
    }
  }
}

function joinRecord(machine: ScanMachine, to: number, from: number, theirs: MemoryViews): void {
  const rest = theirs.words[from / 4 + SELDOM] ?? 0;
  const toRest = rest === 0 ? 0 : machine.entries.seldomOf(to);
  const { words, numbers } = machine.views;
  addWords(words, to / 4, theirs.words, from / 4, RATED + 1);
  addNumbers(numbers, to / 8 + RING, theirs.numbers, from / 8 + RING, RATING - RING + 1);
  if (rest === 0) return;
  addWords(words, toRest / 4, theirs.words, rest / 4, OUTBOUND + 1);
  addWords(words, toRest / 4 + HOLD_KNOWN, theirs.words, rest / 4 + HOLD_KNOWN, 1);
  addNumbers(numbers, toRest / 8 + HOLD, theirs.numbers, rest / 8 + HOLD, 1);
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

/** 各日 — the days of a person, one by one. */
export function* daysIn(
  days: DaysInMemory,
  person: number,
  views: MemoryViews,
): Generator<readonly [Day, AgentDay], void, undefined> {
  for (let day = 0; day < MOST_DAYS; day++) {
    const record = recordAt(days, views, person, day);
    if (record > 0) yield [days.from + day, figuresAt(record, views)];
  }
}

/**
 * 各人合计 — by person, the figures of all days one behind the other (`dayAt`).
 *
 * In the order in which the records are named: that of people would jump about in memory.
 */
export function totalsIn(days: DaysInMemory, views: MemoryViews): Float64Array {
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
