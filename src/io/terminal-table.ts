import Table from "cli-table3";
import { cellWidth, withoutZeroWidth, wrapCells } from "./cell-width.ts";

/** 屏幕列 — one column of a table on a terminal. */
export interface TerminalColumn {
  readonly header: string;
  /** Numbers stand right, and their column is never narrowed. */
  readonly align?: "left" | "right";
  /** Never narrowed: a date or an id broken over two lines cannot be read at a glance. */
  readonly firm?: boolean;
  /** Left out, the last one first, where the table would else be wider than the terminal. */
  readonly spare?: boolean;
}

/** 屏幕单元格 — text, or text that is coloured after it has been broken into lines. */
export type TerminalCell =
  string | { readonly text: string; readonly paint: (text: string) => string };

/** 表格选项 — width and borders of a table on a terminal. */
export interface TerminalTableOptions {
  /** Cells available; wide text columns are wrapped until the table fits. */
  readonly width?: number;
  /** Plain `+--+` borders, for consoles that draw box characters two cells wide. */
  readonly ascii?: boolean;
}

const NARROWEST_COLUMN = 8;
/* A border and a blank on either side of each cell, and one border more. */
const FRAME_PER_COLUMN = 3;

const ASCII_BORDERS = {
  top: "-",
  "top-mid": "+",
  "top-left": "+",
  "top-right": "+",
  bottom: "-",
  "bottom-mid": "+",
  "bottom-left": "+",
  "bottom-right": "+",
  left: "|",
  "left-mid": "+",
  mid: "-",
  "mid-mid": "+",
  right: "|",
  "right-mid": "+",
  middle: "|",
};

/** Stands in the drawing of the package wherever text is to stand. */
const STAND_IN = "x";
const STAND_INS = /x+/g;

/**
 * 画表格 — aligned for Chinese; cells are broken into lines here, because the table package
 * loses Chinese text when it wraps.
 *
 * The package draws one row of stand-ins, and every line of text is put into a copy of it: it
 * measures each text a dozen times, which takes longer than paying everybody in a large table.
 */
export function terminalTable(
  wanted: readonly TerminalColumn[],
  cells: readonly (readonly TerminalCell[])[],
  options: TerminalTableOptions = {},
): string {
  const { columns, rows } = withoutSpare(wanted, cells, options.width ?? Infinity);
  const room = columnWidths(columns, rows, options.width ?? Infinity);
  const head = columns.map(({ header }, index) => brokenCell(header, room[index]));
  const body = rows.map((row) =>
    columns.map((_, index) => brokenCell(row[index] ?? "", room[index])),
  );
  const widths = columns.map(() => STAND_IN.length);
  for (const row of [head, ...body]) widen(widths, row);
  const [top = "", pattern = "", middle = "", , bottom = ""] = drawn(widths, options);
  const lines = (row: BrokenRow) => linesOf(row, columns, widths, pattern);
  return [
    top,
    ...lines(head),
    ...(body.length > 0 ? [middle, ...body.flatMap(lines)] : []),
    bottom,
  ].join("\n");
}

/** Lines of a frame around two rows: upper border, row, border between them, row, lower border. */
function drawn(widths: readonly number[], { ascii }: TerminalTableOptions): readonly string[] {
  const row = widths.map((width) => STAND_IN.repeat(width));
  const table = new Table({
    head: row,
    /* Its own colours would go into pipes and files, too. */
    style: { head: [], border: [], compact: true },
    ...(ascii && { chars: ASCII_BORDERS }),
  });
  table.push(row);
  return table.toString().split("\n");
}

/** One line of a cell and how many cells of the terminal it takes. */
interface Line {
  readonly text: string;
  readonly width: number;
}

type BrokenRow = readonly (readonly Line[])[];

/* Broken at its blanks, a column may be narrower than the room it was given. */
function widen(widths: number[], row: BrokenRow): void {
  for (const [index, lines] of row.entries()) {
    for (const { width } of lines) widths[index] = Math.max(widths[index] ?? 0, width);
  }
}

const NO_LINE: Line = { text: "", width: 0 };

