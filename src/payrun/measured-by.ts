import { measureMonth } from "../measures/measure-month.ts";
import type { Measured } from "../measures/quantity.ts";
import type { MonthSetup } from "./month-setup.ts";

/** 按制度计量 — the figures of the month as the policy of the setup wants them measured. */
export function measuredBy(setup: MonthSetup): Measured {
  const divisor = setup.legal.figures.get("month_divisor")?.toFixed() ?? "";
  const rules = { ...setup.policy.attendance, monthDivisor: divisor };
  const inputs = { ...setup.inputs, grades: setup.policy.rules.gradeSpellings };
  return measureMonth(inputs, rules, setup.calendar);
}
