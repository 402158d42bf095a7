import { openCsv } from "./read-csv.ts";

/**
 * 取回原文 — the raw text of the records that start on the given lines.
 *
 * Rows refused long after reading are listed with their text too, and keeping every raw row for
 * that would not be flat in memory; the file is read again as far as the last wanted line.
 */
export async function rawRows(
  absolutePath: string,
  lines: ReadonlySet<number>,
): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  if (lines.size === 0) return found;
  for await (const rows of openCsv(absolutePath, absolutePath).read()) {
    for (const row of rows) if (lines.has(row.line)) found.set(row.line, row.raw);
    if (found.size === lines.size) break;
  }
  return found;
}
