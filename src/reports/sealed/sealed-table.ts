import type { ReportColumn, ReportTable } from "../report.ts";

/** 读单元格 — the text of a column of one sealed row. */
export type SealedCell = (name: string) => string;

/** 封存表 — a table of a seal: how its rows are written, and how they are read back. */
export interface SealedTable<Row> {
  readonly file: string;
  readonly columns: readonly (ReportColumn & { readonly text: (row: Row) => string })[];
  /** Undefined when the cells cannot be what was written. */
  readonly read: (cell: SealedCell) => Row | undefined;
}

/** 写封存表 — as a report table, headers in the language of the month. */
export function sealedReport<Row>(shape: SealedTable<Row>, rows: readonly Row[]): ReportTable {
  return {
    columns: shape.columns.map(({ name, zh, cells }) => ({ name, zh, cells })),
    rows: rows.map((row) => shape.columns.map((column) => column.text(row))),
  };
}

/**
 * 读封存表 — by position, because headers are in the language of the month that was sealed.
 * Undefined when a row cannot be read.
 */
export function rowsOfSealed<Row>(
  shape: SealedTable<Row>,
  records: readonly (readonly string[])[],
): readonly Row[] | undefined {
  const at = new Map(shape.columns.map(({ name }, index) => [name, index]));
  const rows: Row[] = [];
  for (const cells of records.slice(1)) {
    const row = shape.read((name) => unguarded(cells[at.get(name) ?? -1] ?? ""));
    if (row === undefined) return undefined;
    rows.push(row);
  }
  return rows;
}

/** Texts that would start a formula were written behind an apostrophe. */
function unguarded(text: string): string {
  return text.replace(/^'(?=[\t\r\n]|\s*[=+\-@＝＋－＠])/, "");
}
