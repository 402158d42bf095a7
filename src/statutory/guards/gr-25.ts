import { plain, ZERO } from "../../kernel/decimal.ts";
import { formatMoney } from "../../kernel/money.ts";
import type { Finding, Guard } from "../guard.ts";
import { legalFigure } from "../legal.ts";
import { takenBy } from "./counted-pay.ts";
import { clausesOf, finding } from "./finding.ts";
import { MATERNITY } from "./maternity.ts";
import { objection } from "./objection.ts";

/**
 * 女职工保护 — around a birth pay may not fall and there is no overtime or night work.
 *
 * Maternity leave begins with the last weeks of pregnancy and ends with a child under one, so
 * overtime in a month with such leave is always in the protected time. An insured mother's
 * allowance comes from the fund; then the wage not paid for these days is no cut.
 */
export const GR_25: Guard = {
  id: "GR-25",

  check(subject, legal) {
    if ((subject.maternityDays ?? ZERO).lte(ZERO)) return [];
    const findings: Finding[] = [];
    const cut = subject.lines.filter(({ item }) => item === MATERNITY);
    const taken = takenBy(cut);
    if (!subject.insured && taken.gt(ZERO)) {
      const amount = formatMoney(taken);
      const message = {
        zh: `产假期间扣发 ${amount}，且没有参保，生育津贴须由单位支付`,
        en: `${amount} taken off for maternity leave; uninsured, the employer owes the allowance`,
      };
      findings.push(
        finding("GR-25", subject, legal, { message, atStake: taken, clause: clausesOf(cut) }),
      );
    }
    const { workdayHours, restdayHours, holidayHours, compensatedHolidayHours } = subject.overtime;
    const hours = workdayHours.plus(restdayHours).plus(holidayHours).plus(compensatedHolidayHours);
    if (hours.gt(ZERO)) {
      const worked = plain(hours.toDecimalPlaces(4));
      const message = {
        zh: `休产假的当月有 ${worked} 小时加班；孕七月以上和哺乳期不得加班`,
        en: `${worked} hours of overtime in a month of maternity leave: protected time`,
      };
      findings.push(finding("GR-25", subject, legal, { message, atStake: undefined }));
    }
    return findings;
  },

  object(policy, legal) {
    const from = legalFigure(legal, "night_from_hour");
    const late = policy.shifts.filter(({ endsAt }) => endsAt.gt(from));
    if (late.length === 0) return [];
    const names = late.map(({ name }) => name).join(", ");
    return [
      objection("GR-25", legal, {
        touches: [
          { clause: policy.attendanceClause, title: undefined, place: policy.attendancePlace },
        ],
        message: {
          zh: `班次 ${names} 排到 ${plain(from)} 时以后；制度没有免排孕七月以上和哺乳期的员工`,
          en:
            `shift ${names} runs past ${plain(from)} h; nobody pregnant from the ` +
            "seventh month or nursing is exempt",
        },
      }),
    ];
  },
};
