import { setCode, setNumber, wordsOf } from "./cells";
import { allocate, release } from "./memory";
import { numberOf } from "./signs";

/*
 * What the words of a cell mean: the host is asked once for each different one.
 *
 * What is known of a word stands in 16 bytes: its length, its code and the number it is. Words of
 * one byte are found by it, longer ones by a hash; up to 16 bytes are compared where they stand,
 * the letters of longer ones in a copy.
 */
const MEANING_BYTES: usize = 16;
const CODE: usize = 4;
const NUMBER: usize = 8;
/** Nobody has asked what the word means. */
const NOT_READ: i32 = -2;

const BLANK: usize = 256 * MEANING_BYTES;
const SLOTS: usize = BLANK + MEANING_BYTES;
const MASK: usize = SLOTS + 4;
const COUNT: usize = SLOTS + 8;
const TABLE_BYTES: u32 = <u32>SLOTS + 12;

const SLOT_BYTES: usize = 32;
const HIGH: usize = 8;
const MEANING: usize = 16;
const FIRST_SLOTS: u32 = 64;
const SHORT: u32 = 16;
const LONGEST: u32 = 64;
/** Odd, and half of its bits are set. */
const MIX: u64 = (0x9e3779b9 << 32) | 0x7f4a7c15;

const unknown = memory.data(16, 8);

/** 待问的词 — the cell with a word that the host has to read before the line can be. */
export let asked: usize = 0;
export let askedFrom: usize = 0;
export let askedTo: usize = 0;

let keyLow: u64 = 0;
let keyHigh: u64 = 0;

export function newTable(): usize {
  const words = allocate(TABLE_BYTES);
  for (let at = words; at < words + SLOTS; at += MEANING_BYTES) store<i32>(at, NOT_READ, CODE);
  store<i32>(unknown, NOT_READ, CODE);
  useSlots(words, FIRST_SLOTS);
  return words;
}

/** 还词表 — gives back the memory of a table. */
export function releaseTable(words: usize): void {
  const slots = load<usize>(words, SLOTS);
  const count = load<u32>(words, MASK) + 1;
  for (let slot = slots; slot < slots + count * SLOT_BYTES; slot += SLOT_BYTES) {
    const length = load<u32>(slot, MEANING);
    if (length > SHORT) release(<usize>load<u64>(slot, HIGH), length);
  }
  release(slots, count * <u32>SLOT_BYTES);
  release(words, TABLE_BYTES);
}

export function forgetAsked(): void {
  asked = 0;
}

/** Whether the word from `start` to `end` has a meaning that counts. */
export function readWord(cell: usize, start: usize, end: usize): bool {
  const words = wordsOf(cell);
  const length = <u32>(end - start);
  if (length === 0) return take(cell, words + BLANK, start, end);
  if (length === 1) return take(cell, words + load<u8>(start) * MEANING_BYTES, start, end);
  if (length > LONGEST) return false;
  makeKey(start, length);
  const slot = slotOf(words, start, length);
  const meaning = load<u32>(slot, MEANING) === 0 ? unknown : slot + MEANING;
  return take(cell, meaning, start, end);
}

/** From now on the word has that meaning; a code below 0 says that rows alone can be told of it. */
export function learn(words: usize, start: usize, length: u32, code: i32, number: f64): void {
  let meaning = words + BLANK;
  if (length === 1) meaning = words + load<u8>(start) * MEANING_BYTES;
  else if (length > 1) meaning = newSlot(words, start, length) + MEANING;
  store<u32>(meaning, length);
  store<i32>(meaning, code, CODE);
  store<f64>(meaning, number, NUMBER);
}

function take(cell: usize, meaning: usize, start: usize, end: usize): bool {
  const code = load<i32>(meaning, CODE);
  if (code < 0) {
    if (code === NOT_READ) {
      asked = cell;
      askedFrom = start;
      askedTo = end;
    }
    return false;
  }
  setCode(cell, code);
  setNumber(cell, load<f64>(meaning, NUMBER));
  return true;
}

function useSlots(words: usize, count: u32): void {
  store<usize>(words, allocate(count * <u32>SLOT_BYTES), SLOTS);
  store<u32>(words, count - 1, MASK);
}

function newSlot(words: usize, start: usize, length: u32): usize {
  const count = load<u32>(words, COUNT) + 1;
  store<u32>(words, count, COUNT);
  if (count * 2 > load<u32>(words, MASK)) spread(words);
  makeKey(start, length);
  const slot = slotOf(words, start, length);
  if (length > SHORT) {
    keyHigh = <u64>allocate(length);
    memory.copy(<usize>keyHigh, start, length);
  }
  store<u64>(slot, keyLow);
  store<u64>(slot, keyHigh, HIGH);
  return slot;
}

function spread(words: usize): void {
  const slots = load<usize>(words, SLOTS);
  const count = load<u32>(words, MASK) + 1;
  useSlots(words, count * 2);
  for (let old = slots; old < slots + count * SLOT_BYTES; old += SLOT_BYTES) {
    const length = load<u32>(old, MEANING);
    if (length === 0) continue;
    keyLow = load<u64>(old);
    keyHigh = load<u64>(old, HIGH);
    const letters = <usize>keyHigh;
    const slot = slotOf(words, letters, length);
    memory.copy(slot, old, SLOT_BYTES);
  }
  release(slots, count * <u32>SLOT_BYTES);
}

/** The letters themselves; of long words a print of them. */
function makeKey(start: usize, length: u32): void {
  if (length <= 8) {
    keyLow = load<u64>(start) & ((<u64>-1) >> (64 - ((<u64>length) << 3)));
    keyHigh = 0;
    return;
  }
  keyLow = load<u64>(start);
  keyHigh = load<u64>(start + length - 8);
  if (length <= SHORT) return;
  for (let at: usize = 8; at < length - 8; at += 8) {
    keyLow = rotl(keyLow ^ load<u64>(start + at), 29) * MIX;
  }
  keyLow = rotl(keyLow ^ keyHigh, 29) * MIX;
}

/** The slot of the word, or the free one where it belongs. */
function slotOf(words: usize, start: usize, length: u32): usize {
  const slots = load<usize>(words, SLOTS);
  const mask = load<u32>(words, MASK);
  const mixed = (keyLow ^ (length <= SHORT ? keyHigh * MIX : 0)) * MIX;
  const step = (<u32>(mixed >> 32)) | 1;
  /* People who were numbered one behind the other stand side by side, where they are found soon. */
  let place = numberOf(
    length > 8 && length <= SHORT ? keyHigh : keyLow << (64 - (min(length, 8) << 3)),
  );
  while (true) {
    place &= mask;
    const slot = slots + place * SLOT_BYTES;
    const there = load<u32>(slot, MEANING);
    if (there === 0) return slot;
    if (there === length && load<u64>(slot) === keyLow) {
      if (length <= SHORT) {
        if (load<u64>(slot, HIGH) === keyHigh) return slot;
      } else if (memory.compare(<usize>load<u64>(slot, HIGH), start, length) === 0) return slot;
    }
    place += step;
  }
}
