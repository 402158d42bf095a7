import { plain } from "../../kernel/decimal.ts";
import { formatMoney, roundToFen } from "../../kernel/money.ts";
import type { Guard } from "../guard.ts";
import { legalFigure } from "../legal.ts";
import { finding } from "./finding.ts";
import { noticeDays } from "./notice.ts";
import { factTouch, objection } from "./objection.ts";

const NO_BASE = { zh: "工资未知（没有底薪）", en: "unknown: no base pay is known" };

/** 解除通知 — ending a job without fault takes the legal notice or a further month's wage. */
export const GR_26: Guard = {
  id: "GR-26",

  check(subject, legal) {
    if (subject.leaveReason !== "terminated") return [];
    const lawful = legalFigure(legal, "termination_notice_days");
    const given = noticeDays(subject);
    if (given === undefined || lawful.lte(given)) return [];
    const wage = subject.monthlyBase;
    const atStake = wage === undefined ? undefined : roundToFen(wage);
    const missing = plain(lawful.minus(given));
    const pay = atStake ? { zh: formatMoney(atStake), en: formatMoney(atStake) } : NO_BASE;
    return [
      finding("GR-26", subject, legal, {
        message: {
          zh: `单位解除只提前 ${given} 天通知，法定 ${plain(lawful)} 天，差 ${missing} 天；代通知金一个月 ${pay.zh}`,
          en:
            `terminated with ${given} days' notice, ${missing} short of ${plain(lawful)}; ` +
            `one month's wage in lieu is ${pay.en}`,
        },
        atStake,
      }),
    ];
  },

  object(policy, legal) {
    const asked = policy.facts.terminationNotice;
    const lawful = legalFigure(legal, "termination_notice_days");
    if (asked === undefined || asked.gte(lawful)) return [];
    const [days, law] = [plain(asked), plain(lawful)];
    return [
      objection("GR-26", legal, {
        touches: factTouch("GR-26", "terminationNotice", policy),
        message: {
          zh: `单位解除只提前 ${days} 天，法定 ${law} 天；否则另付一个月工资`,
          en: `the company gives ${days} days' notice, the law asks ${law} or a month's wage`,
        },
      }),
    ];
  },
};
