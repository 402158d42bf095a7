import { codeIn, numberIn } from "./cells";
import { cellAt } from "./lines";
import { allocate, release } from "./memory";

/*
 * The figures of agents and days, as CallSums reads them. What most calls touch stands in 64
 * bytes, the rest in another 64 that few days have; a day is found by its number in the month and
 * the number of its agent, and the days of the same date stand side by side.
 */
const OFFERED: usize = 0;
const ANSWERED: usize = 4;
const WITHIN: usize = 8;
const RESOLVED: usize = 12;
const RESOLVED_KNOWN: usize = 16;
const RATED: usize = 20;
const RING: usize = 24;
const TALK: usize = 32;
const AFTER_CALL: usize = 40;
const RATING: usize = 48;
const SELDOM: usize = 56;
const RECORD_BYTES: u32 = 64;

/** Times of answered calls that are missing. */
const NO_RING: usize = 0;
const NO_TALK: usize = 4;
const NO_AFTER_CALL: usize = 8;
const OUTBOUND: usize = 12;
const HOLD: usize = 16;
const HOLD_KNOWN: usize = 24;

const MOST_DAYS: u32 = 31;
const PAGE_BYTES: u32 = 1 << 16;
const DAY_SECONDS: f64 = 86_400;
const RATING_SCALE: f64 = 1_000_000;
/** In the place of a day's figures: more of the agent's first lines are to be kept. */
const KEEPS_LINES: usize = 1;

let days: usize = 0;
let people: u32 = 0;
/** By person: how many of the first lines are kept, then these. */
let firstLines: usize = 0;
let linesKept: u32 = 0;
let page: usize = 0;
let pageLeft: u32 = 0;

/** By the code of the agent's cell: the number of the person. */
let personOf: usize = 0;
let codes: u32 = 0;

let agentCell: usize = 0;
let momentCell: usize = 0;
let answeredCell: usize = 0;
let directionCell: usize = 0;
let ringCell: usize = 0;
let talkCell: usize = 0;
let holdCell: usize = 0;
let afterCallCell: usize = 0;
let resolvedCell: usize = 0;
let ratingCell: usize = 0;
let monthStart: f64 = 0;
let withinSeconds: f64 = 0;
/** The code of the direction that is not offered; -1 while it was not met. */
let outCode: i32 = -1;

export function limits(within: f64, kept: u32): void {
  withinSeconds = within;
  linesKept = kept;
}

/** Cells one behind the other in the order in which they are named above. */
export function beginCalls(cells: usize, start: f64): void {
  agentCell = cellAt(load<u32>(cells));
  momentCell = cellAt(load<u32>(cells, 4));
  answeredCell = cellAt(load<u32>(cells, 8));
  directionCell = cellAt(load<u32>(cells, 12));
  ringCell = cellAt(load<u32>(cells, 16));
  talkCell = cellAt(load<u32>(cells, 20));
  holdCell = cellAt(load<u32>(cells, 24));
  afterCallCell = cellAt(load<u32>(cells, 28));
  resolvedCell = cellAt(load<u32>(cells, 32));
  ratingCell = cellAt(load<u32>(cells, 36));
  monthStart = start;
  outCode = -1;
  for (let at: usize = 0; at < MOST_DAYS * people * 4; at += 4) {
    const known = load<usize>(days + at);
    if (known !== 0) store<usize>(days + at, known | KEEPS_LINES);
  }
  memory.fill(firstLines, 0, people * lineBytes());
}

export function setOut(code: i32): void {
  outCode = code;
}

/** Whom a code of the agent's cell means. */
export function setPerson(code: u32, person: u32): void {
  if (code >= codes) {
    const count = max(code + 1, codes * 2);
    personOf = longer(personOf, codes * 4, count * 4);
    codes = count;
  }
  store<u32>(personOf + code * 4, person);
  if (person >= people) makeRoom(max(person + 1, people * 2));
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

/** 加一条 — adds the line that was read last. */
export function addCall(line: f64): void {
  const person = load<u32>(personOf + codeIn(agentCell) * 4);
  const day = <u32>((numberIn(momentCell) - monthStart) / DAY_SECONDS);
  const entry = days + (day * people + person) * 4;
  const known = load<usize>(entry);
  const record = known === 0 || (known & KEEPS_LINES) !== 0 ? recordOf(entry, person, line) : known;
  if (codeIn(directionCell) === outCode) return count(seldomOf(record) + OUTBOUND);
  count(record + OFFERED);
  if (numberIn(answeredCell) !== 1) return;
  count(record + ANSWERED);
  const ring = numberIn(ringCell);
  if (ring <= withinSeconds) count(record + WITHIN);
  addTime(record, RING, ring, NO_RING);
  addTime(record, TALK, numberIn(talkCell), NO_TALK);
  addTime(record, AFTER_CALL, numberIn(afterCallCell), NO_AFTER_CALL);
  const hold = numberIn(holdCell);
  if (hold >= 0) addHold(seldomOf(record), hold);
  const resolved = numberIn(resolvedCell);
  if (resolved >= 0) {
    store<i32>(record, load<i32>(record, RESOLVED) + <i32>resolved, RESOLVED);
    count(record + RESOLVED_KNOWN);
  }
  const rating = numberIn(ratingCell);
  if (rating === rating) {
    count(record + RATED);
    store<f64>(record, load<f64>(record, RATING) + nearest(rating * RATING_SCALE), RATING);
  }
}

/** The figures of a day, made if there are none; for those who bring whole days. */
export function dayOf(person: u32, day: u32): usize {
  if (person >= people) makeRoom(max(person + 1, people * 2));
  const entry = days + (day * people + person) * 4;
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

function recordOf(entry: usize, person: u32, line: f64): usize {
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

function longer(old: usize, from: u32, to: u32): usize {
  const more = allocate(to);
  if (old === 0) return more;
  memory.copy(more, old, from);
  release(old, from);
  return more;
}

function lineBytes(): u32 {
  return (linesKept + 1) * 8;
}

function addTime(record: usize, figure: usize, seconds: f64, missing: usize): void {
  const at = record + figure;
  if (seconds >= 0) store<f64>(at, load<f64>(at) + milliseconds(seconds));
  else count(seldomOf(record) + missing);
}

function addHold(seldom: usize, seconds: f64): void {
  store<f64>(seldom, load<f64>(seldom, HOLD) + milliseconds(seconds), HOLD);
  count(seldom + HOLD_KNOWN);
}

function milliseconds(seconds: f64): f64 {
  return floor(seconds * 1000 + 0.5);
}

function count(at: usize): void {
  store<i32>(at, load<i32>(at) + 1);
}
