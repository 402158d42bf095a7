import { monthOf, yearOf } from "../kernel/calendar.ts";
import { plain } from "../kernel/decimal.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { Person } from "../measures/quantity.ts";
import { type Fact, factNotices } from "../statutory/fact.ts";
import { missingDeductions } from "./declared-deductions.ts";
import type { MonthSetup } from "./month-setup.ts";

/** People named before the rest is only counted. */
const PEOPLE_NAMED = 5;

/** 个税与社保的提示 — what is said once of a run: unconfirmed facts and figures to be asked for. */
export function taxNotices(
  setup: MonthSetup,
  facts: readonly Fact[],
  asked: readonly Person[],
): readonly Diagnostic[] {
  const taxYear = yearOf(monthOf(setup.payDate));
  return [
    ...factNotices(facts),
    ...missingDeductions(setup, taxYear),
    ...priorWageNotice(setup, taxYear, asked),
  ];
}

/** Asked only where the roster answers it for others: without the column nobody has looked. */
function priorWageNotice(
  { tax, inputs }: MonthSetup,
  taxYear: number,
  asked: readonly Person[],
): readonly Diagnostic[] {
  if (asked.length === 0 || !tax.lowIncome) return [];
  if (!inputs.records.employees?.some(({ row }) => row.prior_year_wage)) return [];
  const named = asked.slice(0, PEOPLE_NAMED).map(({ id, name }) => `${id} ${name}`);
  const rest = asked.length - named.length;
  const people = rest > 0 ? `${named.join(", ")}, … (+${rest})` : named.join(", ");
  const limit = plain(tax.lowIncome.priorYearWage);
  return [{ code: "CSP424", facts: { people, year: String(taxYear - 1), limit } }];
}
