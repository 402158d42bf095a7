/** 单元格起点 — where a cell begins: lines below the record's first, and the character column. */
export interface CellStart {
  readonly linesBelow: number;
  /** From 1, in characters (code points), on the cell's own line. */
  readonly column: number;
}

/** 单元格起点 — where each cell of a record begins, found only when a finding needs it. */
export interface CellStarts {
  /** One for each cell, then one behind the end of the record. */
  readonly starts: readonly CellStart[];
  /**
   * The cell whose opening quote is never closed, or is followed by other text only after a line
   * break, which is how a forgotten quote looks when a later quote happens to stop it.
   */
  readonly brokenCell?: CellStart;
}

/**
 * 查找单元格 — walks a raw record by the parser's own rules to find where its cells stand.
 *
 * Done only for records that a message speaks of; the parser itself counts bytes alone.
 */
export function cellStarts(raw: string, delimiter: string): CellStarts {
  const position = new Position(raw);
  const starts: CellStart[] = [];
  let brokenCell: CellStart | undefined;
  for (let at = 0; at <= raw.length; at += 1) {
    const start = position.at(at);
    starts.push(start);
    const cell = cellEnd(raw, at, delimiter);
    if (cell.broken) brokenCell ??= start;
    at = cell.end;
  }
  starts.push(position.at(raw.length));
  return { starts, ...(brokenCell && { brokenCell }) };
}

/** Index of the delimiter behind the cell that begins at `start`, or the record's length. */
function cellEnd(raw: string, start: number, delimiter: string): { end: number; broken: boolean } {
  let at = start;
  let broken = false;
  if (raw[start] === '"') {
    at = closingQuote(raw, start);
    const next = raw[at + 1];
    const isClosed =
      at < raw.length &&
      (next === undefined || next === delimiter || next === "\r" || next === "\n");
    broken = !isClosed && (at >= raw.length || /[\r\n]/.test(raw.slice(start, at)));
    at += 1;
  }
  const end = raw.indexOf(delimiter, at);
  return { end: end === -1 || at > raw.length ? raw.length : end, broken };
}

/** The first quote that is not one of a pair; the parser takes it as the end of the quoting. */
function closingQuote(raw: string, opening: number): number {
  let at = opening + 1;
  for (;;) {
    at = raw.indexOf('"', at);
    if (at === -1) return raw.length;
    if (raw[at + 1] !== '"') return at;
    at += 2;
  }
}

/** Line and column of indexes that only grow. */
class Position {
  private readonly text: string;
  private index = 0;
  private linesBelow = 0;
  private column = 1;

  constructor(text: string) {
    this.text = text;
  }

  at(index: number): CellStart {
    while (this.index < index) {
      const code = this.text.codePointAt(this.index) ?? 0;
      this.index += code > 0xffff ? 2 : 1;
      const endsLine = code === 10 || (code === 13 && this.text[this.index] !== "\n");
      this.linesBelow += endsLine ? 1 : 0;
      this.column = endsLine ? 1 : this.column + 1;
    }
    return { linesBelow: this.linesBelow, column: this.column };
  }
}
