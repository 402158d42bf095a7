import type { Month } from "../../kernel/calendar.ts";
import { type Decimal, plain, ZERO } from "../../kernel/decimal.ts";
import { roundToFen } from "../../kernel/money.ts";
import type { KindRow } from "../../inputs/index.ts";
import type { InputRecord } from "../../intake/table.ts";
import type { MonthRecords } from "../../measures/month-inputs.ts";
import type { History } from "../../payrun/month-setup.ts";
import type { TaxSums } from "../../statutory/income-tax.ts";

type OpeningTax = KindRow<"opening-tax">;

/**
 * 期初历史 — what is known before the first month: scores and tax sums of the opening files.
 *
 * Scores count only before the first month, because from there on the months speak themselves.
 */
export function openingHistory(records: MonthRecords, first: Month, firstTaxMonth: Month): History {
  const values = new Map<Month, Map<string, Map<string, Decimal>>>();
  for (const { row } of records["opening-scores"] ?? []) {
    if (row.month >= first) continue;
    const people = values.get(row.month) ?? new Map<string, Map<string, Decimal>>();
    people.set(row.employee_id, new Map([["score", row.score]]));
    values.set(row.month, people);
  }
  return {
    values,
    tax: openingTax(records["opening-tax"] ?? [], firstTaxMonth),
    firstTaxMonth,
    countedOrders: new Set(),
  };
}

/** Rows of other tax years say nothing about this one, so they are left out. */
function openingTax(
  rows: readonly InputRecord<OpeningTax>[],
  firstTaxMonth: Month,
): ReadonlyMap<string, TaxSums> {
  const year = firstTaxMonth.slice(0, 4);
  const ofYear = rows.filter(({ row }) => plain(row.tax_year) === year);
  return new Map(ofYear.map(({ row }) => [row.employee_id, sumsOf(row)]));
}

function sumsOf(row: OpeningTax): TaxSums {
  return {
    taxYear: row.tax_year.toNumber(),
    throughMonth: row.through_month,
    income: row.income,
    exemptIncome: ZERO,
    basicDeduction: row.basic_deduction,
    specialDeductions: row.special_deductions,
    additionalDeductions: row.additional_deductions,
    otherDeductions: ZERO,
    withheld: roundToFen(row.tax_withheld),
  };
}
