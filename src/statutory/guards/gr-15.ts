import { type Decimal, plain, ZERO } from "../../kernel/decimal.ts";
import { formatMoney, type Money, roundToFen } from "../../kernel/money.ts";
import type { Guard } from "../guard.ts";
import { type Legal, legalFigure } from "../legal.ts";
import { finding } from "./finding.ts";
import { objection } from "./objection.ts";

/** 标准工时 — hours due beyond the standard are overtime, though nobody calls them so. */
export const GR_15: Guard = {
  id: "GR-15",

  check(subject, legal) {
    const { workTime, monthlyBase } = subject;
    if (workTime?.officeDays === undefined || workTime.composite === "approved") return [];
    const standard = workTime.officeDays.times(legalFigure(legal, "day_hours"));
    const beyond = workTime.dueHours.minus(standard);
    if (beyond.lte(ZERO)) return [];
    const atStake = monthlyBase && overtimeOf(monthlyBase, beyond, legal);
    const [due, law, more] = [workTime.dueHours, standard, beyond].map(hoursText);
    const worth = atStake && formatMoney(atStake);
    return [
      finding("GR-15", subject, legal, {
        message: {
          zh:
            `排班 ${due} 小时，标准工时 ${law} 小时，超出 ${more} 小时按加班计` +
            (worth === undefined ? "" : ` ${worth}`),
          en:
            `${due} hours due, the standard is ${law}: ${more} beyond ` +
            (worth === undefined ? "are overtime" : `cost ${worth} as overtime`),
        },
        atStake,
      }),
    ];
  },

  object(policy, legal) {
    if (policy.facts.hours === "approved") return [];
    const [first] = policy.shifts;
    if (first === undefined) return [];
    const week = first.hours.times(policy.workdaysAWeek);
    const most = legalFigure(legal, "week_hours");
    const beyond = week.minus(most);
    if (beyond.lte(ZERO)) return [];
    const base = policy.facts.lowestBase;
    // The hours of a month beyond the standard stand to its paid hours as those of a week do.
    const inMonth = legalFigure(legal, "month_hours").times(beyond).div(most);
    const atStake = base && overtimeOf(base, inMonth, legal);
    const days = plain(policy.workdaysAWeek);
    const sum = `${hoursText(first.hours)} × ${days} = ${hoursText(week)}`;
    const worth = atStake ? formatMoney(atStake) : undefined;
    return [
      objection("GR-15", legal, {
        touches: [
          { clause: policy.attendanceClause, title: undefined, place: policy.attendancePlace },
        ],
        message: {
          zh:
            `每周 ${sum} 小时，标准 ${plain(most)} 小时（制度没有写休息时间的班次按全程计）` +
            (worth === undefined ? "" : `；最低底薪者每月少付加班费 ${worth}`),
          en:
            `${sum} hours a week, the standard is ${plain(most)} (a shift without a written ` +
            "break counts in full)" +
            (worth === undefined ? "" : `; at the lowest base ${worth} of overtime a month`),
        },
        ...(atStake && { atStake }),
      }),
    ];
  },
};

function overtimeOf(base: Decimal, hours: Decimal, legal: Legal): Money {
  const rate = base.times(legalFigure(legal, "overtime_workday"));
  return roundToFen(rate.times(hours).div(legalFigure(legal, "month_hours")));
}

function hoursText(hours: Decimal): string {
  return plain(hours.toDecimalPlaces(2));
}
