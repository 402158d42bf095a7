import { plain, ZERO } from "../../kernel/decimal.ts";
import { formatMoney, roundToFen } from "../../kernel/money.ts";
import type { Guard } from "../guard.ts";
import { legalFigure } from "../legal.ts";
import { finding } from "./finding.ts";
import { factTouch, objection } from "./objection.ts";
import { OVERTIME_RESTDAY, OVERTIME_WORKDAY, paidFor } from "./overtime-due.ts";

/** 综合工时 — averaged hours need an approval; beyond the standard of the cycle they cost 150 %. */
export const GR_16: Guard = {
  id: "GR-16",
  countsFromBase: true,

  check(subject, legal) {
    const { workTime, monthlyBase, lines, overtime } = subject;
    const wholeMonth = subject.paidDays.gte(subject.monthDays);
    if (workTime?.composite !== "approved" || monthlyBase === undefined || !wholeMonth) return [];
    const days = legalFigure(legal, "cycle_month_days");
    const standard = days.times(legalFigure(legal, "day_hours"));
    const worked = workTime.dueHours.plus(overtime.workdayHours).plus(overtime.restdayHours);
    const beyond = worked.minus(standard);
    if (beyond.lte(ZERO)) return [];
    const rate = legalFigure(legal, "overtime_workday").times(monthlyBase);
    const due = roundToFen(rate.times(beyond).div(legalFigure(legal, "month_hours")));
    const paid = paidFor(lines, OVERTIME_WORKDAY).plus(paidFor(lines, OVERTIME_RESTDAY));
    const owed = roundToFen(due.minus(paid));
    if (owed.lte(ZERO)) return [];
    const [has, most, more] = [worked, standard, beyond].map((one) =>
      plain(one.toDecimalPlaces(2)),
    );
    const sum = `${formatMoney(owed)} = ${formatMoney(due)} − ${formatMoney(roundToFen(paid))}`;
    return [
      finding("GR-16", subject, legal, {
        message: {
          zh: `综合工时本月 ${has} 小时，周期标准 ${most} 小时，超出 ${more} 小时：欠 ${sum}`,
          en: `${has} composite hours, the standard is ${most}: ${more} beyond, owed ${sum}`,
        },
        atStake: owed,
      }),
    ];
  },

  object(policy, legal) {
    if (policy.facts.hours !== "unapproved") return [];
    return [
      objection("GR-16", legal, {
        touches: factTouch("GR-16", "hours", policy),
        message: {
          zh: "综合计算工时没有写明批准；未经批准按标准工时核查（GR-15）",
          en: "composite hours without an approval: they are checked as standard hours (GR-15)",
        },
      }),
    ];
  },
};
