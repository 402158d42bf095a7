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
  legal("law.sick_wage_share", "percent", "病假工资占本人工资比例", "sick pay share of own wage"),
  legal("law.day_hours", "hours", "法定每日工时", "legal hours of a day"),
  legal("law.annual_leave_days", "days", "全年应休年假天数", "days of annual leave in the year"),
  legal("law.unused_leave_extra", "percent", "未休年假另付倍数", "extra rate for unused leave"),
  legal("law.leave_pay_annual", "percent", "年假工资比例", "pay in annual leave"),
  legal("law.leave_pay_marriage", "percent", "婚假工资比例", "pay in marriage leave"),
  legal("law.leave_pay_bereavement", "percent", "丧假工资比例", "pay in bereavement leave"),
  legal("law.leave_pay_maternity", "percent", "产假工资比例", "pay in maternity leave"),
  legal("law.leave_pay_paternity", "percent", "陪产假工资比例", "pay in paternity leave"),
  legal("law.leave_pay_injury", "percent", "工伤假工资比例", "pay in injury leave"),
  legal("law.leave_pay_personal", "percent", "事假工资比例", "pay in personal leave"),
];

function legal(name: string, type: Quantity["type"], zh: string, en: string): Quantity {
  return { name, scope: "person", type, title: { zh, en } };
}
