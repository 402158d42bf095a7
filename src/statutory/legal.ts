import type { Bilingual } from "../kernel/bilingual.ts";
import { firstDay, type Month } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import { invariant } from "../kernel/invariant.ts";
import type { Money } from "../kernel/money.ts";
import { type Found, found, notFound } from "./found.ts";
import { inForce } from "./in-force.ts";
import type {
  AnnualLeaveEntry,
  ArticleEntry,
  FigureStep,
  ProbationEntry,
  WordsEntry,
} from "./reading/sections.ts";

/** 法定数值 — names of the figures that guards and formulas of the law need. */
export const FIGURE_NAMES = [
  "month_divisor",
  "month_hours",
  "day_hours",
  "overtime_workday",
  "overtime_restday",
  "overtime_holiday",
  "week_hours",
  "overtime_day_limit",
  "overtime_month_limit",
  "cycle_month_days",
  "night_from_hour",
  "sick_pay_share",
  "unused_leave_extra",
  "leave_year_days",
  "recovery_cap",
  "probation_wage_share",
  "probation_notice_days",
  "resignation_notice_days",
  "termination_notice_days",
  "insurance_days",
  "written_contract_months",
  "double_wage_months",
  "late_pay_least",
  "late_pay_most",
  "record_years",
  "ledger_years",
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** 现行法律数值 — the figures in force in one month, and the articles that the guards cite. */
export interface Legal {
  /** Percentages as shares: `overtime_restday` is 2. With a city also `minimum_wage`. */
  readonly figures: ReadonlyMap<string, Decimal>;
  /** Guard id → article. */
  readonly articles: ReadonlyMap<string, Bilingual>;
  /** Guard id → names it listens for. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** Days of annual leave by full years of work, fewest years first. */
  readonly annualLeave: readonly { readonly years: Decimal; readonly days: Decimal }[];
  /** Longest lawful probation in months by the term of the contract, shortest term first. */
  readonly probation: readonly { readonly term: Decimal; readonly months: Decimal }[];
}

/** 法律数据 — the entries that figures and articles are looked up in. */
export interface LegalTables {
  readonly figures: readonly FigureStep[];
  readonly articles: Iterable<ArticleEntry>;
  readonly words: Iterable<WordsEntry>;
  readonly annualLeave: readonly AnnualLeaveEntry[];
  readonly probation: readonly ProbationEntry[];
}

/** 取数 — a figure that `legalIn` has made sure of. */
export function legalFigure(legal: Legal, name: FigureName): Decimal {
  const value = legal.figures.get(name);
  invariant(value !== undefined, `legal figure ${name} is missing`);
  return value;
}

/** 某月的法律数值 — nothing is carried over: a figure without a step in force is named. */
export function legalIn(
  { figures: steps, articles, words, annualLeave, probation }: LegalTables,
  month: Month,
  minimumWage?: Money,
): Found<Legal> {
  const figures = new Map<string, Decimal>();
  for (const name of new Set([...FIGURE_NAMES, ...steps.map((step) => step.name)])) {
    const named = steps.filter((step) => step.name === name);
    const step = inForce(named, firstDay(month));
    if (step) figures.set(name, step.value);
  }
  const missing = FIGURE_NAMES.filter((name) => !figures.has(name));
  if (missing.length > 0) {
    return notFound({ code: "CSP409", facts: { month, names: missing.join(", ") } });
  }
  if (minimumWage) figures.set("minimum_wage", minimumWage);
  const cited = new Map<string, Bilingual>();
  for (const { guard, zh, en } of articles) cited.set(guard, { zh, en });
  const leave = inForce(annualLeave, firstDay(month))?.tiers ?? [];
  const terms = inForce(probation, firstDay(month))?.tiers ?? [];
  return found({
    figures,
    articles: cited,
    words: new Map([...words].map((entry) => [entry.guard, entry.words])),
    annualLeave: leave.toSorted((left, right) => left.years.comparedTo(right.years)),
    probation: terms.toSorted((left, right) => left.term.comparedTo(right.term)),
  });
}
