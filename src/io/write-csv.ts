import type { Language } from "../kernel/bilingual.ts";
import type { ReportColumn, ReportTable } from "../reports/report.ts";
import { quotedRows } from "./quoted-rows.ts";
import { bytesOf, type TextMaker } from "./text-bytes.ts";

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

/* What CSV may have to quote. */
const NEEDS_QUOTES = /["\t\r\n,]/;
const LINE_END = "\r\n";

/** 生成 CSV — the text of a report: UTF-8 with mark, CRLF, no cell that starts a formula. */
export function encodeCsv(table: ReportTable, options: CsvOptions): string {
  return Buffer.from(csvBytes(table, options)).toString();
}

/** 生成 CSV 字节 — the same as the bytes of its file. */
export function csvBytes(table: ReportTable, options: CsvOptions): Uint8Array {
  return bytesOf(csvText(table, options));
}

/** 逐行生成 CSV — the same row by row, for who writes it straight to its file. */
export function csvText(table: ReportTable, options: CsvOptions): TextMaker {
  const { columns } = table;
  const header = columns.map((column) => headerOf(column, options.language));
  const words = columns.flatMap(({ cells }, at) => (isText(cells) ? [at] : []));
  return (to) => {
    const harmless: string[] = [];
    const write = (row: readonly string[]) => {
      const isPlain =
        !options.excelIds && row.length === columns.length && areHarmless(row, words, harmless);
      if (isPlain) to.addLine(row.join(","));
      else to.add(carefulRow(row, columns, options));
      to.handOn();
    };
    to.add(`\ufeff${quotedRows([header], ",", LINE_END)}`);
    if (table.eachRow) table.eachRow(write);
    else table.rows.forEach(write);
  };
}

/**
 * Whether words can stand as they are, as nearly all can. Many are the same as in the row before:
 * the last one of each column that was found harmless is kept.
 */
function areHarmless(row: readonly string[], words: readonly number[], kept: string[]): boolean {
  for (let nth = 0; nth < words.length; nth += 1) {
    const at = words[nth] ?? 0;
    const text = row[at] ?? "";
    if (text === kept[at]) continue;
    if (NEEDS_QUOTES.test(text) || !beginsHarmless(text)) return false;
    kept[at] = text;
  }
  return true;
}

/** Whether a text begins as no formula does; nearly all begin with a letter or a digit. */
function beginsHarmless(text: string): boolean {
  if (text === "") return true;
  const first = text.charCodeAt(0);
  if (first >= 0x4e00 && first <= 0x9fff) return true;
  if (first >= 0x30 && first <= 0x39) return true;
  const letter = first | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || !DANGEROUS_START.test(text);
}

function carefulRow(
  row: readonly string[],
  columns: readonly ReportColumn[],
  options: CsvOptions,
): string {
  const cells = columns.map((column, at) => cellText(row[at] ?? "", column.cells, options));
  return quotedRows([cells], ",", LINE_END);
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
