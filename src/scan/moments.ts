import { setNumber } from "./cells";
import { ZERO } from "./signs";

/*
 * `2024-05-01 08:27:15` and `2024/5/1 8:27`, the ways in which systems write a moment. Most dates
 * are that of the line before.
 */
const DASH: u8 = 45;
const SLASH: u8 = 47;
const BLANK: u8 = 32;
const LETTER_T: u8 = 84;
const COLON: u8 = 58;
/** Larger than any two digits, in sums as well. */
const NO_DIGITS: u32 = 1_000_000;
const DAY_SECONDS: f64 = 86_400;
const FIRST_YEAR: u32 = 1900;
const LAST_YEAR: u32 = 2999;

let knownDate: u64 = 0;
let knownRest: u16 = 0;
let knownStart: f64 = 0;

let dateEnd: usize = 0;
let dateStart: f64 = 0;

/**
 * 读时刻 — where the moment ends that begins at `at`; 0 for any other form, and for one that does
 * not exist.
 */
export function readMoment(cell: usize, at: usize): usize {
  if (load<u64>(at) === knownDate && load<u16>(at, 8) === knownRest) {
    dateEnd = at + 10;
    dateStart = knownStart;
  } else if (!readDate(at)) return 0;
  const gap = load<u8>(dateEnd);
  if (gap !== BLANK && gap !== LETTER_T) return 0;
  const clock = dateEnd + 1;
  const isShort = load<u8>(clock, 1) === COLON;
  const hour = isShort ? oneDigit(clock) : twoDigits(clock);
  const colon = isShort ? clock + 1 : clock + 2;
  const minute = twoDigits(colon + 1);
  const hasSecond = load<u8>(colon, 3) === COLON;
  const second = hasSecond ? twoDigits(colon + 4) : 0;
  if (hour > 23 || minute > 59 || second > 59 || load<u8>(colon) !== COLON) return 0;
  setNumber(cell, dateStart + <f64>(hour * 3600 + minute * 60 + second));
  return hasSecond ? colon + 6 : colon + 3;
}

function readDate(at: usize): bool {
  const separator = load<u8>(at, 4);
  if (separator !== DASH && separator !== SLASH) return false;
  const year = twoDigits(at) * 100 + twoDigits(at + 2);
  const isShort = load<u8>(at, 6) === separator;
  const month = isShort ? oneDigit(at + 5) : twoDigits(at + 5);
  const start = isShort ? at + 7 : at + 8;
  const isLong = <u8>(load<u8>(start, 1) - ZERO) <= 9;
  const date = isLong ? twoDigits(start) : oneDigit(start);
  if (load<u8>(start - 1) !== separator || !exists(year, month, date)) return false;
  dateEnd = isLong ? start + 2 : start + 1;
  dateStart = <f64>dayOf(year, month, date) * DAY_SECONDS;
  if (dateEnd === at + 10) {
    knownDate = load<u64>(at);
    knownRest = load<u16>(at, 8);
    knownStart = dateStart;
  }
  return true;
}

function exists(year: u32, month: u32, date: u32): bool {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || date < 1) return false;
  if (month !== 2) return date <= 30 + ((month + (month >> 3)) & 1);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return date <= (isLeap ? 29 : 28);
}

/** Days since 1970-01-01; years are counted from March, so that leap days come last. */
function dayOf(year: u32, month: u32, date: u32): i32 {
  const from = month > 2 ? year : year - 1;
  const marches = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5;
  return <i32>(from * 365 + from / 4 - from / 100 + from / 400 + marches + date) - 719_469;
}

function oneDigit(at: usize): u32 {
  const digit = <u32>load<u8>(at) - ZERO;
  return digit <= 9 ? digit : NO_DIGITS;
}

function twoDigits(at: usize): u32 {
  const tens = <u32>load<u8>(at) - ZERO;
  const ones = <u32>load<u8>(at, 1) - ZERO;
  return tens <= 9 && ones <= 9 ? tens * 10 + ones : NO_DIGITS;
}
