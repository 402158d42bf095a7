import { lazily, type Language } from "../../kernel/bilingual.ts";
import { type Day, isoDay } from "../../kernel/calendar.ts";
import type { Guard, GuardCase } from "../guard.ts";
import { finding } from "./finding.ts";
import { objection } from "./objection.ts";

/** Pay dates that the message names one by one. */
const NAMED = 3;

/** 发薪日 — a pay date on a day off moves forward to the last workday before it. */
export const GR_17: Guard = {
  id: "GR-17",

  check(subject, legal) {
    const off = subject.payDayOff;
    if (off === undefined) return [];
    const message = lazily((language) => dayOffText(off, subject.payDate, language));
    return [finding("GR-17", subject, legal, { message, atStake: undefined })];
  },

  object(policy, legal) {
    const { payDaysOff } = policy;
    if (payDaysOff.length === 0) return [];
    const named = payDaysOff
      .slice(0, NAMED)
      .map(({ date, before }) => `${isoDay(date)} → ${isoDay(before)}`)
      .join(", ");
    const more = payDaysOff.length > NAMED ? " …" : "";
    const count = payDaysOff.length;
    return [
      objection("GR-17", legal, {
        touches: [{ clause: policy.clauses["GR-17"] ?? "", title: undefined, place: undefined }],
        message: {
          zh: `今后一年有 ${count} 个发薪日是节假日或休息日，应提前发放：${named}${more}`,
          en: `${count} pay dates of the coming year are days off: ${named}${more}`,
        },
      }),
    ];
  },
};

type DayOff = NonNullable<GuardCase["payDayOff"]>;

function dayOffText(off: DayOff, payDate: Day, language: Language): string {
  const [date, before] = [isoDay(payDate), isoDay(off.before)];
  if (language === "zh") {
    return `发薪日 ${date} 是${off.statutory ? "法定节假日" : "休息日"}，应提前到 ${before}`;
  }
  const kind = off.statutory ? "statutory holiday" : "day of rest";
  return `the pay date ${date} is a ${kind}: pay by ${before}`;
}
