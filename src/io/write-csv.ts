import { stringify } from "csv-stringify/sync";
import type { Language } from "../kernel/bilingual.ts";
import type { ReportColumn, ReportTable } from "../reports/report.ts";

/** CSV 选项 — language of the headers, and ids as Excel keeps them. */
export interface CsvOptions {
  /** Headers are Chinese or the canonical English names. */
  readonly language: Language;
  /** Ids and long numbers as `="00123"`, so that Excel keeps their digits. */
  readonly excelIds: boolean;
}

/* Excel shows more digits than this in scientific notation. */
const DIGITS_EXCEL_KEEPS = 11;
const PLAIN_ID = /^[\p{L}\p{N}_.-]+$/u;
/* Blanks may stand before it; a tab or line break at the start is taken for a cell border. */
const DANGEROUS_START = /^(?=[\t\r\n]|\s*[=+\-@＝＋－＠])/;
/* Pasted or badly split, the text behind a tab or a line break begins a cell of its own. */
const DANGEROUS_INSIDE = /([\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g;

/** 生成 CSV — the bytes of a report: UTF-8 with mark, CRLF, no cell that starts a formula. */
export function encodeCsv(table: ReportTable, options: CsvOptions): string {
  const header = table.columns.map((column) => headerOf(column, options.language));
  const rows = table.rows.map((row) =>
    table.columns.map((column, index) => cellText(row[index] ?? "", column.cells, options)),
  );
  return stringify([header, ...rows], {
    bom: true,
    record_delimiter: "windows",
    quote_record_delimiter: true,
  });
}

/**
 * 公式防护 — an apostrophe before text that a table program would calculate.
 *
 * Only for text: a negative amount begins with `-` and must stay a number.
 */
export function guardFormula(text: string): string {
  const inside = /[\t\r\n]/.test(text) ? text.replace(DANGEROUS_INSIDE, "$1'") : text;
  return DANGEROUS_START.test(inside) ? `'${inside}` : inside;
}

function headerOf(column: ReportColumn, language: Language): string {
  return language === "zh" ? column.zh : column.name;
}

function cellText(text: string, kept: ReportColumn["cells"], options: CsvOptions): string {
  if (kept !== "text" && kept !== "id") return text;
  const isLongNumber = /^\d+$/.test(text) && text.length > DIGITS_EXCEL_KEEPS;
  const wrap = options.excelIds && (kept === "id" ? PLAIN_ID.test(text) : isLongNumber);
  return wrap ? `="${text}"` : guardFormula(text);
}
