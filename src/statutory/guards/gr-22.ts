import { addMonthsToDay, firstDay, isoDay, monthOf } from "../../kernel/calendar.ts";
import { plain, whole } from "../../kernel/decimal.ts";
import { formatMoney, roundToFen } from "../../kernel/money.ts";
import type { Guard, GuardCase } from "../guard.ts";
import { type Legal, legalFigure } from "../legal.ts";
import { finding } from "./finding.ts";

/**
 * 书面合同 — from the second month without a written contract a second wage is due.
 *
 * Only dates that the roster gives are judged: a blank cell is unknown, not unsigned.
 */
export const GR_22: Guard = {
  id: "GR-22",

  check(subject, legal) {
    const expired = expiredContract(subject);
    if (expired !== undefined) {
      const message = {
        zh: `劳动合同已于 ${isoDay(expired)} 到期，仍在用工而没有新的书面合同`,
        en: `the contract ended on ${isoDay(expired)} and work goes on without a new one`,
      };
      return [finding("GR-22", subject, legal, { message, atStake: undefined })];
    }
    const days = unsignedDays(subject, legal);
    const signedOn = subject.contract?.signedOn;
    if (days <= 0 || signedOn === undefined) return [];
    const month = whole(subject.monthEnd - firstDay(monthOf(subject.monthEnd)) + 1);
    const wage = subject.monthlyBase;
    const atStake = wage && roundToFen(wage.times(days).div(month));
    const sum =
      atStake && wage
        ? `${formatMoney(atStake)} = ${plain(wage)} × ${days} ÷ ${plain(month)}`
        : "?";
    return [
      finding("GR-22", subject, legal, {
        message: {
          zh: `${isoDay(signedOn)} 才签书面合同，本月有 ${days} 天应付二倍工资：另付 ${sum}`,
          en:
            `the contract was signed on ${isoDay(signedOn)} only: for ${days} days of this month ` +
            `a second wage is due, ${sum}`,
        },
        atStake,
      }),
    ];
  },
};

/** The last day of a contract that ended in this month or before, while the job goes on. */
function expiredContract({ contract, person, monthEnd }: GuardCase): number | undefined {
  const until = contract?.until;
  if (until === undefined || until >= monthEnd) return undefined;
  return person.leftOn === undefined || person.leftOn > until ? until : undefined;
}

/** Days of this month after the month of grace and before the signature, a year at most. */
function unsignedDays({ contract, person, monthEnd }: GuardCase, legal: Legal): number {
  const signedOn = contract?.signedOn;
  if (signedOn === undefined) return 0;
  const grace = legalFigure(legal, "written_contract_months").toNumber();
  const most = legalFigure(legal, "double_wage_months").toNumber();
  const from = Math.max(firstDay(monthOf(monthEnd)), addMonthsToDay(person.hiredOn, grace));
  const end = addMonthsToDay(person.hiredOn, most) - 1;
  return Math.min(monthEnd, person.leftOn ?? monthEnd, signedOn - 1, end) - from + 1;
}
