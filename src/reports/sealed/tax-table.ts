import { isMonth } from "../../kernel/calendar.ts";
import { Decimal, decimalFrom, plain, ZERO } from "../../kernel/decimal.ts";
import { openingSums, type TaxSums } from "../../statutory/income-tax.ts";
import type { SealedTable } from "./sealed-table.ts";

/** 个税累计一行 — the sums of one employee after the month. */
export interface TaxRow {
  readonly employee: string;
  readonly sums: TaxSums;
}

/** Sums of nobody: which figures there are, and what kind each of them is. */
const EMPTY: TaxSums = openingSums({
  through_month: "2024-01",
  income: ZERO,
  basic_deduction: ZERO,
  special_deductions: ZERO,
  additional_deductions: ZERO,
  tax_withheld: ZERO,
});

const FIGURES: ReadonlyMap<string, unknown> = new Map(Object.entries(EMPTY));

/** Chinese headers of the sums; a figure without one has its English name in both. */
const HEADERS: Readonly<Record<string, string>> = {
  taxYear: "纳税年度",
  throughMonth: "累计至",
  income: "累计收入",
  exemptIncome: "累计免税收入",
  basicDeduction: "累计减除费用",
  specialDeductions: "累计专项扣除",
  additionalDeductions: "累计专项附加扣除",
  otherDeductions: "累计其他扣除",
  withheld: "累计已预扣",
  bonusMonth: "年终奖单独计税月份",
};

/** 个税累计表 — every figure that tax sums have, whatever they are. */
export const TAX_TABLE: SealedTable<TaxRow> = {
  file: "tax.csv",
  columns: [
    { name: "employee_id", zh: "工号", cells: "id", text: ({ employee }) => employee },
    ...[...FIGURES.keys()].map((key) => ({
      name: snake(key),
      zh: HEADERS[key] ?? snake(key),
      cells: "number" as const,
      text: ({ sums }: TaxRow) => textOf(new Map<string, unknown>(Object.entries(sums)).get(key)),
    })),
  ],
  read(cell) {
    const read: Record<string, Decimal | string | number | boolean> = {};
    for (const [key, sample] of FIGURES) {
      const text = cell(snake(key));
      // What the empty sums do not have is a month that may be blank.
      if (sample === undefined && text === "") continue;
      const value = valueLike(sample, text);
      if (value === undefined) return undefined;
      read[key] = value;
    }
    const employee = cell("employee_id");
    // Every figure was read as the kind it has in the empty sums.
    return employee === "" ? undefined : { employee, sums: Object.assign({ ...EMPTY }, read) };
  },
};

function snake(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function textOf(value: unknown): string {
  if (value instanceof Decimal) return plain(value);
  if (typeof value === "boolean") return value ? "Y" : "N";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function valueLike(sample: unknown, text: string): Decimal | string | number | boolean | undefined {
  if (sample instanceof Decimal) return decimalFrom(text);
  if (typeof sample === "number") return /^\d+$/.test(text) ? Number(text) : undefined;
  if (typeof sample === "boolean") return /^[YN]$/.test(text) ? text === "Y" : undefined;
  const wantsMonth = sample === undefined || (typeof sample === "string" && isMonth(sample));
  return wantsMonth && !isMonth(text) ? undefined : text;
}
