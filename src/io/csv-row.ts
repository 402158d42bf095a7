import type { RawRow } from "../intake/table.ts";
import { type CellStart, type CellStarts, cellStarts } from "./cell-starts.ts";

/** 整行成行 — a plain line as a row of its own text; the bytes that it was read from may go. */
export function rowOfLine(
  block: Buffer,
  start: number,
  end: number,
  line: number,
  delimiter: string,
): RawRow {
  const raw = block.toString("utf8", start, lineEndBefore(block, start, end));
  return new LineRow(raw.split(delimiter), line, raw, delimiter);
}

/** 一批原文 — the bytes that the rows of one batch stand in. */
export interface RecordBytes {
  readonly bytes: Buffer;
  readonly delimiter: string;
}

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/**
 * CSV 行 — cells now; raw text and columns only when a message asks for them.
 *
 * Millions of rows are read for each one that is shown, so a row is two offsets into its batch.
 */
export class CsvRow implements RawRow {
  readonly cells: readonly string[];
  readonly line: number;
  private readonly source: RecordBytes;
  private readonly start: number;
  private readonly end: number;

  /** `start` and `end` are offsets into the batch; the line end belongs to the record. */
  constructor(
    cells: readonly string[],
    line: number,
    source: RecordBytes,
    start: number,
    end: number,
  ) {
    this.cells = cells;
    this.line = line;
    this.source = source;
    this.start = start;
    this.end = end;
  }

  get raw(): string {
    const { bytes } = this.source;
    return bytes.toString("utf8", this.start, lineEndBefore(bytes, this.start, this.end));
  }

  columnOf(index: number): number {
    return this.startOf(index).column;
  }

  lineOf(index: number): number {
    return this.line + this.startOf(index).linesBelow;
  }

  /** Where the cells stand, by walking the raw text. */
  locate(): CellStarts {
    return cellStarts(this.raw, this.source.delimiter);
  }

  private startOf(index: number): CellStart {
    return startIn(this.locate(), index);
  }
}

/** A row that is one line, without a quote. */
class LineRow implements RawRow {
  readonly cells: readonly string[];
  readonly line: number;
  readonly raw: string;
  private readonly delimiter: string;

  constructor(cells: readonly string[], line: number, raw: string, delimiter: string) {
    this.cells = cells;
    this.line = line;
    this.raw = raw;
    this.delimiter = delimiter;
  }

  columnOf(index: number): number {
    return startIn(cellStarts(this.raw, this.delimiter), index).column;
  }
}

/** A cell that a short row does not have stands behind its end. */
function startIn({ starts }: CellStarts, index: number): CellStart {
  return starts[Math.min(index, starts.length - 1)] ?? { linesBelow: 0, column: 1 };
}

/** Where the text of a record ends: before its line end, when it has one. */
function lineEndBefore(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  if (at > start && bytes[at - 1] === LINE_FEED) at -= 1;
  if (at > start && bytes[at - 1] === CARRIAGE_RETURN) at -= 1;
  return at;
}
