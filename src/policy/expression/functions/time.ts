import { dayOfMoment, secondOfDay } from "../../../kernel/calendar.ts";
import { whole } from "../../../kernel/decimal.ts";
import type { Computation } from "../../model.ts";
import { isKnown, type Value } from "../../value.ts";
import type { LanguageFunction } from "../language-function.ts";
import type { Type } from "../types.ts";
import { conversion, unitOf } from "../units.ts";
import { TAKES } from "../../word-docs.ts";
import { timeInput } from "./time-input.ts";

function ofMoment(
  name: string,
  type: Type,
  read: (moment: number) => Value,
  about: Pick<LanguageFunction, "doc" | "docs" | "example">,
): LanguageFunction {
  return {
    name,
    ...about,
    compile(call, site) {
      const of = timeInput(call, site, ["moment"]);
      if (!of) return undefined;
      const made: Computation = {
        type,
        evaluate(frame, index) {
          const moment = of.evaluate(frame, index);
          return isKnown(moment) ? read(Number(moment)) : moment;
        },
        show: of.show,
        sources: of.sources,
      };
      return made;
    },
  };
}

const HOURS = unitOf("hours");
const SECONDS_AN_HOUR = conversion(HOURS, unitOf("seconds")) ?? 1;

/** 日期 — the day of a moment. */
export const day = ofMoment("day", { kind: "date" }, dayOfMoment, {
  doc: { zh: "时刻所在的日期", en: "the day of a moment" },
  example: "day(replied_at) > day(received_at)",
  docs: {
    chinese: "日期",
    terms: [{ name: "x", takes: TAKES.moment, says: { zh: "时刻", en: "a moment" } }],
    yields: { zh: "日期", en: "date" },
    notes: [
      {
        zh: "两个日期相减得天数；日期 + 3 days、+ 1 months 得日期",
        en: "date - date is days; date + 3 days or + 1 months is a date",
      },
    ],
    told: { zh: "{1}当天", en: "the day of {1}" },
    shown: `records:
  late_mails: { from: tickets, where: day(replied_at) > day(received_at) }
measures:
  late_mail_count:
    value: count(late_mails)
    examples:
      - given:
          tickets:
            - { received_at: 2024-05-06 16:00, replied_at: 2024-05-06 18:00 }
            - { received_at: 2024-05-06 16:00, replied_at: 2024-05-07 09:00 }
        then: 1`,
  },
});

/** 钟点 — hours since midnight. */
export const clock = ofMoment(
  "clock",
  { kind: "number", unit: HOURS },
  (moment) => whole(secondOfDay(moment)).div(SECONDS_AN_HOUR),
  {
    doc: { zh: "当天零点起的小时数", en: "hours since midnight" },
    example: "clock(received_at) < 17 h",
    docs: {
      chinese: "钟点",
      terms: [{ name: "x", takes: TAKES.moment, says: { zh: "时刻", en: "a moment" } }],
      yields: { zh: "小时", en: "hours" },
      notes: [
        {
          zh: "17:30 是 17.5 小时；与 17 h、1050 min 都可比较",
          en: "17:30 is 17.5 hours; compares with 17 h or 1050 min",
        },
      ],
      told: { zh: "{1}的钟点", en: "the time of day of {1}" },
      shown: `records:
  evening: { from: tickets, where: clock(received_at) >= 18 h }
measures:
  evening_count:
    value: count(evening)
    examples:
      - given: { tickets: [{ received_at: 2024-05-06 18:00 }, { received_at: 2024-05-06 17:59 }] }
        then: 1`,
    },
  },
);
