import type { RawRow } from "../../../src/intake/table.ts";
import { type CsvFile, openCsv } from "../../../src/io/read-csv.ts";

export interface ReadAll {
  readonly file: CsvFile;
  readonly rows: readonly RawRow[];
  readonly cells: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** 全部读出 — every row of a small file, and the file for its fault and traits. */
export async function readAll(path: string): Promise<ReadAll> {
  const file = openCsv(path, "2024-05/file.csv");
  const rows: RawRow[] = [];
  for await (const batch of file.read()) rows.push(...batch);
  return { file, rows, cells: rows.map((row) => row.cells), lines: rows.map((row) => row.line) };
}
