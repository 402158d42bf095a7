import type { Month } from "../../kernel/calendar.ts";
import { type Decimal, plain } from "../../kernel/decimal.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { KindRow } from "../../inputs/index.ts";
import type { InputRecord } from "../../intake/table.ts";
import type { MonthRecords } from "../../measures/month-inputs.ts";
import type { History } from "../../payrun/month-setup.ts";
import { openingSums, opensBefore, type TaxSums } from "../../statutory/income-tax.ts";

type OpeningTax = KindRow<"opening-tax">;

/**
 * 期初历史 — what is known before the first month: scores and tax sums of the opening files.
 *
 * Scores count only before the first month, because from there on the months speak themselves.
 */
export function openingHistory(
  records: MonthRecords,
  first: Month,
  firstTaxMonth: Month,
): { readonly history: History; readonly diagnostics: readonly Diagnostic[] } {
  const values = new Map<Month, Map<string, Map<string, Decimal>>>();
  for (const { row } of records["opening-scores"] ?? []) {
    if (row.month >= first) continue;
    const people = values.get(row.month) ?? new Map<string, Map<string, Decimal>>();
    people.set(row.employee_id, new Map([["score", row.score]]));
    values.set(row.month, people);
  }
  const tax = openingTax(records["opening-tax"] ?? [], firstTaxMonth);
  const history = { values, tax: tax.sums, firstTaxMonth, countedOrders: new Set<string>() };
  return { history, diagnostics: tax.diagnostics };
}

/**
 * Rows of other tax years say nothing about this one; sums that run into the first tax month would
 * count it twice and are set aside with an error.
 */
function openingTax(
  rows: readonly InputRecord<OpeningTax>[],
  firstTaxMonth: Month,
): { readonly sums: ReadonlyMap<string, TaxSums>; readonly diagnostics: readonly Diagnostic[] } {
  const year = firstTaxMonth.slice(0, 4);
  const sums = new Map<string, TaxSums>();
  const diagnostics: Diagnostic[] = [];
  for (const { row, place } of rows) {
    if (plain(row.tax_year) !== year) continue;
    const opening = openingSums(row);
    if (opensBefore(opening, firstTaxMonth)) sums.set(row.employee_id, opening);
    else {
      const facts = { person: row.employee_id, through: row.through_month, month: firstTaxMonth };
      diagnostics.push({ code: "CSP411", place, facts });
    }
  }
  return { sums, diagnostics };
}