/** A row is as high as its highest cell; the others end in blank lines. */
function linesOf(
  row: BrokenRow,
  columns: readonly TerminalColumn[],
  widths: readonly number[],
  pattern: string,
): string[] {
  const height = Math.max(...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const texts = row.map((lines, index) => {
      const { text, width } = lines[at] ?? NO_LINE;
      const gap = " ".repeat((widths[index] ?? 0) - width);
      return columns[index]?.align === "right" ? gap + text : text + gap;
    });
    let column = 0;
    return pattern.replaceAll(STAND_INS, () => texts[column++] ?? "");
  });
}

interface Grid {
  readonly columns: readonly TerminalColumn[];
  readonly rows: readonly (readonly TerminalCell[])[];
}

function withoutSpare(columns: Grid["columns"], rows: Grid["rows"], available: number): Grid {
  const last = columns.findLastIndex(({ spare }) => spare === true);
  if (last < 0 || leastWidth({ columns, rows }) <= available) return { columns, rows };
  const rest = rows.map((row) => row.toSpliced(last, 1));
  return withoutSpare(columns.toSpliced(last, 1), rest, available);
}

/** As narrow as the table gets while its words stay whole. */
function leastWidth({ columns, rows }: Grid): number {
  const widths = columns.map((column, index) => {
    const cells = [column.header, ...rows.map((row) => row[index] ?? "")];
    const gives = column.align !== "right" && column.firm !== true;
    const natural = Math.max(...cells.map(textWidth));
    const word = Math.max(NARROWEST_COLUMN, ...cells.map(longestWord));
    return gives ? Math.min(natural, word) : natural;
  });
  return sum(widths) + columns.length * FRAME_PER_COLUMN + 1;
}

/**
 * The natural widths, then the widest text column gives way until the table fits: first as far as
 * its words stay whole, and only when that is not enough further.
 */
function columnWidths(
  columns: readonly TerminalColumn[],
  rows: readonly (readonly TerminalCell[])[],
  available: number,
): number[] {
  const widths = columns.map((column, index) =>
    Math.max(textWidth(column.header), ...rows.map((row) => textWidth(row[index] ?? ""))),
  );
  const whole = columns.map((_, index) =>
    Math.max(NARROWEST_COLUMN, ...rows.map((row) => longestWord(row[index] ?? ""))),
  );
  let excess = sum(widths) + columns.length * FRAME_PER_COLUMN + 1 - available;
  for (const floors of [whole, columns.map(() => NARROWEST_COLUMN)]) {
    while (excess > 0) {
      const widest = widestText(columns, widths, floors);
      if (widest === undefined) break;
      widths[widest] = (widths[widest] ?? 0) - 1;
      excess -= 1;
    }
  }
  return widths;
}

/** The widest text column that may still give way. */
function widestText(
  columns: readonly TerminalColumn[],
  widths: readonly number[],
  floors: readonly number[],
): number | undefined {
  let widest: number | undefined;
  for (const [index, width] of widths.entries()) {
    const column = columns[index];
    const gives = column?.align !== "right" && column?.firm !== true;
    const more = width > (widest === undefined ? 0 : (widths[widest] ?? 0));
    if (gives && more && width > (floors[index] ?? 0)) widest = index;
  }
  return widest;
}

/** Latin words are broken only where there is no other way; Chinese breaks anywhere. */
function longestWord(cell: TerminalCell): number {
  const words = withoutZeroWidth(textOf(cell)).match(/[\u0021-\u024F]+/g) ?? [];
  return Math.max(0, ...words.map((word) => word.length));
}

function brokenCell(cell: TerminalCell, width: number | undefined): readonly Line[] {
  const text = withoutZeroWidth(textOf(cell));
  const lines = width === undefined ? [text] : wrapCells(text, width);
  return lines.map((line) => {
    const shown = typeof cell === "string" ? line : cell.paint(line);
    return { text: shown, width: cellWidth(shown) };
  });
}

function textOf(cell: TerminalCell): string {
  return typeof cell === "string" ? cell : cell.text;
}

function textWidth(cell: TerminalCell): number {
  return Math.max(
    ...withoutZeroWidth(textOf(cell))
      .split(/\r\n|\n|\r/)
      .map(cellWidth),
  );
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
