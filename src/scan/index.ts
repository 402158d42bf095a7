import { addMet } from "./calls";
import { cellAt } from "./cells";
import { last, print, rises } from "./ids";
import { readLine } from "./lines";
import { isLatest, keepPunch } from "./punches";
import { asked, askedFrom, askedTo, forgetAsked } from "./words";
export { addCall, beginCalls, limits, setOut, setPerson, touched } from "./calls";
export { dayOf, daysAt, firstLinesOf, makeRoom, peopleWithRoom, seldomOf } from "./days";
export { goOnFrom, lastIdLength } from "./ids";
export { beginFile, readLine, setCell, setWindow } from "./lines";
export { allocate, release } from "./memory";
export {
  beginPunches,
  forgetPunches,
  isLater,
  keepPunch,
  keepPunchesAt,
  setPuncher,
} from "./punches";
export { learn } from "./words";

const ID_SEED: i32 = 1;
/** How records are told apart, as the host says. */
const BY_RISING_IDS: i32 = 1;

let idCell: usize = 0;
let watch: i32 = 0;
let prints: usize = 0;
let taken: u32 = 0;
let isStopped: bool = false;

/** Ids that rise, or prints of ids for the host, two words each from `to` on. */
export function watchIds(index: u32, way: i32, to: usize): void {
  idCell = cellAt(index);
  watch = way;
  prints = to;
}

/**
 * 扫描通话 — adds calls up from `start` on, at most `most` of them, until a line is not usual;
 * answers with the beginning of the first that was not taken.
 */
export function scanCalls(start: usize, end: usize, line: f64, most: u32): usize {
  let at = start;
  taken = 0;
  isStopped = false;
  while (at < end && taken < most) {
    const next = readLine(at);
    if (next === 0) break;
    if (!passes()) {
      isStopped = true;
      break;
    }
    addMet(line + <f64>taken);
    taken += 1;
    at = next;
  }
  return at;
}

/** 扫描打卡 — keeps punches in the same way, as long as everybody punches later and later. */
export function scanPunches(start: usize, end: usize, line: u32, most: u32): usize {
  let at = start;
  taken = 0;
  isStopped = false;
  while (at < end && taken < most) {
    const next = readLine(at);
    if (next === 0) break;
    if (!isLatest()) {
      isStopped = true;
      break;
    }
    keepPunch(line + taken);
    taken += 1;
    at = next;
  }
  return at;
}

/** How many lines the last scan took. */
export function linesTaken(): u32 {
  return taken;
}

/** Whether the last scan was stopped by a usual line that does not rise above those before. */
export function wasStopped(): bool {
  return isStopped;
}

export function lastId(): usize {
  return last;
}

/** Number of the cell that has a word to be read by the host, from 1; 0 when none has. */
export function askedCell(): u32 {
  return asked === 0 ? 0 : <u32>((asked - cellAt(0)) >> 5) + 1;
}

export function askedStart(): usize {
  return askedFrom;
}

export function askedEnd(): usize {
  return askedTo;
}

export { forgetAsked };

function passes(): bool {
  if (watch === BY_RISING_IDS) return rises(idCell);
  if (!hasId()) return false;
  print(idCell, ID_SEED, prints + taken * 8);
  return true;
}

function hasId(): bool {
  return load<u32>(idCell, 28) > load<u32>(idCell, 24);
}
