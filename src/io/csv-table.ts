import { parse } from "csv-parse/sync";

/** 整表 — every record of a small CSV text, the header first; undefined when it is no CSV. */
export function csvTable(text: string): readonly (readonly string[])[] | undefined {
  try {
    const records: string[][] = parse(text, { bom: true, relax_column_count: true });
    return records;
  } catch {
    return undefined;
  }
}
