import type { Bilingual } from "../../kernel/bilingual.ts";
import { formatMoney, type Money, roundToFen } from "../../kernel/money.ts";
import type { Guard, GuardCase } from "../guard.ts";
import type { Legal } from "../legal.ts";
import { clauseOf, finding } from "./finding.ts";
import { countedPay, minimumFor } from "./counted-pay.ts";
import { Decimal, plain } from "../../kernel/decimal.ts";
import { factTouch, objection } from "./objection.ts";

const TOP_UP = "minimum_wage_top_up";

/** 最低工资 — pay for normal labour may not fall below the minimum of the place of work. */
export const GR_01: Guard = {
  id: "GR-01",
  enforces: {
    zh: "不足部分补为最低工资",
    en: "pay is made up to the minimum wage",
  },

  check(subject, legal) {
    const short = shortfall(subject, legal);
    if (short === undefined) return [];
    return [finding("GR-01", subject, legal, { message: short.says, atStake: short.amount })];
  },

  enforce(subject, legal) {
    const short = shortfall(subject, legal);
    if (short === undefined) return [];
    const line = subject.lines.findIndex(({ item }) => item === TOP_UP);
    const present = subject.lines[line];
    return [
      {
        guard: "GR-01",
        item: TOP_UP,
        ...(present ? { line } : {}),
        kind: "earning",
        amount: roundToFen(short.amount.plus(present?.amount ?? 0)),
        formula: short.formula,
        clause: clauseOf("GR-01", subject),
      },
    ];
  },

  object(policy, legal) {
    const { city, facts } = policy;
    const bases = [facts.lowestBase, facts.probationBase].flatMap((base) => (base ? [base] : []));
    const [first, ...rest] = bases;
    if (city === undefined || first === undefined) return [];
    const base = Decimal.min(first, ...rest);
    const atStake = roundToFen(city.minimumWage.minus(base));
    if (atStake.lte(0)) return [];
    const sum = `${formatMoney(atStake)} = ${formatMoney(city.minimumWage)} − ${plain(base)}`;
    const fact = facts.lowestBase?.equals(base) ? "lowestBase" : "probationBase";
    return [
      objection("GR-01", legal, {
        touches: factTouch("GR-01", fact, policy),
        message: {
          zh: `底薪 ${plain(base)} 低于${city.title.zh}最低工资：只拿底薪的人每月差 ${sum}`,
          en:
            `base ${plain(base)} is below the minimum wage of ${city.title.en}: ` +
            `with base pay alone ${sum} a month`,
        },
        atStake,
      }),
    ];
  },
};

interface Shortfall {
  readonly amount: Money;
  readonly says: Bilingual;
  readonly formula: Bilingual;
}

function shortfall(subject: GuardCase, legal: Legal): Shortfall | undefined {
  const { city } = subject;
  const paid = countedPay(subject);
  // Whoever has the minimum of a whole month has that of any part of it.
  if (city === undefined || paid.gte(city.minimumWage)) return undefined;
  const minimum = minimumFor(subject, legal);
  if (minimum === undefined) return undefined;
  const amount = roundToFen(minimum.amount.minus(paid));
  if (amount.lte(0)) return undefined;
  const sum = `${formatMoney(minimum.amount)} − ${formatMoney(paid)}`;
  const { title, source } = city;
  const full = formatMoney(minimum.amount);
  const working = minimum.working();
  const floor = working === full ? full : `${full} = ${working}`;
  return {
    amount,
    says: {
      zh: `低于${title.zh}最低工资：差 ${formatMoney(amount)} = ${sum}，加班费不计入`,
      en:
        `below the minimum wage of ${title.en}: short by ${formatMoney(amount)} = ${sum}, ` +
        "overtime left out",
    },
    formula: {
      zh: `${title.zh}最低工资 ${floor}（${source}）− 计入工资 ${formatMoney(paid)}`,
      en: `${title.en} minimum wage ${floor} (${source}) − counted pay ${formatMoney(paid)}`,
    },
  };
}
