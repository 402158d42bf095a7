import { stringify } from "csv-stringify/sync";
import type { Language } from "../kernel/bilingual.ts";
import type { ReportColumn, ReportTable } from "../reports/report.ts";
import { bytesOfPieces } from "./bytes-of-pieces.ts";

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

/* What CSV must quote, and what may hide the beginning of a cell. */
const NEEDS_CARE = /["\t\r\n,]/;
/* Nothing to quote, and it begins with nothing that a table program calculates. */
const HARMLESS = /^(?:[0-9A-Za-z\u4e00-\u9fff][^"\t\r\n,]*)?$/;
const LINE_END = "\r\n";

/** 生成 CSV — the text of a report: UTF-8 with mark, CRLF, no cell that starts a formula. */
export function encodeCsv(table: ReportTable, options: CsvOptions): string {
  return [...pieces(table, options)].join("");
}

/** 生成 CSV 字节 — the same as the bytes of its file, made piece by piece. */
export function csvBytes(table: ReportTable, options: CsvOptions): Uint8Array {
  return bytesOfPieces(pieces(table, options));
}

function* pieces(table: ReportTable, options: CsvOptions): Iterable<string> {
  const header = table.columns.map((column) => headerOf(column, options.language));
  yield `\ufeff${written(header)}`;
  for (const row of table.eachRow?.() ?? table.rows) {
    yield rowText(row, table.columns, options);
  }
}

/**
 * A row without anything to quote is its cells with commas between them, and nearly all rows are;
 * a row with a cell that needs care is left to the library as a whole.
 */
function rowText(
  row: readonly string[],
  columns: readonly ReportColumn[],
  options: CsvOptions,
): string {
  let line = "";
  for (let index = 0; index < columns.length; index += 1) {
    const text = row[index] ?? "";
    const isWords = isText(columns[index]?.cells);
    const isPlain = isWords ? HARMLESS.test(text) : !NEEDS_CARE.test(text);
    if ((!isPlain && NEEDS_CARE.test(text)) || (isWords && options.excelIds)) {
      return written(columns.map(({ cells }, at) => cellText(row[at] ?? "", cells, options)));
    }
    const cell = isPlain ? text : guardFormula(text);
    line += index === 0 ? cell : `,${cell}`;
  }
  return line + LINE_END;
}

function written(cells: readonly string[]): string {
  return stringify([cells], { record_delimiter: "windows", quote_record_delimiter: true });
}

function isText(cells: ReportColumn["cells"] | undefined): boolean {
  return cells === "text" || cells === "id";
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

export function headerOf(column: ReportColumn, language: Language): string {
  return language === "zh" ? column.zh : column.name;
}

/** 单元格文字 — an id as Excel keeps it, text that starts no formula, a figure as it is. */
export function cellText(text: string, kept: ReportColumn["cells"], options: CsvOptions): string {
  if (!isText(kept)) return text;
  const isLongNumber = /^\d+$/.test(text) && text.length > DIGITS_EXCEL_KEEPS;
  const wrap = options.excelIds && (kept === "id" ? PLAIN_ID.test(text) : isLongNumber);
  return wrap ? `="${text}"` : guardFormula(text);
}
