import { gbkBytes } from "../kernel/gbk.ts";
import type { Sheet } from "../reports/report.ts";
import type { FileContent } from "./folder-set.ts";
import { quotedRows } from "./quoted-rows.ts";
import { type CsvOptions, cellText, csvText, headerOf } from "./write-csv.ts";

/** 写单据 — a sheet in the form that its reader dictates, else like our own reports. */
export function sheetContent({ table, style }: Sheet, options: CsvOptions): FileContent {
  if (!style) return csvText(table, options);
  const rows = table.rows.map((row) =>
    table.columns.map((column, index) => cellText(row[index] ?? "", column.cells, options)),
  );
  const header = table.columns.map((column) => headerOf(column, options.language));
  const gbk = style.encoding === "gbk";
  const text = quotedRows(style.header ? [header, ...rows] : rows, style.separator, "\r\n");
  return gbk ? gbkBytes(text) : `\ufeff${text}`;
}
