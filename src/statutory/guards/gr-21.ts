import { isoDay } from "../../kernel/calendar.ts";
import { plain } from "../../kernel/decimal.ts";
import { formatMoney, roundToFen } from "../../kernel/money.ts";
import type { Guard } from "../guard.ts";
import { legalFigure } from "../legal.ts";
import { finding } from "./finding.ts";

/** 试岗与培训 — employment begins with the first day of work, whatever the roster says. */
export const GR_21: Guard = {
  id: "GR-21",

  check(subject, legal) {
    const days = subject.workTime?.daysBeforeHire;
    if (days === undefined || days.lte(0)) return [];
    const wage = subject.contractBase ?? subject.monthlyBase;
    const divisor = legalFigure(legal, "month_divisor");
    const atStake = wage && roundToFen(wage.times(days).div(divisor));
    const count = plain(days);
    const sum =
      atStake && wage
        ? `${formatMoney(atStake)} = ${plain(wage)} ÷ ${plain(divisor)} × ${count}`
        : "?";
    const hired = isoDay(subject.person.hiredOn);
    return [
      finding("GR-21", subject, legal, {
        message: {
          zh: `入职日期 ${hired} 之前已有 ${count} 天打卡；培训和试岗也是用工，应付 ${sum}`,
          en: `${count} days of punches before the hire on ${hired}: training is work, due ${sum}`,
        },
        atStake,
      }),
    ];
  },
};
