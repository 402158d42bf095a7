import { dayOfMoment, monthOf, monthsBetween } from "../../../kernel/calendar.ts";
import type { Frame } from "../../model.ts";
import { PERSON } from "../../scope.ts";
import { isKnown, showValue, Unknown, type Value } from "../../value.ts";
import { reportUnits } from "../environment.ts";
import { keptInput } from "../kept-input.ts";
import { type LanguageFunction, takes } from "../language-function.ts";
import { lift } from "../resolve.ts";
import { typeName } from "../types.ts";

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
