import { type Month, yearOf } from "../../kernel/calendar.ts";
import { plain } from "../../kernel/decimal.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { KindRow } from "../../inputs/index.ts";
import type { InputRecord } from "../../intake/table.ts";
import type { MonthRecords } from "../../measures/month-inputs.ts";
import type { History } from "../../payrun/month-setup.ts";
import type { OpeningValues } from "./opening-values.ts";
import { openingSums, opensBefore, type TaxSums } from "../../statutory/income-tax.ts";

type OpeningTax = KindRow<"opening-tax">;

/**
 * 期初历史 — what is known before the first month: figures and tax sums of the opening files.
 *
 * Figures count only before the first month, because from there on the months speak themselves.
 */
export function openingHistory(
  records: MonthRecords,
  opening: OpeningValues["values"],
  { first, firstTaxMonth }: { readonly first: Month; readonly firstTaxMonth: Month },
): History {
  const values = new Map([...opening].filter(([month]) => month < first));
  const tax = openingTax(records, firstTaxMonth);
  return { values, tax, firstTaxMonth, countedOrders: new Set<string>() };
}

/** 期初不用之处 — tax sums that hold the month already, and figures of months worked out here. */
export function openingNotUsed(
  records: MonthRecords,
  first: Month,
  wantedTaxMonth: Month,
): readonly Diagnostic[] {
  const late = (records.opening ?? []).filter(({ row }) => row.month >= first);
  return [
    ...coveredByOpening(records, wantedTaxMonth),
    ...late.map(({ row, place }): Diagnostic => {
      return { code: "CSP333", place, facts: { month: row.month } };
    }),
  ];
}

/** 跨年 — the history of a later month, with the opening sums of its tax year when one begins. */
export function continuedHistory(
  { history, taxMonth: before }: { readonly history: History; readonly taxMonth: Month },
  records: MonthRecords,
  now: Month,
): History {
  if (yearOf(before) === yearOf(now)) return history;
  return { ...history, tax: new Map([...history.tax, ...openingTax(records, now)]) };
}

/** Sums that run into months of the sequence are kept: such a month adds nothing to them. */
function openingTax(records: MonthRecords, taxMonth: Month): ReadonlyMap<string, TaxSums> {
  return new Map(
    ofYear(records, taxMonth).map(({ row }) => [row.employee_id, openingSums(row)] as const),
  );
}

/**
 * 期初多算 — sums that already hold the wanted tax month. Sums that run into earlier months of the
 * sequence are no mistake: these months are only paid again to be looked back at.
 */
export function coveredByOpening(
  records: MonthRecords,
  wantedTaxMonth: Month,
): readonly Diagnostic[] {
  return ofYear(records, wantedTaxMonth)
    .filter(({ row }) => !opensBefore(openingSums(row), wantedTaxMonth))
    .map(({ row, place }) => {
      const facts = { person: row.employee_id, through: row.through_month, month: wantedTaxMonth };
      return { code: "CSP411", place, facts };
    });
}

/** Rows of other tax years say nothing about this one. */
function ofYear(records: MonthRecords, taxMonth: Month): readonly InputRecord<OpeningTax>[] {
  const year = String(yearOf(taxMonth));
  return (records["opening-tax"] ?? []).filter(({ row }) => plain(row.tax_year) === year);
}
