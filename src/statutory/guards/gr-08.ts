import { addMonthsToDay, type Day, firstDay, isoDay, monthOf } from "../../kernel/calendar.ts";
import { type Decimal, plain, whole, ZERO } from "../../kernel/decimal.ts";
import { formatMoney, roundToFen } from "../../kernel/money.ts";
import type { Guard, GuardCase } from "../guard.ts";
import type { Legal } from "../legal.ts";
import { finding } from "./finding.ts";
import { factTouch, objection } from "./objection.ts";

/** 试用期长度 — the term of the contract limits probation; what goes beyond is owed at full wage. */
export const GR_08: Guard = {
  id: "GR-08",

  check(subject, legal) {
    if (!wasOnProbation(subject)) return [];
    const allowed = allowedMonths(subject, legal);
    const days = daysBeyond(subject, allowed);
    if (days <= 0) return [];
    const month = whole(subject.monthEnd - firstDay(monthOf(subject.monthEnd)) + 1);
    const wage = subject.contractBase;
    const atStake = wage && roundToFen(wage.times(days).div(month));
    const sum =
      atStake && wage
        ? `${formatMoney(atStake)} = ${plain(wage)} × ${days} ÷ ${plain(month)}`
        : "?";
    const months = plain(allowed);
    const end = isoDay(addMonthsToDay(subject.person.hiredOn, allowed.toNumber()) - 1);
    return [
      finding("GR-08", subject, legal, {
        message: {
          zh: `试用期最长 ${months} 个月，应于 ${end} 届满，本月超过 ${days} 天；赔偿金按转正工资 ${sum}`,
          en:
            `probation may last ${months} months and ended on ${end}; ${days} days of this month ` +
            `lie beyond; damages at the full wage ${sum}`,
        },
        atStake,
      }),
    ];
  },

  object(policy, legal) {
    const months = policy.facts.probationMonths;
    if (months === undefined || months.lte(0)) return [];
    const longest = legal.probation.at(-1);
    const enough = legal.probation.find((tier) => tier.months.gte(months));
    if (longest === undefined || (enough !== undefined && enough !== longest)) return [];
    const [asked, most] = [plain(months), plain(longest.months)];
    const message =
      enough === undefined
        ? {
            zh: `试用期 ${asked} 个月，任何合同都不得超过 ${most} 个月`,
            en: `probation of ${asked} months; no contract allows more than ${most}`,
          }
        : {
            zh: `试用期 ${asked} 个月，只有期限 ${plain(enough.term)} 个月以上或无固定期限的合同才允许`,
            en:
              `probation of ${asked} months is lawful only in a contract of ` +
              `${plain(enough.term)} months or more, or without an end`,
          };
    return [
      objection("GR-08", legal, {
        touches: factTouch("GR-08", "probationMonths", policy),
        message,
      }),
    ];
  },
};

/** By the term where the roster gives it; an unknown term is taken as the longest. */
function allowedMonths(subject: GuardCase, legal: Legal): Decimal {
  const until = subject.contract?.until;
  const longest = legal.probation.at(-1)?.months ?? ZERO;
  if (until === undefined) return longest;
  const begins = subject.person.hiredOn;
  const lasts = (term: Decimal) => addMonthsToDay(begins, term.toNumber()) - 1 <= until;
  return legal.probation.findLast((tier) => lasts(tier.term))?.months ?? ZERO;
}

/** Confirmed before the month means that no day of it was probation. */
function wasOnProbation({ person, onProbation, monthEnd }: GuardCase): boolean {
  const { confirmedOn } = person;
  return confirmedOn === undefined ? onProbation : confirmedOn > firstDay(monthOf(monthEnd));
}

/** Days of this month that somebody was on probation after the lawful end. */
function daysBeyond(subject: GuardCase, allowed: Decimal): number {
  const { hiredOn, confirmedOn, leftOn } = subject.person;
  const last: Day = Math.min(subject.monthEnd, leftOn ?? subject.monthEnd);
  const until = Math.min(last, confirmedOn === undefined ? last : confirmedOn - 1);
  const from = Math.max(
    firstDay(monthOf(subject.monthEnd)),
    addMonthsToDay(hiredOn, allowed.toNumber()),
  );
  return until - from + 1;
}
