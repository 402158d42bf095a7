import { dayOfMoment, monthOf, monthsBetween } from "../../../kernel/calendar.ts";
import type { Frame } from "../../model.ts";
import { PERSON } from "../../scope.ts";
import { isKnown, showValue, Unknown, type Value } from "../../value.ts";
import { reportUnits } from "../environment.ts";
import { keptInput } from "../kept-input.ts";
import { type LanguageFunction, takes } from "../language-function.ts";
import { lift } from "../resolve.ts";
import { typeName } from "../types.ts";
import { TAKES } from "../../word-docs.ts";

const NOT_KEPT: Unknown = new Unknown([
  {
    what: { zh: "那个月的记录（早于所知的第一个月）", en: "that month, earlier than any known" },
    where: "closed/",
  },
]);

/** 某日所在月 — what a figure was in the month of a date: a refund at the rate of its sale. */
export const inMonth: LanguageFunction = {
  name: "in_month",
  doc: {
    zh: "某个日期所在月份的值，例如退款按成交月的提成比例扣回",
    en: "the value in the month of a date: a refund at the rate of the month of its sale",
  },
  example: "in_month(commission_rate, paid_at)",
  docs: {
    chinese: "所在月",
    terms: [
      { name: "x", takes: TAKES.any, says: { zh: "每人一个值的数", en: "a figure per person" } },
      {
        name: "date",
        takes: TAKES.date,
        says: { zh: "决定月份的日期", en: "the date that names the month" },
      },
    ],
    yields: {
      zh: "x 的类型；本月以后的日期不适用",
      en: "the type of x; does not apply to a date after this month",
    },
    notes: [
      {
        zh: "那个月没有记录，或那个月当时就未知（缺文件、有行被拒收），现在也未知",
        en:
          "unknown when nothing was kept of that month, or when it was unknown then (a file " +
          "was missing, a row refused)",
      },
    ],
    told: { zh: "{2}所在月的{1}", en: "{1} in the month of {2}" },
    shown: `measures:
  rate: { unit: "%", table: { by: score, 0: 1%, 80: 2% } }
  clawback:
    per: sales
    unit: yuan
    value: -refund_amount * in_month(rate, paid_at)
    examples:
      - given:
          score: 85
          sales: [{ paid_at: 2024-05-06 10:00, refund_amount: 100 }]
        then: -2`,
  },
  compile(call, site) {
    const [input, when] = takes(call, site, [2, 2]) ? call.inputs : [];
    const kept = input && keptInput(input, site);
    const date = when && site.compile(when, site);
    if (!kept || !date) return undefined;
    const { kind } = date.type;
    if (kind !== "date" && kind !== "moment") {
      reportUnits(site, call.at, `in_month(…, ${typeName(date.type)})`);
      return undefined;
    }
    const { here, environment } = site;
    const set = here.kind === "record" ? environment.set(here.set) : undefined;
    const { type } = kept.of;
    const evaluate = (frame: Frame, index: number): Value => {
      const value = date.evaluate(frame, index);
      if (!isKnown(value)) return value;
      const day = kind === "moment" ? dayOfMoment(Number(value)) : Number(value);
      const back = monthsBetween(monthOf(day), frame.month);
      if (back < 0) return null;
      const month = frame.earlier(back);
      return month ? kept.at(month, lift(frame, here, PERSON, index, set)) : NOT_KEPT;
    };
    return {
      type,
      evaluate,
      show: (frame, index, language) =>
        showValue(evaluate(frame, index), type, language, environment.labels),
      sources: date.sources,
    };
  },
};
