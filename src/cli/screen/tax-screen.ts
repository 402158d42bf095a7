import type { Bilingual } from "../../kernel/bilingual.ts";
import type { ReportColumn, ReportTable } from "../../reports/report.ts";
import { type Screen, stacked } from "./screen.ts";
import { tableBlock } from "./table-block.ts";

const TITLE: Bilingual = { zh: "累计预扣", en: "cumulative withholding" };

/** A terminal is narrow: what the input said stands in the file already. */
const SHOWN = [
  "employee_id",
  "tax_month",
  "income",
  "cumulative_taxable",
  "rate",
  "cumulative_tax",
  "withheld_before",
  "withheld",
  "bonus",
  "bonus_tax",
];

/** 预扣视图 — the rows as a person reads them; every column stands in the CSV and the JSON. */
export function taxScreen(table: ReportTable, screen: Screen): string {
  const shown = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => SHOWN.includes(column.name));
  const block = {
    title: TITLE[screen.language],
    columns: shown.map(({ column }) => headOf(column)),
    rows: table.rows.map((row) => shown.map(({ index }) => row[index] ?? "")),
  };
  return stacked([tableBlock(block, screen)], screen);
}

function headOf({ name, zh, cells }: ReportColumn) {
  const head = { zh, en: name.replaceAll("_", " ") };
  return cells === "amount" || cells === "number"
    ? { head, align: "right" as const }
    : { head, firm: true as const };
}
