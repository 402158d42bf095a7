import { Decimal, ONE, plain, whole, ZERO } from "../../kernel/decimal.ts";
import { formatMoney, roundToFen } from "../../kernel/money.ts";
import type { Guard } from "../guard.ts";
import { type Legal, legalFigure } from "../legal.ts";
import { finding } from "./finding.ts";
import { factTouch, objection } from "./objection.ts";

/** 试用期工资 — the probation wage reaches a legal share of the contract wage. */
export const GR_07: Guard = {
  id: "GR-07",
  countsFromBase: true,

  check(subject, legal) {
    const { monthlyBase, contractBase, monthDays, paidDays } = subject;
    if (!subject.onProbation || monthlyBase === undefined || contractBase === undefined) return [];
    if (monthDays.lte(ZERO)) return [];
    const due = contractBase.times(legalFigure(legal, "probation_wage_share"));
    const days = Decimal.max(ZERO, paidDays.minus(subject.unpaidDays ?? ZERO));
    const part = Decimal.min(ONE, days.div(monthDays));
    const short = roundToFen(due.minus(monthlyBase).times(part));
    if (short.lte(ZERO)) return [];
    const share = part.equals(ONE)
      ? ""
      : ` × ${plain(days.toDecimalPlaces(4))} ÷ ${plain(monthDays)}`;
    const sum = `(${contractOf(legal, contractBase)} − ${plain(monthlyBase)})${share}`;
    return [
      finding("GR-07", subject, legal, {
        message: {
          zh: `试用期工资低于约定工资的法定比例：差 ${formatMoney(short)} = ${sum}`,
          en:
            "the probation wage is below the legal share of the contract wage: " +
            `short by ${formatMoney(short)} = ${sum}`,
        },
        atStake: short,
      }),
    ];
  },

  object(policy, legal) {
    const fixed = policy.facts.probationBase;
    if (fixed === undefined) return [];
    const share = legalFigure(legal, "probation_wage_share");
    const enough = roundToFen(fixed.div(share));
    const [base, percent] = [plain(fixed), `${plain(share.times(whole(100)))} %`];
    return [
      objection("GR-07", legal, {
        touches: factTouch("GR-07", "probationBase", policy),
        message: {
          zh: `试用期固定 ${base}；约定工资超过 ${formatMoney(enough)} 的人就低于 ${percent}`,
          en:
            `probation pays a fixed ${base}: below ${percent} for who has agreed ` +
            `more than ${formatMoney(enough)}`,
        },
      }),
    ];
  },
};

function contractOf(legal: Legal, contractBase: Decimal): string {
  const share = legalFigure(legal, "probation_wage_share").times(whole(100));
  return `${plain(contractBase)} × ${plain(share)} %`;
}
