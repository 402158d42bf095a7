import { Decimal, plain, whole, ZERO } from "../../kernel/decimal.ts";
import { formatMoney, type Money, negate, roundToFen } from "../../kernel/money.ts";
import type { Guard, GuardCase, LawChange } from "../guard.ts";
import { type Legal, legalFigure } from "../legal.ts";
import { clausesOf, finding } from "./finding.ts";
import { countedPay, grossOf, minimumFor, takenBy } from "./counted-pay.ts";
import { objection, ruleTouches } from "./objection.ts";

/** 赔偿扣款上限 — recovery of damage takes a legal share of the wage at most, and never the minimum. */
export const GR_02: Guard = {
  id: "GR-02",
  enforces: {
    zh: "扣款减到上限，其余不扣",
    en: "what is taken is cut to the cap",
  },

  check(subject, legal) {
    const lines = subject.lines.filter((line) => line.recovery);
    if (lines.length === 0) return [];
    const taken = takenBy(lines);
    const cap = capOf(subject, legal);
    const over = roundToFen(taken.minus(cap.amount));
    if (over.lte(ZERO)) return [];
    const sum = `${formatMoney(over)} = ${formatMoney(taken)} − ${formatMoney(cap.amount)}`;
    return [
      finding("GR-02", subject, legal, {
        message: {
          zh: `赔偿类扣款超过上限：多扣 ${sum}（${cap.zh}）`,
          en: `recovery above the cap: too much by ${sum} (${cap.en})`,
        },
        atStake: over,
        clause: clausesOf(lines),
      }),
    ];
  },

  /** The first lines are taken in full until the cap is reached; later ones wait. */
  enforce(subject, legal) {
    if (!subject.lines.some((line) => line.recovery)) return [];
    const cap = capOf(subject, legal);
    const changes: LawChange[] = [];
    let left: Decimal = cap.amount;
    subject.lines.forEach((line, index) => {
      if (!line.recovery || !line.amount.isNegative()) return;
      const asked = line.amount.negated();
      const taken = roundToFen(Decimal.min(asked, left));
      left = left.minus(taken);
      if (taken.equals(asked)) return;
      changes.push({
        guard: "GR-02",
        item: line.item,
        line: index,
        kind: line.kind,
        amount: negate(taken),
        formula: {
          zh: `${formatMoney(roundToFen(asked))} 依法减为 ${formatMoney(taken)}：${cap.zh}`,
          en: `${formatMoney(roundToFen(asked))} cut to ${formatMoney(taken)}: ${cap.en}`,
        },
        clause: line.clause,
      });
    });
    return changes;
  },

  object(policy, legal) {
    const rules = policy.rules.filter(
      ({ recovery, citesRows, section }) => recovery && section !== "flags" && !citesRows,
    );
    if (rules.length === 0) return [];
    const percent = `${plain(legalFigure(legal, "recovery_cap").times(whole(100)))} %`;
    return [
      objection("GR-02", legal, {
        touches: ruleTouches(rules),
        message: {
          zh: `金额由记录决定、没有上限；每月不得超过当月工资的 ${percent}，扣后不低于最低工资`,
          en: `the record sets the amount, uncapped; ${percent} of the month's wage is the most`,
        },
      }),
    ];
  },
};

interface Cap {
  readonly amount: Money;
  readonly zh: string;
  readonly en: string;
}

function capOf(subject: GuardCase, legal: Legal): Cap {
  const share = legalFigure(legal, "recovery_cap");
  const gross = grossOf(subject.lines);
  const byShare = roundToFen(Decimal.max(ZERO, gross.times(share)));
  const percent = `${plain(share.times(whole(100)))} %`;
  const minimum = minimumFor(subject, legal);
  const spare = minimum ? countedPay(subject).minus(minimum.amount) : byShare;
  const byMinimum = roundToFen(Decimal.max(ZERO, spare));
  if (minimum && byMinimum.lt(byShare)) {
    const sum = `${formatMoney(countedPay(subject))} − ${formatMoney(minimum.amount)}`;
    return {
      amount: byMinimum,
      zh: `扣后不低于最低工资，上限 ${formatMoney(byMinimum)}，即 ${sum}，不足零为零`,
      en:
        `the rest must reach the minimum wage: cap ${formatMoney(byMinimum)}, ` +
        `which is ${sum}, not below zero`,
    };
  }
  return {
    amount: byShare,
    zh: `上限 ${formatMoney(byShare)} = 应发 ${formatMoney(gross)} × ${percent}`,
    en: `cap ${formatMoney(byShare)} = gross ${formatMoney(gross)} × ${percent}`,
  };
}
