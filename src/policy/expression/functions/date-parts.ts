import type { Bilingual } from "../../../kernel/bilingual.ts";
import { type Day, monthNumber, monthOf, weekday as weekdayOf } from "../../../kernel/calendar.ts";
import { whole } from "../../../kernel/decimal.ts";
import { isKnown, showValue } from "../../value.ts";
import { dayValue } from "../date-arithmetic.ts";
import type { LanguageFunction } from "../language-function.ts";
import { COUNT } from "../types.ts";
import { TAKES } from "../../word-docs.ts";
import { timeInput } from "./time-input.ts";

type About = Pick<LanguageFunction, "doc" | "docs" | "example">;

function partOfDate(name: string, read: (day: Day) => number, about: About): LanguageFunction {
  return {
    name,
    ...about,
    compile(call, site) {
      const of = timeInput(call, site, ["moment", "date"]);
      if (!of) return undefined;
      const { type } = of;
      const evaluate: typeof of.evaluate = (frame, index) => {
        const value = of.evaluate(frame, index);
        return isKnown(value) ? whole(read(dayValue(value, type))) : value;
      };
      const { labels } = site.environment;
      return {
        type: COUNT,
        evaluate,
        show: (frame, index, language) =>
          `${language === "zh" ? about.docs.chinese : name.replace("_", " ")} ` +
          showValue(evaluate(frame, index), COUNT, language, labels),
        sources: of.sources,
      };
    },
  };
}

const TERM: { readonly name: string; readonly takes: Bilingual; readonly says: Bilingual } = {
  name: "x",
  takes: TAKES.date,
  says: { zh: "日期或时刻", en: "a date or moment" },
};

/** 星期几 — the day of the week of a date: 1 is Monday, 7 is Sunday. */
export const weekday = partOfDate("weekday", weekdayOf, {
  doc: {
    zh: "日期是星期几：1 是周一，6、7 是周末",
    en: "the day of the week of a date: 1 is Monday, 6 and 7 are the weekend",
  },
  example: "weekday(paid_at) >= 6",
  docs: {
    chinese: "星期几",
    terms: [TERM],
    yields: { zh: "1 到 7", en: "1 to 7" },
    notes: [
      {
        zh: "调休和法定节假日不在内：那看 workdays 的 day_kind",
        en: "holidays and worked weekends are not in it: day_kind of workdays tells them",
      },
    ],
    told: { zh: "{1}是星期几", en: "the weekday of {1}" },
    shown: `records:
  weekend_sales: { from: sales, where: weekday(paid_at) >= 6 }
measures:
  weekend_sold:
    value: sum(weekend_sales.amount)
    examples:
      - given:
          sales:
            - { paid_at: 2024-05-11 10:00, amount: 40 }
            - { paid_at: 2024-05-13 10:00, amount: 60 }
        then: 40`,
  },
});

/** 几月份 — the month of a date as a number: birthdays, anniversaries. */
export const monthOfDate = partOfDate("month_of", (date) => monthNumber(monthOf(date)), {
  doc: {
    zh: "日期在几月：1 到 12；与 month_number 相等就是本月的生日、周年",
    en: "the month of a date, 1 to 12: a birthday or anniversary when it is month_number",
  },
  example: "month_of(hired_on) = month_number",
  docs: {
    chinese: "几月份",
    terms: [TERM],
    yields: { zh: "1 到 12", en: "1 to 12" },
    notes: [],
    told: { zh: "{1}的月份", en: "the month of {1}" },
    shown: `pay:
  anniversary:
    clause: A1
    when: month_of(hired_on) = month_number and hired_on < month_start
    value: 100
    examples:
      - { given: { hired_on: 2021-05-20 }, then: 100 }
      - { given: { hired_on: 2021-06-20 }, then: none }`,
  },
});
