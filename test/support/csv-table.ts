import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

export type CsvRow = Readonly<Record<string, string>>;

/** 读报表 — a report of ours as rows by column name. */
export function csvRows(text: string): readonly CsvRow[] {
  const rows: string[][] = parse(text, { bom: true });
  const [header = [], ...body] = rows;
  return body.map((cells) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])),
  );
}

/** The same of a file, which must exist. */
export function csvTable(file: string): readonly CsvRow[] {
  return csvRows(readFileSync(file, "utf8"));
}
