import { ONE, plain, whole, ZERO } from "../../kernel/decimal.ts";
import { formatMoney, roundToFen } from "../../kernel/money.ts";
import type { Guard } from "../guard.ts";
import { legalFigure } from "../legal.ts";
import { finding } from "./finding.ts";
import { objection, ruleTouches } from "./objection.ts";
import { holidaySetOff, OVERTIME_HOLIDAY } from "./overtime-due.ts";

/** 节日加班另付 — the holiday rate comes on top of the month's wage, which already pays the day. */
export const GR_12: Guard = {
  id: "GR-12",
  countsFromBase: true,

  check(subject, legal) {
    if (subject.monthlyBase === undefined) return [];
    const kind = holidaySetOff(subject, legal, subject.monthlyBase);
    if (kind === undefined) return [];
    const sum = `${formatMoney(kind.owed)} = ${formatMoney(kind.due)} − ${formatMoney(kind.paid)}`;
    return [
      finding("GR-12", subject, legal, {
        message: {
          zh: `法定节假日加班费抵扣了当天本已计薪的工资，少付 ${sum}`,
          en: `holiday overtime was set off against the day's own wage: short by ${sum}`,
        },
        atStake: kind.owed,
      }),
    ];
  },

  object(policy, legal) {
    const multiple = legalFigure(legal, "overtime_holiday");
    const setOff = `${plain(multiple.minus(ONE).times(whole(100)))}%`;
    const rules = policy.rules.filter(
      ({ item, written }) =>
        item === OVERTIME_HOLIDAY &&
        (written.includes(setOff) || written.includes("law.overtime_restday")),
    );
    if (rules.length === 0) return [];
    const lowest = policy.facts.lowestBase;
    const day = (lowest ?? ZERO).div(legalFigure(legal, "month_divisor"));
    return [
      objection("GR-12", legal, {
        touches: ruleTouches(rules),
        message: {
          zh: `节日加班按 ${setOff} 计，把当天本已计薪的工资抵扣掉了；少付一天的工资`,
          en: `holiday overtime at ${setOff} sets off the day's own wage: a day's wage too little`,
        },
        ...(lowest && { atStake: roundToFen(day) }),
      }),
    ];
  },
};
