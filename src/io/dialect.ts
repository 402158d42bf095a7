import type { SourceTraits } from "../intake/table.ts";

export type Delimiter = SourceTraits["delimiter"];

/** 表格写法 — how the cells of a file are set apart. */
export interface Dialect {
  readonly delimiter: Delimiter;
  /** Length in UTF-8 bytes of a first line that only names the delimiter (`sep=;`). */
  readonly preambleBytes: number;
  readonly fullWidthDelimiter?: string;
}

/* In order of preference when a line holds as many of one as of another. */
const DELIMITERS: readonly Delimiter[] = [",", "\t", ";"];
const RECORDS_LOOKED_AT = 10;

/**
 * 识别分隔符 — the delimiter of the first line that has one, counted outside quotes.
 *
 * A title may stand above the header, so the first line alone does not decide; later rows do not
 * either, because their cells may be lists with semicolons.
 */
export function detectDialect(head: string): Dialect {
  const named = /^"?sep=([,;\t])"?(?:\r\n|\n|\r)/i.exec(head);
  if (named) {
    const delimiter = DELIMITERS.find((candidate) => candidate === named[1]) ?? ",";
    return { delimiter, preambleBytes: Buffer.byteLength(named[0]) };
  }
  const records = firstRecords(head);
  for (const record of records) {
    const counts = DELIMITERS.map((delimiter) => record.split(delimiter).length - 1);
    const most = Math.max(...counts);
    const delimiter = DELIMITERS[counts.indexOf(most)];
    if (most > 0 && delimiter) return { delimiter, preambleBytes: 0 };
  }
  const fullWidthDelimiter = /[，；、]/.exec(records[0] ?? "")?.[0];
  return { delimiter: ",", preambleBytes: 0, ...(fullWidthDelimiter && { fullWidthDelimiter }) };
}

/** The first records that are not blank, with what stands in quotes left out. */
function firstRecords(head: string): string[] {
  const unquoted = head.replace(/"(?:[^"]|"")*"/g, "");
  const lines = unquoted.split(/\r\n|\n|\r/, RECORDS_LOOKED_AT * 2);
  return lines.filter((line) => line.trim() !== "").slice(0, RECORDS_LOOKED_AT);
}
