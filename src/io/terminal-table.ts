import Table from "cli-table3";
import { cellWidth, withoutZeroWidth, wrapCells } from "./cell-width.ts";

/** 屏幕列 — one column of a table on a terminal. */
export interface TerminalColumn {
  readonly header: string;
  /** Numbers stand right, and their column is never narrowed. */
  readonly align?: "left" | "right";
  /** Never narrowed: a date or an id broken over two lines cannot be read at a glance. */
  readonly firm?: boolean;
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
/**
 * 画表格 — aligned for Chinese; cells are broken into lines here, because the table package
 * loses Chinese text when it wraps.
 */
export function terminalTable(
  columns: readonly TerminalColumn[],
  rows: readonly (readonly TerminalCell[])[],
  options: TerminalTableOptions = {},
): string {
  const widths = columnWidths(columns, rows, options.width ?? Infinity);
  const table = new Table({
    head: columns.map((column, index) => brokenCell(column.header, widths[index])),
    colAligns: columns.map((column) => column.align ?? "left"),
    /* Its own colours would go into pipes and files, too. */
    style: { head: [], border: [], compact: true },
    ...(options.ascii && { chars: ASCII_BORDERS }),
  });
  for (const row of rows) {
    table.push(columns.map((_, index) => brokenCell(row[index] ?? "", widths[index])));
  }
  return table.toString();
}

/** The natural widths, then the widest text column gives way until the table fits. */
function columnWidths(
  columns: readonly TerminalColumn[],
  rows: readonly (readonly TerminalCell[])[],
  available: number,
): number[] {
  const widths = columns.map((column, index) =>
    Math.max(textWidth(column.header), ...rows.map((row) => textWidth(row[index] ?? ""))),
  );
  let excess = sum(widths) + columns.length * FRAME_PER_COLUMN + 1 - available;
  while (excess > 0) {
    const widest = widestText(columns, widths);
    const width = widths[widest] ?? 0;
    if (width <= NARROWEST_COLUMN) break;
    widths[widest] = width - 1;
    excess -= 1;
  }
  return widths;
}

function widestText(columns: readonly TerminalColumn[], widths: readonly number[]): number {
  let widest = -1;
  for (const [index, width] of widths.entries()) {
    const column = columns[index];
    const gives = column?.align !== "right" && column?.firm !== true;
    if (gives && width > (widths[widest] ?? 0)) widest = index;
  }
  return widest;
}

function brokenCell(cell: TerminalCell, width: number | undefined): string {
  const text = withoutZeroWidth(textOf(cell));
  const lines = width === undefined ? [text] : wrapCells(text, width);
  return lines.map((line) => (typeof cell === "string" ? line : cell.paint(line))).join("\n");
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
