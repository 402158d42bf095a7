import { allocate, longer, release } from "./memory";

/*
 * Where the figures of agents and days stand. Those that most calls have take 64 bytes, the others
 * another 64 that few days need; a day is found by its number in the month and the number of its
 * agent, and the days of the same date are named side by side.
 */
const RECORD_BYTES: u32 = 64;
const SELDOM: usize = 56;
const PAGE_BYTES: u32 = 1 << 16;
const MOST_DAYS: u32 = 31;
/** With the place of a record: more of the agent's first lines are to be kept. */
const KEEPS_LINES: usize = 1;

let days: usize = 0;
let people: u32 = 0;
/** By person: how many of the first lines are kept, then these. */
let firstLines: usize = 0;
let linesKept: u32 = 0;
let page: usize = 0;
let pageLeft: u32 = 0;

export function keepLines(kept: u32): void {
  linesKept = kept;
}

/** Begins a file, whose first lines are other ones. */
export function forgetLines(): void {
  for (let at: usize = 0; at < MOST_DAYS * people * 4; at += 4) {
    const known = load<usize>(days + at);
    if (known !== 0) store<usize>(days + at, known | KEEPS_LINES);
  }
  memory.fill(firstLines, 0, people * lineBytes());
}

/** Room for so many people. */
export function makeRoom(count: u32): void {
  const before = days;
  days = allocate(MOST_DAYS * count * 4);
  for (let day: u32 = 0; day < MOST_DAYS && before !== 0; day += 1) {
    memory.copy(days + day * count * 4, before + day * people * 4, people * 4);
  }
  if (before !== 0) release(before, MOST_DAYS * people * 4);
  firstLines = longer(firstLines, people * lineBytes(), count * lineBytes());
  people = count;
}

export function makeRoomFor(person: u32): void {
  if (person >= people) makeRoom(max(person + 1, people * 2));
}

/** 日的位置 — where it is named at which place the figures of a day stand. */
export function entryAt(person: u32, day: u32): usize {
  return days + (day * people + person) * 4;
}

export function recordNamed(entry: usize): usize {
  return load<usize>(entry) & ~KEEPS_LINES;
}

/** Whether the line that is added is to be kept, or the day has no figures yet. */
export function keepsLines(entry: usize): bool {
  const known = load<usize>(entry);
  return known === 0 || (known & KEEPS_LINES) !== 0;
}

/** The figures of a day, made if there are none; for those who bring whole days. */
export function dayOf(person: u32, day: u32): usize {
  makeRoomFor(person);
  const entry = entryAt(person, day);
  const known = load<usize>(entry);
  if (known !== 0) return known & ~KEEPS_LINES;
  const record = newRecord();
  store<usize>(entry, record | KEEPS_LINES);
  return record;
}

/** By day and person: where the figures stand; 0 when there are none. */
export function daysAt(): usize {
  return days;
}

export function peopleWithRoom(): u32 {
  return people;
}

/** The rest of a day's figures. */
export function seldomOf(record: usize): usize {
  const known = load<usize>(record, SELDOM);
  if (known !== 0) return known;
  const made = newRecord();
  store<usize>(record, made, SELDOM);
  return made;
}

/** How many of a person's first lines are kept, and behind that the lines. */
export function firstLinesOf(person: u32): usize {
  return person < people ? firstLines + person * lineBytes() : 0;
}

/** The figures of a day of which a line is kept, as long as there are few. */
export function recordWithLine(entry: usize, person: u32, line: f64): usize {
  const known = load<usize>(entry) & ~KEEPS_LINES;
  const record = known === 0 ? newRecord() : known;
  const kept = firstLines + person * lineBytes();
  const number = <u32>load<f64>(kept);
  if (number < linesKept) {
    store<f64>(kept + (number + 1) * 8, line);
    store<f64>(kept, <f64>(number + 1));
    store<usize>(entry, record | KEEPS_LINES);
    return record;
  }
  store<usize>(entry, record);
  return record;
}

function newRecord(): usize {
  if (pageLeft === 0) {
    page = allocate(PAGE_BYTES);
    pageLeft = PAGE_BYTES;
  }
  const record = page;
  page += RECORD_BYTES;
  pageLeft -= RECORD_BYTES;
  return record;
}

function lineBytes(): u32 {
  return (linesKept + 1) * 8;
}
