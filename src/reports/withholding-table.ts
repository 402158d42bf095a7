import type { Language } from "../kernel/bilingual.ts";
import { type Decimal, plain } from "../kernel/decimal.ts";
import { formatMoney, roundToFen } from "../kernel/money.ts";
import type { BonusTax } from "../statutory/one-off.ts";
import type { WithheldMonth } from "../statutory/withholding-rows.ts";
import { moneyText } from "./cell-text.ts";
import { column, type ListingColumn } from "./listing.ts";
import type { ReportTable } from "./report.ts";

/** 预扣表的行 — a month's withholding; a bonus stands beside one month of the year. */
export interface WithholdingTableRow extends WithheldMonth {
  readonly bonus?: { readonly amount: Decimal; readonly made: BonusTax | undefined };
}

type Row = WithholdingTableRow;

const INPUT_COLUMNS: readonly ListingColumn<Row>[] = [
  column("employee_id", "工号", "id", ({ row }) => row.employee_id),
  column("tax_month", "税款所属期", "date", ({ row }) => row.tax_month),
  column("income", "收入", "amount", ({ row }) => yuan(row.income)),
  column("special_deductions", "专项扣除", "amount", ({ row }) => yuan(row.special_deductions)),
  column("additional_deductions", "专项附加扣除", "amount", ({ row }) =>
    yuan(row.additional_deductions),
  ),
  column("other_deductions", "其他扣除", "amount", ({ row }) => yuan(row.other_deductions)),
  column("exempt_income", "免税收入", "amount", ({ row }) => yuan(row.exempt_income)),
  column("hired_month", "入职月份", "date", ({ row }) => row.hired_month ?? ""),
  column("first_job_this_year", "当年首次就业", "text", ({ row }, language) =>
    yesNo(row.first_job_this_year, language),
  ),
  column("low_income_rule", "适用6万元直接扣除", "text", ({ row }, language) =>
    yesNo(row.low_income_rule, language),
  ),
];

const RESULT_COLUMNS: readonly ListingColumn<Row>[] = [
  column("cumulative_income", "累计收入", "amount", ({ made }) => yuan(made.sums.income)),
  column("cumulative_basic", "累计减除费用", "amount", ({ made }) =>
    yuan(made.sums.basicDeduction),
  ),
  column("cumulative_taxable", "累计应纳税所得额", "amount", ({ made }) => yuan(made.taxable)),
  column("rate", "预扣率", "number", ({ made }) => plain(made.rate)),
  column("quick_deduction", "速算扣除数", "amount", ({ made }) => yuan(made.quickDeduction)),
  column("cumulative_tax", "累计应纳税额", "amount", ({ made }) => moneyText(made.cumulativeTax)),
  column("withheld_before", "累计已预扣预缴税额", "amount", ({ made }) =>
    moneyText(made.withheldBefore),
  ),
  column("withheld", "本期应预扣预缴税额", "amount", ({ made }) => moneyText(made.tax)),
];

const BONUS_COLUMNS: readonly ListingColumn<Row>[] = [
  column("bonus", "年终奖", "amount", ({ bonus }) => yuan(bonus?.amount)),
  column("bonus_rate", "年终奖税率", "number", ({ bonus }) =>
    bonus?.made ? plain(bonus.made.rate) : "",
  ),
  column("bonus_quick_deduction", "年终奖速算扣除数", "amount", ({ bonus }) =>
    yuan(bonus?.made?.quickDeduction),
  ),
  column("bonus_tax", "年终奖个税", "amount", ({ bonus }) => moneyText(bonus?.made?.tax)),
];

/** 预扣表 — the input columns with the cumulative figures behind them (contract: `cs-pay tax`). */
export function withholdingTable(rows: readonly Row[], language: Language): ReportTable {
  const withBonus = rows.some(({ bonus }) => bonus !== undefined);
  return tableOf(
    [...INPUT_COLUMNS, ...RESULT_COLUMNS, ...(withBonus ? BONUS_COLUMNS : [])],
    rows,
    language,
  );
}

/** 年终奖表 — the bonus alone, when no months were given. */
export function bonusTable(amount: Decimal, made: BonusTax): ReportTable {
  return {
    columns: BONUS_COLUMNS.map(({ name, zh, cells }) => ({ name, zh, cells })),
    rows: [[yuan(amount), plain(made.rate), yuan(made.quickDeduction), moneyText(made.tax)]],
  };
}

function tableOf(
  columns: readonly ListingColumn<Row>[],
  rows: readonly Row[],
  language: Language,
): ReportTable {
  return {
    columns: columns.map(({ name, zh, cells }) => ({ name, zh, cells })),
    rows: rows.map((row) => columns.map((one) => one.text(row, language))),
  };
}

/** Amounts finer than a fen were refused before. */
function yuan(amount: Decimal | undefined): string {
  return amount === undefined ? "" : formatMoney(roundToFen(amount));
}

function yesNo(value: boolean | undefined, language: Language): string {
  if (value === undefined) return "";
  const words = { zh: ["是", "否"], en: ["Y", "N"] } as const;
  return words[language][value ? 0 : 1];
}
