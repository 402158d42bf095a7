import { type Decimal, plain, ZERO } from "../../kernel/decimal.ts";
import { SPAN } from "../scope.ts";
import { asDecimal, isKnown, unknownOf } from "../value.ts";
import type { Modifier } from "./mechanism.ts";
import { TAKES } from "../word-docs.ts";

/**
 * 按天折算 — a month's amount for the days it counts: × days ÷ paid days of the month, one share
 * per stretch of the month in which the amount stays the same (X4).
 *
 * Never below nothing and never above the full amount.
 */
export const prorate: Modifier = {
  word: "prorate",
  doc: {
    zh: "按天折算：× 计薪天数 ÷ 当月计薪天数，每段一行",
    en: "by days: × days ÷ the month's paid days, one line per stretch of the month",
  },
  example: "prorate: attendance.paid_days",
  docs: {
    chinese: "折算",
    terms: [
      {
        name: "…",
        takes: TAKES.days,
        says: {
          zh: "计的天数，通常是 attendance.paid_days",
          en: "the days that count, usually attendance.paid_days",
        },
      },
    ],
    yields: {
      zh: "值的单位；不低于 0，不超过整月的值",
      en: "the unit of the value, between nothing and the full month's",
    },
    notes: [
      {
        zh: "栏目由此成为每期段一个值：月中调级、调薪、调班组或调点，每段一行",
        en:
          "makes the column one per span: a change of grade, base, team or site within the " +
          "month gives a line each",
      },
      {
        zh: "值里要读每人一个值的栏目可以直接读；汇总到人用 last( ) 或 sum( )",
        en:
          "figures of the person can be read directly; from a person, read it with last( ) " +
          "or sum( )",
      },
    ],
    told: { zh: "按 {1} ÷ 当月计薪天数折算", en: "prorated: × {1} ÷ paid days of the month" },
    shown: `pay:
  base:
    clause: A1
    value: base_pay
    prorate: attendance.paid_days
    examples:
      - given: { base_pay: 3300, attendance.paid_days: 11, attendance.month_days: 22 }
        then: 1650`,
  },
  scope: SPAN,
  apply(tree, full, terms) {
    const days = terms.expression(tree);
    const of = terms.expression({ ...tree, kind: "text", text: "attendance.month_days" });
    if (!days || !of) return undefined;
    const [ofFull, ofDays, ofAll] = [full.evaluate, days.evaluate, of.evaluate];
    return {
      type: full.type,
      shared: { full, days, of },
      evaluate(frame, index) {
        const amount = ofFull(frame, index);
        const counted = ofDays(frame, index);
        const all = ofAll(frame, index);
        if (!isKnown(amount) || !isKnown(counted) || !isKnown(all)) {
          return unknownOf([amount, counted, all]) ?? null;
        }
        return shareOf(asDecimal(amount), asDecimal(counted), asDecimal(all));
      },
      show(frame, index, language) {
        const [part, all] = [days.evaluate(frame, index), of.evaluate(frame, index)];
        const amount = bracketed(full.show(frame, index, language));
        if (!isKnown(part) || !isKnown(all)) return `${amount} × ? ÷ ?`;
        return `${amount} × ${daysText(asDecimal(part))} ÷ ${daysText(asDecimal(all))}`;
      },
      sources(frame, index, add) {
        full.sources(frame, index, add);
        days.sources(frame, index, add);
      },
    };
  },
};

/** 天数写法 — days of hourly leave have endless digits; four tell them apart. */
export function daysText(days: Decimal): string {
  return plain(days.toDecimalPlaces(4));
}

/** 加括号 — a sum that is shared out by days needs brackets in its formula. */
export function bracketed(formula: string): string {
  return / [-+−] /.test(formula) ? `(${formula})` : formula;
}

/** 折算额 — amount × days ÷ all, between nothing and the full amount; nothing of nothing is 0. */
export function shareOf(amount: Decimal, days: Decimal, all: Decimal): Decimal {
  if (all.isZero()) return ZERO;
  if (days.gte(all)) return amount;
  return days.isNegative() ? ZERO : amount.times(days).div(all);
}
