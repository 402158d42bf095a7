import { stringify } from "csv-stringify/sync";

/** 成行 — cells as records of CSV, quoted where they hold the separator, a quote or a line end. */
export function quotedRows(
  rows: readonly (readonly string[])[],
  separator: string,
  lineEnd: string,
): string {
  return stringify([...rows], {
    delimiter: separator,
    record_delimiter: lineEnd,
    quote_record_delimiter: true,
  });
}
