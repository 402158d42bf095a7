import type { Decimal } from "../kernel/decimal.ts";
import { type Money, roundToFen } from "../kernel/money.ts";
import { type Legal, legalFigure } from "./legal.ts";

/**
 * 病假工资下限 — the least that `days` of sick leave must be paid: the legal share of the
 * minimum wage, by the month's paid days; undefined without a city, whose minimum is unknown.
 */
export function sickPayFloor(legal: Legal, days: Decimal, monthDays: Decimal): Money | undefined {
  const minimum = legal.figures.get("minimum_wage");
  if (minimum === undefined || monthDays.isZero()) return undefined;
  const share = legalFigure(legal, "sick_pay_share");
  return roundToFen(minimum.times(share).times(days).div(monthDays));
}
