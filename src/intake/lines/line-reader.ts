import { addValue } from "../add-value.ts";
import { bareText } from "../cell/bare-text.ts";
import type { Fingerprint } from "../fingerprint.ts";
import type { CellValue } from "../row-reader.ts";
import { CARRIAGE_RETURN, isLineEnd, LINE_FEED, NINE, ZERO } from "./ascii.ts";
import {
  EMPTY,
  ID,
  type LineColumn,
  lineColumns,
  type LinePlan,
  MOMENT,
  type MonthWindow,
  monthWindow,
  PASS,
  SECONDS,
} from "./line-columns.ts";
import { LineId } from "./line-id.ts";
import { LineMoment } from "./line-moment.ts";

/** `readSeconds` takes so many digits without another look. */
const LONGEST_SECONDS = 7;
const NOT_USUAL = -1;

/**
 * 按字节读一行 — the values of a usual line of a LineBlock; nothing is made while it is read.
 *
 * Usual is a line of as many cells as the header in which every cell is what its reader takes
 * without a remark, in the month, of a person of the roster. Any other line, wrong or merely
 * rare, is answered with -1 and has to be read as a row, which knows what to say about it.
 */
export class LineReader {
  /** By cell: moments, seconds, yes and no; NaN where nothing is. */
  readonly numbers: Float64Array;
  /** By cell: the code of the value, for cells read as words. */
  readonly codes: Int32Array;
  readonly id = new LineId();
  readonly #plan: LinePlan;
  readonly #columns: readonly LineColumn[];
  readonly #ways: Uint8Array;
  readonly #delimiter: number;
  readonly #window: MonthWindow;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** The cells of the columns of the kind, in their order. */
  readonly #kindCells: readonly number[];
  readonly #moment = new LineMoment();
  #bytes: Uint8Array = new Uint8Array(0);

  constructor(plan: LinePlan, delimiter: string) {
    this.#plan = plan;
    this.#columns = lineColumns(plan);
    this.#ways = Uint8Array.from(this.#columns, ({ way }) => way);
    this.#delimiter = delimiter.charCodeAt(0);
    this.#window = monthWindow(plan);
    const { length } = this.#columns;
    this.numbers = new Float64Array(length + 1).fill(Number.NaN);
    this.codes = new Int32Array(length + 1);
    this.#starts = new Int32Array(length);
    this.#ends = new Int32Array(length);
    const names = Object.keys(plan.kind.columns);
    this.#kindCells = names.map((name) => this.cellOf(name));
  }

  /** The cell of a column; of one that the file does not have, a spare cell that stays blank. */
  cellOf(column: string): number {
    return this.#plan.header.at.get(column) ?? this.#columns.length;
  }

  /** What the codes of a cell mean; grows while words are met. */
  valuesOf(cell: number): readonly CellValue[] {
    return this.#columns[cell]?.values ?? [];
  }

  /** Reads the line that begins at `start`; the start of the next one, or -1. */
  read(bytes: Uint8Array, start: number): number {
    this.#bytes = bytes;
    const last = this.#ways.length - 1;
    let at = start;
    for (let cell = 0; cell <= last; cell++) {
      const end = this.#readCell(bytes, at, cell);
      if (end < 0) return NOT_USUAL;
      const sign = bytes[end] ?? 0;
      const isRight = cell < last ? sign === this.#delimiter : isLineEnd(sign);
      if (!isRight) return NOT_USUAL;
      at = end + 1;
    }
    return bytes[at - 1] === CARRIAGE_RETURN ? at + 1 : at;
  }

  get hasId(): boolean {
    return this.id.length > 0;
  }

  /** All values of a line without an id, then the texts of the columns that mean nothing to us. */
  addWhole(print: Fingerprint): void {
    for (const cell of this.#kindCells) addValue(print, this.#valueAt(cell));
    if (this.#plan.kind.equalRowsAreOne === true) return;
    for (const cell of this.#plan.header.others) {
      const text = this.#bytes.subarray(this.#starts[cell], this.#ends[cell]);
      print.addText(bareText(OTHER_TEXT.decode(text)));
    }
  }

  #valueAt(cell: number): CellValue {
    const column = this.#columns[cell];
    if (!column) return undefined;
    const { way, values } = column;
    if (way === MOMENT || way === SECONDS) {
      const number = this.numbers[cell] ?? Number.NaN;
      return Number.isNaN(number) ? undefined : number;
    }
    return way === ID ? undefined : values[this.codes[cell] ?? 0];
  }

  #readCell(bytes: Uint8Array, at: number, cell: number): number {
    const way: number = this.#ways[cell] ?? EMPTY;
    switch (way) {
      case MOMENT:
        return this.#readMoment(bytes, at, cell);
      case SECONDS:
        return this.#readSeconds(bytes, at, cell);
      case ID:
        return this.#readId(bytes, at, cell);
      case PASS: {
        const end = this.#endOf(bytes, at);
        this.#starts[cell] = at;
        this.#ends[cell] = end;
        return end;
      }
      case EMPTY:
        return at;
      default:
        return this.#readWord(bytes, at, cell);
    }
  }

  #readWord(bytes: Uint8Array, at: number, cell: number): number {
    const column = this.#columns[cell];
    const code = column ? column.words.codeAt(bytes, at, this.#delimiter) : NOT_USUAL;
    if (column === undefined || code < 0) return NOT_USUAL;
    this.codes[cell] = code;
    this.numbers[cell] = column.numbers[code] ?? Number.NaN;
    return column.words.end;
  }

  #readId(bytes: Uint8Array, at: number, cell: number): number {
    const end = this.id.read(bytes, at, this.#delimiter);
    return end === at && this.#columns[cell]?.isRequired === true ? NOT_USUAL : end;
  }

  #readSeconds(bytes: Uint8Array, start: number, cell: number): number {
    let at = start;
    let total = 0;
    let byte = bytes[at] ?? 0;
    while (byte >= ZERO && byte <= NINE) {
      total = total * 10 + byte - ZERO;
      at += 1;
      byte = bytes[at] ?? 0;
    }
    const isWhole = at > start && at - start <= LONGEST_SECONDS;
    if (!isWhole || (byte !== this.#delimiter && !isLineEnd(byte))) {
      return this.#readWord(bytes, start, cell);
    }
    this.numbers[cell] = total;
    return at;
  }

  #readMoment(bytes: Uint8Array, at: number, cell: number): number {
    const moment = this.#moment.read(bytes, at);
    if (Number.isNaN(moment)) {
      const end = this.#readWord(bytes, at, cell);
      return end < 0 || this.#isOutside(this.numbers[cell] ?? 0, cell) ? NOT_USUAL : end;
    }
    if (this.#isOutside(moment, cell)) return NOT_USUAL;
    this.numbers[cell] = moment;
    return this.#moment.end;
  }

  /** Of a blank cell, NaN, nothing is true. */
  #isOutside(moment: number, cell: number): boolean {
    if (cell !== this.#window.cell) return false;
    return moment < this.#window.from || moment >= this.#window.end;
  }

  #endOf(bytes: Uint8Array, start: number): number {
    let at = start;
    for (let byte = bytes[at] ?? LINE_FEED; !isLineEnd(byte); byte = bytes[at] ?? LINE_FEED) {
      if (byte === this.#delimiter) return at;
      at += 1;
    }
    return at;
  }
}

const OTHER_TEXT = new TextDecoder("utf-8", { ignoreBOM: true });
