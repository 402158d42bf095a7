/*
 * The cells of a line one behind the other: how each is read, and what was read last. The host
 * looks at them where they stand.
 */
export const CELL_BYTES: usize = 32;

/** 读法 — the ways in which a cell is read; any other way is not to be read at all. */
export const WORD: u32 = 0;
export const ID: u32 = 1;
export const MOMENT: u32 = 2;
export const SECONDS: u32 = 3;
export const PASS: u32 = 4;

const WAY: usize = 0;
const IS_REQUIRED: usize = 4;
const WORDS: usize = 8;
const CODE: usize = 12;
const NUMBER: usize = 16;
const START: usize = 24;
const END: usize = 28;

/** 各格 — where the first cell stands. */
export let cells: usize = 0;

export function useCells(at: usize): void {
  cells = at;
}

export function cellAt(index: u32): usize {
  return cells + index * CELL_BYTES;
}

export function wayOf(cell: usize): u32 {
  return load<u32>(cell, WAY);
}

export function isRequired(cell: usize): bool {
  return load<u32>(cell, IS_REQUIRED) !== 0;
}

export function wordsOf(cell: usize): usize {
  return load<usize>(cell, WORDS);
}

export function setUp(cell: usize, way: u32, required: u32, words: usize): void {
  store<u32>(cell, way, WAY);
  store<u32>(cell, required, IS_REQUIRED);
  store<usize>(cell, words, WORDS);
  store<f64>(cell, NaN, NUMBER);
}

export function codeIn(cell: usize): i32 {
  return load<i32>(cell, CODE);
}

export function setCode(cell: usize, code: i32): void {
  store<i32>(cell, code, CODE);
}

export function numberIn(cell: usize): f64 {
  return load<f64>(cell, NUMBER);
}

export function setNumber(cell: usize, number: f64): void {
  store<f64>(cell, number, NUMBER);
}

export function startOf(cell: usize): usize {
  return load<usize>(cell, START);
}

export function endOf(cell: usize): usize {
  return load<usize>(cell, END);
}

export function setStretch(cell: usize, start: usize, end: usize): void {
  store<usize>(cell, start, START);
  store<usize>(cell, end, END);
}
