import { cellAt, codeIn, numberIn } from "./cells";
import {
  entryAt,
  forgetLines,
  keepLines,
  keepsLines,
  makeRoomFor,
  recordNamed,
  recordWithLine,
  seldomOf,
} from "./days";
import { longer } from "./memory";

/* The figures of a call, those that most calls have, then the others; see days-in-memory.ts. */
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

/** Times of answered calls that are missing. */
const NO_RING: usize = 0;
const NO_TALK: usize = 4;
const NO_AFTER_CALL: usize = 8;
const OUTBOUND: usize = 12;
const HOLD: usize = 16;
const HOLD_KNOWN: usize = 24;

const DAY_SECONDS: u32 = 86_400;
const RATING_SCALE: f64 = 1_000_000;

/** By the code of the agent's cell: the number of the person. */
let personOf: usize = 0;
let codes: u32 = 0;

/** Where the day of the line that is read is named, and what stands at its beginning. */
let met: usize = 0;
export let touched: i32 = 0;

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
  keepLines(kept);
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
  forgetLines();
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
  makeRoomFor(person);
}

/** 加一条 — adds the line that was read last. */
export function addCall(line: f64): void {
  add(entryOf(numberIn(momentCell)), line);
}

/** The same for a line that was read while everybody in it was known. */
export function addMet(line: f64): void {
  add(agentCell < momentCell ? met : entryOf(numberIn(momentCell)), line);
}

/** Looks at the figures of a day while the line is read: memory has time to bring them. */
export function meetDay(moment: f64): void {
  if (<u32>codeIn(agentCell) >= codes) return;
  met = entryOf(moment);
  touched = load<i32>(recordNamed(met));
}

function entryOf(moment: f64): usize {
  const person = load<u32>(personOf + codeIn(agentCell) * 4);
  const day = <u32>(moment - monthStart) / DAY_SECONDS;
  return entryAt(person, day);
}

function add(entry: usize, line: f64): void {
  const record = keepsLines(entry)
    ? recordWithLine(entry, load<u32>(personOf + codeIn(agentCell) * 4), line)
    : load<usize>(entry);
  if (codeIn(directionCell) === outCode) return count(seldomOf(record) + OUTBOUND);
  count(record + OFFERED);
  if (numberIn(answeredCell) !== 1) return;
  count(record + ANSWERED);
  const ring = numberIn(ringCell);
  store<i32>(record, load<i32>(record, WITHIN) + <i32>(ring <= withinSeconds), WITHIN);
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
  const isRated = rating === rating;
  store<i32>(record, load<i32>(record, RATED) + <i32>isRated, RATED);
  const scaled = select<f64>(nearest(rating * RATING_SCALE), 0, isRated);
  store<f64>(record, load<f64>(record, RATING) + scaled, RATING);
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
