import { isoDay } from "../../kernel/calendar.ts";
import { formatMoney } from "../../kernel/money.ts";
import type { Guard } from "../guard.ts";
import { finding } from "./finding.ts";
import { grossOf } from "./counted-pay.ts";
import { objection } from "./objection.ts";

/** 离职结清 — final wages are due when the job ends, so the whole slip is late by its pay date. */
export const GR_06: Guard = {
  id: "GR-06",

  check(subject, legal) {
    const { payDate } = subject;
    const { leftOn } = subject.person;
    if (leftOn === undefined || payDate <= leftOn) return [];
    const gross = grossOf(subject.lines);
    const late = String(payDate - leftOn);
    return [
      finding("GR-06", subject, legal, {
        message: {
          zh: `${isoDay(leftOn)} 离职，${isoDay(payDate)} 才发放：应发 ${formatMoney(gross)} 迟 ${late} 天`,
          en:
            `left on ${isoDay(leftOn)} but is paid on ${isoDay(payDate)}: ` +
            `gross ${formatMoney(gross)} comes ${late} days late`,
        },
        atStake: gross,
      }),
    ];
  },

  object(policy, legal) {
    if (!policy.paidNextMonth) return [];
    return [
      objection("GR-06", legal, {
        touches: [{ clause: policy.clauses["GR-06"] ?? "", title: undefined, place: undefined }],
        message: {
          zh: "发薪日在次月，离职的人也要等到那天；应在离职时一次付清",
          en: "pay day is in the month after, also for leavers; they are paid when the job ends",
        },
      }),
    ];
  },
};
