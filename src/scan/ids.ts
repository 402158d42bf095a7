import { endOf, isRequired, setStretch, startOf } from "./cells";
import { ZERO } from "./signs";

/*
 * The id of a line: whether it is above the one before, and its print; see RisingIds, Fingerprint
 * and isPlainId, which know what all of this is for.
 */
const DASH: u8 = 45;
const DOT: u8 = 46;
const COLON: u8 = 58;
const UNDERLINE: u8 = 95;
const LETTER_N: u8 = 110;
const LOWER_CASE: u8 = 32;
const LONGEST_NULL_WORD: usize = 4;
const LONGEST: usize = 64;

/** 末个编号 — the last id, with spare bytes behind it. */
export const last = memory.data(80, 8);
let lastLength: usize = 0;

export function lastIdLength(): usize {
  return lastLength;
}

/** The host has put another id in the place of the last one. */
export function goOnFrom(length: usize): void {
  lastLength = length;
}

/** Whether the id from `start` to `end` is plain. */
export function readId(cell: usize, start: usize, end: usize): bool {
  const length = end - start;
  const signs = i8x16.sub(v128.load(start), i8x16.splat(ZERO));
  const digits = <usize>ctz(~i8x16.bitmask(i8x16.lt_u(signs, i8x16.splat(10))));
  if (digits < length && !isPlain(start, end)) return false;
  setStretch(cell, start, end);
  return length > 0 || !isRequired(cell);
}

/** Whether the id is longer than the last one or above it in its letters; it is the last then. */
export function rises(cell: usize): bool {
  const start = startOf(cell);
  const length = endOf(cell) - start;
  if (length === 0 || length < lastLength || length > LONGEST) return false;
  let isAbove = length > lastLength;
  for (let at: usize = 0; at < length; at += 8) {
    const left = length - at;
    const signs = bswap(load<u64>(start + at));
    const before = bswap(load<u64>(last + at));
    if (!isAbove) {
      const spare: u64 = left < 8 ? 64 - (left << 3) : 0;
      if (signs >> spare < before >> spare) return false;
      isAbove = signs >> spare > before >> spare;
    }
    store<u64>(last + at, load<u64>(start + at));
  }
  if (isAbove) lastLength = length;
  return isAbove;
}

/** Like `RecordPrint.ofLine` of a line that has an id: two words from `to` on. */
export function print(cell: usize, seed: i32, to: usize): void {
  const start = startOf(cell);
  const end = endOf(cell);
  let high: i32 = seed ^ 0x2545f491;
  let low: i32 = seed ^ 0x6c62272e;
  for (let at = start; at < end; at += 1) {
    const sign = <i32>load<u8>(at);
    high = (rotl(high, 13) ^ sign) * 0x5bd1e995 + low;
    low = ((rotl(low, 11) + sign) * 0x27d4eb2f) ^ high;
  }
  const word = <i32>(end - start);
  const mixed = (rotl(high, 13) ^ word) * 0x5bd1e995 + low;
  low = ((rotl(low, 11) + word) * 0x27d4eb2f) ^ mixed;
  high = mixed;
  high = (high ^ (high >>> 15)) * 0x2c1b3c6d;
  low = ((low ^ (low >>> 13)) * 0x297a2d39) ^ high;
  high = (high ^ (high >>> 12)) * 0x1b873593 + low;
  store<i32>(to, high ^ (high >>> 16));
  store<i32>(to, low ^ (low >>> 15), 4);
}

function isPlain(start: usize, end: usize): bool {
  const first = load<u8>(start);
  if (first === DASH) return false;
  if (end - start <= LONGEST_NULL_WORD && (first | LOWER_CASE) === LETTER_N) return false;
  let points = 0;
  let letters = 0;
  for (let at = start; at < end; at += 1) {
    const sign = load<u8>(at);
    if (sign === DOT) points += 1;
    else if (<u8>(sign - ZERO) > 9) {
      const isLetter = <u8>((sign | LOWER_CASE) - 97) < 26;
      if (!isLetter && sign !== DASH && sign !== COLON && sign !== UNDERLINE) return false;
      letters += 1;
    }
  }
  const end1 = load<u8>(end - 1);
  return points === 0 || (letters === 0 && first !== DOT && end1 !== ZERO && end1 !== DOT);
}
