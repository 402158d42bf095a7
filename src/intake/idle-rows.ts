import { bareText } from "./cell/bare-text.ts";
import type { RawRow } from "./table.ts";

const TOTAL_WORDS = new Set([
  "合计",
  "总计",
  "小计",
  "汇总",
  "共计",
  "平均",
  "平均值",
  "均值",
  "total",
  "totals",
  "subtotal",
  "grandtotal",
  "sum",
  "average",
]);

/** 空白行 — not a single cell holds anything. */
export function isBlankRow(row: RawRow): boolean {
  return row.cells.every((cell) => bareText(cell) === "");
}

/** 合计行 — its first word, or what stands where the person should, says that it adds up rows. */
function isTotalRow(row: RawRow, personCell: number | undefined): boolean {
  const first = row.cells.find((cell) => bareText(cell) !== "");
  const person = personCell === undefined ? undefined : row.cells[personCell];
  return isTotalWord(first) || isTotalWord(person);
}

function isTotalWord(cell: string | undefined): boolean {
  if (cell === undefined) return false;
  const word = bareText(cell).normalize("NFKC").toLowerCase().replace(/[\s:]/g, "");
  return TOTAL_WORDS.has(word);
}

/** 闲置行 — why a row that fails the checks is only counted; undefined when it is refused. */
export function idleRow(
  row: RawRow,
  personCell: number | undefined,
  headerText: string | undefined,
): "blank" | "total" | "header" | undefined {
  if (isBlankRow(row)) return "blank";
  if (isTotalRow(row, personCell)) return "total";
  return row.raw === headerText ? "header" : undefined;
}
