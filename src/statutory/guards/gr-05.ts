import { plain } from "../../kernel/decimal.ts";
import { formatMoney } from "../../kernel/money.ts";
import type { Guard } from "../guard.ts";
import { clausesOf, finding } from "./finding.ts";
import { grossOf } from "./counted-pay.ts";
import { objection, ruleTouches } from "./objection.ts";

const UNSETTLED = ["auto_resignation", "handover_open"];

/** 不予结算 — work done is paid however the job ended; a flag that withholds it is reported. */
export const GR_05: Guard = {
  id: "GR-05",

  check(subject, legal) {
    if (subject.flags.length === 0) return [];
    const flags = subject.flags.filter(({ code }) => UNSETTLED.includes(code));
    if (flags.length === 0 || subject.workedDays.lte(0)) return [];
    const gross = grossOf(subject.lines);
    const codes = flags.map(({ code }) => code).join(", ");
    const days = plain(subject.workedDays);
    return [
      finding("GR-05", subject, legal, {
        message: {
          zh: `已出勤 ${days} 天的工资必须结清：应发 ${formatMoney(gross)} 因 ${codes} 挂起`,
          en:
            `${days} days worked must be paid: gross ${formatMoney(gross)} ` +
            `is held back by ${codes}`,
        },
        atStake: gross,
        clause: clausesOf(flags),
      }),
    ];
  },

  object(policy, legal) {
    const rules = policy.rules.filter(({ item, holds }) => holds && UNSETTLED.includes(item));
    if (rules.length === 0) return [];
    return [
      objection("GR-05", legal, {
        touches: ruleTouches(rules),
        message: {
          zh: "制度写明不予结算；已出勤的工资离职时必须一次结清，挂起只能是等人核对",
          en: "the clause withholds pay; work done is paid in one sum when the job ends",
        },
      }),
    ];
  },
};
