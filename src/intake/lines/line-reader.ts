import { addValue } from "../add-value.ts";
import { bareText } from "../cell/bare-text.ts";
import type { Fingerprint } from "../fingerprint.ts";
import type { CellValue } from "../row-reader.ts";
import type { LineBlock } from "../table.ts";
import {
  ID,
  type LineColumn,
  lineColumns,
  type LinePlan,
  MOMENT,
  type MonthWindow,
  monthWindow,
  numberOf,
  SECONDS,
} from "./line-columns.ts";
import type { ScanEntries, ScanMachine } from "./scan-machine.ts";

const NOT_USUAL = -1;
/** Columns of few different words are meant; what comes on top of these is read as a row. */
const MOST_WORDS = 1 << 16;

/** Where the parts of a cell stand in the memory of the machine, in words and in numbers. */
const CELL_WORDS = 8;
const CODE = 3;
const [START, END] = [6, 7] as const;
const CELL_NUMBERS = 4;
const NUMBER = 2;

/**
 * 按字节读一行 — the values of a usual line of a LineBlock; nothing is made while it is read.
 *
 * Usual is a line of as many cells as the header in which every cell is what its reader takes
 * without a remark, in the month, of a person of the roster. Any other line, wrong or merely
 * rare, is answered with -1 and has to be read as a row, which knows what to say about it. The
 * scan machine reads; it asks here what a word means that it has not met before.
 */
export class LineReader {
  readonly machine: ScanMachine;
  readonly window: MonthWindow;
  readonly #entries: ScanEntries;
  readonly #plan: LinePlan;
  readonly #columns: readonly LineColumn[];
  /** By cell: its table of words in the machine, and how many the machine has asked for. */
  readonly #tables: readonly number[];
  readonly #asked: number[];
  readonly #cells: number;
  readonly #idCell: number;
  /** The cells of the columns of the kind, in their order. */
  readonly #kindCells: readonly number[];
  #block: LineBlock | undefined;
  #space = 0;

  /** The machine reads one file at a time: that of the last reader that was made for it. */
  constructor(plan: LinePlan, delimiter: string, machine: ScanMachine) {
    this.#plan = plan;
    this.machine = machine;
    this.#entries = machine.entries;
    this.#columns = lineColumns(plan);
    this.window = monthWindow(plan);
    this.#cells = this.#entries.beginFile(this.#columns.length, delimiter.charCodeAt(0));
    this.#tables = this.#columns.map(({ way, isRequired }, cell) =>
      this.#entries.setCell(cell, way, Number(isRequired)),
    );
    this.#asked = this.#columns.map(() => 0);
    for (const cell of this.#columns.keys()) this.#teach(cell, 0, 0);
    const { cell, from, end } = this.window;
    if (cell >= 0) this.#entries.setWindow(cell, from, end);
    const names = Object.keys(plan.kind.columns);
    this.#kindCells = names.map((name) => this.cellOf(name));
    this.#idCell = plan.kind.id === undefined ? this.#columns.length : this.cellOf(plan.kind.id);
  }

  /** The cell of a column; of one that the file does not have, a spare cell that stays blank. */
  cellOf(column: string): number {
    return this.#plan.header.at.get(column) ?? this.#columns.length;
  }

  /** The cell of the id; undefined in a file without. */
  get idCell(): number | undefined {
    return this.#idCell < this.#columns.length ? this.#idCell : undefined;
  }

  /** What the codes of a cell mean; grows while words are met. */
  valuesOf(cell: number): readonly CellValue[] {
    return this.#columns[cell]?.values ?? [];
  }

  /** Where the bytes of a block stand in the machine. */
  spaceOf(block: LineBlock): number {
    if (block !== this.#block) this.#space = this.machine.load(block.bytes);
    this.#block = block;
    return this.#space;
  }

  /** Reads the line that begins at `start` in the machine; the start of the next one, or -1. */
  read(start: number): number {
    for (;;) {
      const next = this.#entries.readLine(start);
      if (next > 0) return next;
      if (!this.answer()) return NOT_USUAL;
    }
  }

  /** Tells the machine what a word means on which it has stopped; false when it met none. */
  answer(): boolean {
    const cell = this.#entries.askedCell() - 1;
    if (cell < 0) return false;
    this.#entries.forgetAsked();
    const asked = (this.#asked[cell] ?? 0) + 1;
    if (asked > MOST_WORDS) return false;
    this.#asked[cell] = asked;
    this.#teach(cell, this.#entries.askedStart(), this.#entries.askedEnd());
    return true;
  }

  /** The code of the value in a cell that is read as a word. */
  codeIn(cell: number): number {
    return this.machine.views.words[this.#cells / 4 + cell * CELL_WORDS + CODE] ?? 0;
  }

  /** The moment, the seconds, the yes or no in a cell; NaN where nothing is. */
  numberIn(cell: number): number {
    return this.machine.views.numbers[this.#cells / 8 + cell * CELL_NUMBERS + NUMBER] ?? Number.NaN;
  }

  get hasId(): boolean {
    const [start, end] = this.#stretchOf(this.#idCell);
    return end > start;
  }

  /** The letters of the id. */
  addId(print: Fingerprint): void {
    print.addAscii(this.machine.views.bytes, ...this.#stretchOf(this.#idCell));
  }

  /** All values of a line without an id, then the texts of the columns that mean nothing to us. */
  addWhole(print: Fingerprint): void {
    for (const cell of this.#kindCells) addValue(print, this.#valueAt(cell));
    if (this.#plan.kind.equalRowsAreOne === true) return;
    for (const cell of this.#plan.header.others) {
      const text = this.machine.views.bytes.subarray(...this.#stretchOf(cell));
      print.addText(bareText(TEXT.decode(text)));
    }
  }

  #stretchOf(cell: number): [start: number, end: number] {
    const { words } = this.machine.views;
    const at = this.#cells / 4 + cell * CELL_WORDS;
    return [words[at + START] ?? 0, words[at + END] ?? 0];
  }

  #valueAt(cell: number): CellValue {
    const column = this.#columns[cell];
    if (!column) return undefined;
    const { way, values } = column;
    if (way === MOMENT || way === SECONDS) {
      const number = this.numberIn(cell);
      return Number.isNaN(number) ? undefined : number;
    }
    return way === ID ? undefined : values[this.codeIn(cell)];
  }

  #teach(cell: number, start: number, end: number): void {
    const column = this.#columns[cell];
    if (!column) return;
    const code = column.codeOf(TEXT.decode(this.machine.views.bytes.subarray(start, end)));
    const number = numberOf(column.values[code]);
    this.#entries.learn(this.#tables[cell] ?? 0, start, end - start, code, number);
  }
}

const TEXT = new TextDecoder("utf-8", { ignoreBOM: true });
