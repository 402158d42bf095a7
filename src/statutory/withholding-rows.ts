import { firstDay, isoDay, type Month, yearOf } from "../kernel/calendar.ts";
import { type Decimal } from "../kernel/decimal.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { formatMoney, roundToFen } from "../kernel/money.ts";
import type { WithholdingRow } from "../inputs/withholding.ts";
import type { InputRecord } from "../intake/table.ts";
import { type TaxSums, withhold, type Withholding } from "./income-tax.ts";
import type { Statutory } from "./load.ts";
import { bonusRuleHolds, type BonusTax, bonusTax, validityOf } from "./one-off.ts";

type Row = InputRecord<WithholdingRow>;

/** 算出的一月 — one row with the figures of its withholding. */
export interface WithheldMonth {
  readonly row: WithholdingRow;
  readonly place: Row["place"];
  readonly made: Withholding;
}

/** 算出的各行 — in the order of the file, and why the others were not computed. */
export interface WithheldRows {
  readonly months: readonly WithheldMonth[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * 逐行预扣 — rows of one employee and year belong together, whatever order they stand in.
 *
 * `refused` tells, per employee and year, from which month on a row is missing that was refused:
 * sums that lack it would look right and be wrong.
 */
export function withholdRows(
  rows: readonly Row[],
  statutory: Statutory,
  refused: ReadonlyMap<string, Month>,
): WithheldRows {
  const years = new Map<string, Row[]>();
  for (const one of rows) {
    const key = yearKey(one.row.employee_id, one.row.tax_month);
    const list = years.get(key) ?? [];
    list.push(one);
    years.set(key, list);
  }
  const done = [...years].map(([key, list]) => yearOfRows(list, statutory, refused.get(key)));
  const months = done.flatMap((one) => one.months);
  return {
    months: months.toSorted((left, right) => left.place.line - right.place.line),
    diagnostics: done.flatMap((one) => one.diagnostics),
  };
}

/** 人年 — the name of what belongs together: one employee's tax year. */
export function yearKey(employee: string, month: Month): string {
  return `${yearOf(month)} ${employee}`;
}

function yearOfRows(
  unsorted: readonly Row[],
  statutory: Statutory,
  missingFrom: Month | undefined,
): WithheldRows {
  const rows = unsorted.toSorted((left, right) =>
    left.row.tax_month < right.row.tax_month ? -1 : 1,
  );
  const agreed = agreedTerms(rows);
  if ("contradiction" in agreed) return { months: [], diagnostics: [agreed.contradiction] };
  const months: WithheldMonth[] = [];
  const diagnostics: Diagnostic[] = [];
  let sums: TaxSums | undefined;
  for (const { row, place } of rows) {
    const month = row.tax_month;
    if (missingFrom !== undefined && month >= missingFrom) {
      diagnostics.push({ code: "CSP420", place, facts: { person: row.employee_id, month } });
      continue;
    }
    const rules = statutory.taxRules(month);
    if (!rules.value) {
      diagnostics.push(...rules.diagnostics.map((found) => ({ ...found, place })));
      break;
    }
    if (agreed.lowIncome && (!rules.value.lowIncome || agreed.hired > `${yearOf(month)}-01`)) {
      diagnostics.push({ code: "CSP425", place, facts: { person: row.employee_id, month } });
    }
    const made = withhold(rules.value, sums, {
      taxMonth: month,
      income: row.income,
      ...(row.exempt_income && { exemptIncome: row.exempt_income }),
      specialDeductions: row.special_deductions,
      additionalDeductions: row.additional_deductions,
      ...(row.other_deductions && { otherDeductions: row.other_deductions }),
      employedSince: agreed.hired,
      firstJobThisYear: agreed.firstJob,
      lowIncomeRule: agreed.lowIncome && agreed.hired <= `${yearOf(month)}-01`,
    });
    sums = made.sums;
    months.push({ row, place, made });
  }
  return { months, diagnostics };
}

interface Terms {
  readonly hired: Month;
  readonly firstJob: boolean;
  readonly lowIncome: boolean;
}

/** What one row says of the year holds for all of them; blank cells say nothing. */
function agreedTerms(rows: readonly Row[]): Terms | { readonly contradiction: Diagnostic } {
  for (const column of ["hired_month", "first_job_this_year", "low_income_rule"] as const) {
    const contradiction = contradictionOf(rows, column);
    if (contradiction) return { contradiction };
  }
  const first = rows[0]?.row.tax_month ?? "";
  const hired = rows.find(({ row }) => row.hired_month !== undefined)?.row.hired_month;
  const early = rows.find(({ row }) => hired !== undefined && row.tax_month < hired);
  if (early && hired !== undefined) {
    const { employee_id: person, tax_month: other } = early.row;
    const facts = { person, year: String(yearOf(other)), column: "hired_month" };
    return {
      contradiction: {
        code: "CSP429",
        place: early.place,
        facts: { ...facts, value: hired, other },
      },
    };
  }
  return {
    hired: hired ?? `${yearOf(first)}-01`,
    firstJob: rows.some(({ row }) => row.first_job_this_year === true),
    lowIncome: rows.some(({ row }) => row.low_income_rule === true),
  };
}

function contradictionOf(
  rows: readonly Row[],
  column: "hired_month" | "first_job_this_year" | "low_income_rule",
): Diagnostic | undefined {
  const stated = rows.filter(({ row }) => row[column] !== undefined);
  const [first] = stated;
  const other = stated.find(({ row }) => row[column] !== first?.row[column]);
  if (!first || !other) return undefined;
  const facts = {
    person: other.row.employee_id,
    year: String(yearOf(other.row.tax_month)),
    column,
    value: written(other.row[column]),
    other: written(first.row[column]),
  };
  return { code: "CSP429", place: other.place, see: first.place, facts };
}

function written(value: string | boolean | undefined): string {
  return typeof value === "boolean" ? (value ? "Y" : "N") : (value ?? "");
}

/** 年终奖测算 — the tax of a bonus paid in a month, with a warning inside a cliff. */
export interface BonusAnswer {
  readonly made: BonusTax | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** 测算年终奖 — the bonus taxed apart by the rule of its month; refused where none holds. */
export function bonusIn(statutory: Statutory, bonus: Decimal, month: Month): BonusAnswer {
  const day = firstDay(month);
  const rules = statutory.oneOff(day).bonus;
  if (!rules || !bonusRuleHolds(rules, day)) {
    const span = rules ? validityOf(rules) : { from: "—", until: "—" };
    const facts = { date: isoDay(day).slice(0, "2024-05".length), ...span };
    return { made: undefined, diagnostics: [{ code: "CSP419", facts }] };
  }
  const made = bonusTax(rules, bonus);
  if (!made.better) return { made, diagnostics: [] };
  const facts = {
    bonus: formatMoney(roundToFen(bonus)),
    tax: formatMoney(made.tax),
    better: formatMoney(made.better.bonus),
    less: formatMoney(made.better.tax),
  };
  return { made, diagnostics: [{ code: "CSP417", facts }] };
}
