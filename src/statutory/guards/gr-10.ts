import { type Decimal, plain } from "../../kernel/decimal.ts";
import type { Guard, GuardCase } from "../guard.ts";
import { legalFigure } from "../legal.ts";
import { clausesOf, finding } from "./finding.ts";
import { hasLeft, noticeDays } from "./notice.ts";
import { factTouch, objection } from "./objection.ts";

const SHORT_NOTICE = "short_notice";
/** Endings that the employee did not bring about, so no notice of theirs is asked for. */
const BY_OTHERS = ["dismissed", "terminated", "expired"];

/** 试用期辞职通知 — a probationer owes the legal notice only, and no pay for a shorter one. */
export const GR_10: Guard = {
  id: "GR-10",

  check(subject, legal) {
    if (!subject.onProbation) return [];
    const lawful = legalFigure(legal, "probation_notice_days");
    const flags = subject.flags.filter(({ code }) => code === SHORT_NOTICE);
    const asksMore = subject.probationNoticeDays?.gt(lawful) === true && resigned(subject);
    if (flags.length === 0 && !asksMore) return [];
    const clause = subject.clauses["GR-10"] ?? clausesOf(flags);
    const message = messageOf(subject, lawful);
    return [finding("GR-10", subject, legal, { message, atStake: undefined, clause })];
  },

  object(policy, legal) {
    const asked = policy.facts.probationNotice;
    const lawful = legalFigure(legal, "probation_notice_days");
    if (asked === undefined || asked.lte(lawful)) return [];
    const [days, law] = [plain(asked), plain(lawful)];
    return [
      objection("GR-10", legal, {
        touches: factTouch("GR-10", "probationNotice", policy),
        message: {
          zh: `试用期辞职要求提前 ${days} 天，法定 ${law} 天；多出的部分不能要求`,
          en: `${days} days' notice in probation, the law asks ${law}; the rest cannot be enforced`,
        },
      }),
    ];
  },
};

function messageOf(subject: GuardCase, lawful: Decimal) {
  const asked = subject.probationNoticeDays;
  const given = noticeDays(subject);
  const law = plain(lawful);
  return {
    zh:
      `试用期辞职法定提前 ${law} 天` +
      (asked ? `，制度要求 ${plain(asked)} 天` : "") +
      (given === undefined ? "" : `，实际 ${given} 天`) +
      "；不得因通知不足扣发工资",
    en:
      `resigning in probation takes ${law} days' notice by law` +
      (asked ? `, the policy asks ${plain(asked)}` : "") +
      (given === undefined ? "" : `, ${given} were given`) +
      "; pay may not be withheld for short notice",
  };
}

function resigned(subject: GuardCase): boolean {
  return hasLeft(subject) && !BY_OTHERS.includes(subject.leaveReason ?? "");
}
