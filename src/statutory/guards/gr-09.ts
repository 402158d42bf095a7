import { lazily } from "../../kernel/bilingual.ts";
import { plain } from "../../kernel/decimal.ts";
import type { Guard } from "../guard.ts";
import { legalFigure } from "../legal.ts";
import { finding } from "./finding.ts";
import { factTouch, objection } from "./objection.ts";

/** 未参保 — nobody stays uninsured past the registration period, probation included. */
export const GR_09: Guard = {
  id: "GR-09",

  check(subject, legal) {
    const limit = legalFigure(legal, "insurance_days");
    const { hiredOn, leftOn } = subject.person;
    const end = Math.min(subject.monthEnd, leftOn ?? subject.monthEnd);
    // The day of hire does not count (Civil Code art. 201).
    const days = end - hiredOn;
    if (subject.insured || limit.gte(days)) return [];
    return [
      finding("GR-09", subject, legal, {
        message: lazily((language) =>
          language === "zh"
            ? `入职已 ${days} 天仍没有社保基数，法定期限 ${plain(limit)} 天`
            : `employed for ${days} days without a social insurance base; ` +
              `the law allows ${plain(limit)} days`,
        ),
        atStake: undefined,
      }),
    ];
  },

  object(policy, legal) {
    if (!policy.facts.insuredLater) return [];
    const days = plain(legalFigure(legal, "insurance_days"));
    return [
      objection("GR-09", legal, {
        touches: factTouch("GR-09", "insuredLater", policy),
        message: {
          zh: `制度让参保晚于入职；试用期也要在入职 ${days} 天内登记`,
          en: `insurance begins later than the job; it is due within ${days} days of hire`,
        },
      }),
    ];
  },
};
