import {
  CELL_BYTES,
  cellAt,
  cells,
  ID,
  MOMENT,
  numberIn,
  PASS,
  SECONDS,
  setNumber,
  setStretch,
  setUp,
  useCells,
  wayOf,
  WORD,
  wordsOf,
} from "./cells";
import { meetDay } from "./calls";
import { readId } from "./ids";
import { allocate, release } from "./memory";
import { readMoment } from "./moments";
import {
  CARRIAGE_RETURN,
  delimiter,
  endsFrom,
  isLineEnd,
  numberOf,
  useDelimiter,
  WINDOW,
} from "./signs";
import { newTable, readWord, releaseTable } from "./words";

const ZEROS: u64 = (0x30303030 << 32) | 0x30303030;
/** Added to what is left of a sign: from ten on the highest bit is set. */
const PAST_NINE: u64 = (0x76767676 << 32) | 0x76767676;
const HIGH_BITS: u64 = (0x80808080 << 32) | 0x80808080;

let cellCount: u32 = 0;
/** The cell behind the last one: of columns that the file does not have. */
let spare: usize = 0;
let windowCell: usize = 0;
let windowFrom: f64 = 0;
let windowEnd: f64 = 0;

/** 开始一个文件 — gives back what the last file has taken; cells are set up one by one. */
export function beginFile(count: u32, sign: i32): usize {
  if (cells !== 0) endFile();
  useDelimiter(sign);
  cellCount = count;
  useCells(allocate((count + 1) * <u32>CELL_BYTES));
  spare = cells + count * CELL_BYTES;
  setUp(spare, PASS, 0, 0);
  windowCell = 0;
  return cells;
}

/** The table of the words of the cell. */
export function setCell(index: u32, way: u32, required: u32): usize {
  const words = newTable();
  setUp(cellAt(index), way, required, words);
  return words;
}

export function setWindow(index: u32, from: f64, end: f64): void {
  windowCell = cellAt(index);
  windowFrom = from;
  windowEnd = end;
}

/** Where the line behind the one that begins at `start` does; 0 when it is not usual. */
export function readLine(start: usize): usize {
  let at = start;
  let window = start;
  let ends = endsFrom(window);
  for (let cell = cells; cell < spare; cell += CELL_BYTES) {
    while (ends === 0) {
      window += WINDOW;
      ends = endsFrom(window);
    }
    const end = window + <usize>ctz(ends);
    ends &= ends - 1;
    const sign = load<u8>(end);
    if (cell + CELL_BYTES < spare ? sign !== delimiter : !isLineEnd(sign)) return 0;
    if (!readCell(cell, at, end)) return 0;
    at = end + 1;
  }
  return load<u8>(at - 1) === CARRIAGE_RETURN ? at + 1 : at;
}

function endFile(): void {
  for (let cell = cells; cell < spare; cell += CELL_BYTES) releaseTable(wordsOf(cell));
  release(cells, (cellCount + 1) * <u32>CELL_BYTES);
}

function readCell(cell: usize, start: usize, end: usize): bool {
  const way = wayOf(cell);
  if (way === WORD) return readWord(cell, start, end);
  if (way === SECONDS) return readSeconds(cell, start, end);
  if (way === MOMENT) return readInWindow(cell, start, end);
  if (way === ID) return readId(cell, start, end);
  setStretch(cell, start, end);
  return way === PASS || start === end;
}

function readSeconds(cell: usize, start: usize, end: usize): bool {
  const unused: u64 = 8 - <u64>(end - start);
  if (unused > 7) return readWord(cell, start, end);
  const signs = (load<u64>(start) ^ ZEROS) << (unused << 3);
  if ((((signs + PAST_NINE) | signs) & HIGH_BITS) !== 0) return readWord(cell, start, end);
  setNumber(cell, <f64>numberOf(signs));
  return true;
}

/** Of a blank cell, NaN, nothing is true. */
function readInWindow(cell: usize, start: usize, end: usize): bool {
  const isUsual = readMoment(cell, start) === end || readWord(cell, start, end);
  if (!isUsual || cell !== windowCell) return isUsual;
  const moment = numberIn(cell);
  if (moment < windowFrom || moment >= windowEnd) return false;
  meetDay(moment);
  return true;
}
