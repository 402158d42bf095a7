import type { Language } from "../kernel/bilingual.ts";
import type { ReportTable } from "../reports/report.ts";
import { quotedRows } from "./quoted-rows.ts";
import { guardFormula } from "./write-csv.ts";

/** 输出到管道的 CSV — plain lines without a mark, as other programs expect them on stdout. */
export function csvLines(table: ReportTable, language: Language): string {
  const header = table.columns.map((column) => (language === "zh" ? column.zh : column.name));
  const rows = table.rows.map((row) =>
    table.columns.map(({ cells }, index) => {
      const text = row[index] ?? "";
      return cells === "text" || cells === "id" ? guardFormula(text) : text;
    }),
  );
  return quotedRows([header, ...rows], ",", "\n");
}
