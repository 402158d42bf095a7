import { addMonths, type Day, firstDay, lastDay, type Month } from "../../kernel/calendar.ts";
import type { PayDay } from "./workspace-config.ts";

/** 发薪日期 — the pay day of a month, clipped to the length of the month it falls in. */
export function payDate(month: Month, payDay: PayDay): Day {
  const paidIn = payDay.of === "next-month" ? addMonths(month, 1) : month;
  return Math.min(firstDay(paidIn) + payDay.day - 1, lastDay(paidIn));
}
