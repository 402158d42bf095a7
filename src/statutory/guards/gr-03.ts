import type { Language } from "../../kernel/bilingual.ts";
import { formatMoney } from "../../kernel/money.ts";
import type { Guard } from "../guard.ts";
import { namesOf, takenBy } from "./counted-pay.ts";
import { clausesOf, finding } from "./finding.ts";
import { objection, ruleTouches } from "./objection.ts";

/** 扣款依据 — what is taken off names the law, order or agreement it rests on; fines are GR-04. */
export const GR_03: Guard = {
  id: "GR-03",

  check(subject, legal) {
    const lines = subject.lines.filter((line) => line.unfounded && line.amount.isNegative());
    if (lines.length === 0) return [];
    const taken = takenBy(lines);
    const amount = formatMoney(taken);
    const names = (language: Language) => namesOf(lines, language);
    return [
      finding("GR-03", subject, legal, {
        message: {
          zh: `扣款 ${amount}（${names("zh")}）没有写明依据；在该行的条款栏写明法律依据或本人同意`,
          en: `${amount} taken off (${names("en")}) names no basis; write it into the clause cell`,
        },
        atStake: taken,
        clause: clausesOf(lines),
      }),
    ];
  },

  object(policy, legal) {
    const rules = policy.rules.filter(
      (rule) => rule.kind === "other" && !rule.citesRows && !rule.recovery,
    );
    if (rules.length === 0) return [];
    return [
      objection("GR-03", legal, {
        touches: ruleTouches(rules),
        message: {
          zh: "税后扣款没有写明依据；只有法律规定、法院裁定或本人同意才能扣",
          en: "deductions after tax name no basis; only law, a court order or consent allows one",
        },
      }),
    ];
  },
};
