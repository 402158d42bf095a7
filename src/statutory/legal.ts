import type { Bilingual } from "../kernel/bilingual.ts";
import { firstDay, type Month } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import { invariant } from "../kernel/invariant.ts";
import type { Money } from "../kernel/money.ts";
import { type Found, found, notFound } from "./found.ts";
import { inForce } from "./in-force.ts";
import type { ArticleEntry, FigureStep } from "./reading/sections.ts";

/** 法定数值 — names of the figures that guards and formulas of the law need. */
export const FIGURE_NAMES = [
  "month_divisor",
  "month_hours",
  "day_hours",
  "overtime_workday",
  "overtime_restday",
  "overtime_holiday",
  "sick_pay_share",
  "recovery_cap",
  "probation_wage_share",
  "probation_notice_days",
  "resignation_notice_days",
  "termination_notice_days",
  "insurance_days",
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** 现行法律数值 — the figures in force in one month, and the articles that the guards cite. */
export interface Legal {
  /** Percentages as shares: `overtime_restday` is 2. With a city also `minimum_wage`. */
  readonly figures: ReadonlyMap<string, Decimal>;
  /** Guard id → article. */
  readonly articles: ReadonlyMap<string, Bilingual>;
}

/** 取数 — a figure that `legalIn` has made sure of. */
export function legalFigure(legal: Legal, name: FigureName): Decimal {
  const value = legal.figures.get(name);
  invariant(value !== undefined, `legal figure ${name} is missing`);
  return value;
}

/** 某月的法律数值 — nothing is carried over: a figure without a step in force is named. */
export function legalIn(
  steps: readonly FigureStep[],
  articles: Iterable<ArticleEntry>,
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
  return found({ figures, articles: cited });
}
