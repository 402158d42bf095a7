import { dayOfMoment, secondOfDay } from "../../../kernel/calendar.ts";
import { whole } from "../../../kernel/decimal.ts";
import type { Computation } from "../../model.ts";
import { isKnown, type Value } from "../../value.ts";
import { reportUnits } from "../environment.ts";
import { type LanguageFunction, takes } from "../language-function.ts";
import { type Type, typeName } from "../types.ts";
import { conversion, unitOf } from "../units.ts";

function ofMoment(
  name: string,
  type: Type,
  read: (moment: number) => Value,
  about: Pick<LanguageFunction, "doc" | "example">,
): LanguageFunction {
  return {
    name,
    ...about,
    compile(call, site) {
      const [input] = call.inputs;
      const of = takes(call, site, [1, 1]) && input ? site.compile(input, site) : undefined;
      if (!of) return undefined;
      if (of.type.kind !== "moment") {
        reportUnits(site, call.at, `${name}(${typeName(of.type)})`);
        return undefined;
      }
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
});

/** 钟点 — hours since midnight. */
export const clock = ofMoment(
  "clock",
  { kind: "number", unit: HOURS },
  (moment) => whole(secondOfDay(moment)).div(SECONDS_AN_HOUR),
  {
    doc: { zh: "当天零点起的小时数", en: "hours since midnight" },
    example: "clock(received_at) < 17 h",
  },
);
