import type { Quantity } from "../measures/quantity.ts";

/**
 * 法定数字 — figures of the law that rules may use by name; their values come dated from the
 * statutory data, and a figure the place lacks is unknown.
 */
export const LEGAL_QUANTITIES: readonly Quantity[] = [
  legal("law.minimum_wage", "yuan", "当地最低工资", "local minimum wage"),
  legal("law.month_divisor", "count", "月计薪天数", "legal days of a month"),
  legal("law.overtime_workday", "percent", "平日加班倍数", "workday overtime rate"),
  legal("law.overtime_restday", "percent", "休息日加班倍数", "rest-day overtime rate"),
  legal("law.overtime_holiday", "percent", "法定节日加班倍数", "holiday overtime rate"),
  legal(
    "law.sick_pay_share",
    "percent",
    "病假工资占最低工资比例",
    "sick pay share of minimum wage",
  ),
];

function legal(name: string, type: Quantity["type"], zh: string, en: string): Quantity {
  return { name, scope: "person", type, title: { zh, en } };
}
