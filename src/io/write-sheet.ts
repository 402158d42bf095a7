import { gbkBytes } from "../kernel/gbk.ts";
import type { Sheet } from "../reports/report.ts";
import { quotedRows } from "./quoted-rows.ts";
import { type CsvOptions, cellText, encodeCsv, headerOf } from "./write-csv.ts";

/** 写单据 — the bytes of a sheet in the form that its reader dictates, else as our own reports. */
export function encodeSheet({ table, style }: Sheet, options: CsvOptions): string | Uint8Array {
  if (!style) return encodeCsv(table, options);
  const rows = table.rows.map((row) =>
    table.columns.map((column, index) => cellText(row[index] ?? "", column.cells, options)),
  );
  const header = table.columns.map((column) => headerOf(column, options.language));
  const gbk = style.encoding === "gbk";
  const text = quotedRows(style.header ? [header, ...rows] : rows, style.separator, "\r\n");
  return gbk ? gbkBytes(text) : `\ufeff${text}`;
}
