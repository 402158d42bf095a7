import { dayOfMoment, momentAt, SECONDS_A_DAY } from "../../../kernel/calendar.ts";
import { whole } from "../../../kernel/decimal.ts";
import type { Computation } from "../../model.ts";
import { asDecimal, isKnown, showValue, unknownOf, type Value } from "../../value.ts";
import { reportUnits, type Site } from "../environment.ts";
import { type LanguageFunction, takes } from "../language-function.ts";
import type { Syntax } from "../syntax.ts";
import { type Type, typeName } from "../types.ts";
import { conversion, unitOf } from "../units.ts";
import { TAKES } from "../../word-docs.ts";

const HOURS = unitOf("hours");
const SECONDS = unitOf("seconds");
const SECONDS_AN_HOUR = conversion(HOURS, SECONDS) ?? 1;
const TYPE: Type = { kind: "number", unit: HOURS };

const LEAST = 2;
/** Without a time of day every hour of the stretch counts. */
const WHOLE_DAY: readonly Syntax[] = ["0", "24"].map((digits) => {
  return { kind: "number", at: 0, digits, unit: "hours" };
});

/** 时段小时 — how much of a stretch of time lies between two times of day: night hours. */
export const hoursBetween: LanguageFunction = {
  name: "hours_between",
  doc: {
    zh: "从一个时刻到另一个时刻之间，落在每天某个时段里的小时：22 点到 6 点的夜班工时",
    en: "hours of a stretch that lie between two times of day: night hours from 22:00 to 6:00",
  },
  example: "hours_between(received_at, replied_at, 22 h, 6 h)",
  docs: {
    chinese: "时段小时",
    terms: [
      { name: "start", takes: TAKES.moment, says: { zh: "从何时", en: "when it begins" } },
      { name: "end", takes: TAKES.moment, says: { zh: "到何时", en: "when it ends" } },
      {
        name: "from",
        takes: TAKES.time,
        usual: { zh: "0 点", en: "0 h" },
        says: { zh: "时段从几点起：22 h", en: "start of the time of day: 22 h" },
      },
      {
        name: "to",
        takes: TAKES.time,
        usual: { zh: "24 点", en: "24 h" },
        says: {
          zh: "到几点止：6 h；不晚于起点的算到次日",
          en: "its end: 6 h; the next day when not after the start",
        },
      },
    ],
    yields: { zh: "小时", en: "hours" },
    notes: [
      {
        zh:
          "排班：per: schedule 用 hours_between(starts_at, ends_at, 22 h, 6 h)；有打卡的用 workdays " +
          "的 first_in、last_out",
        en:
          "planned shifts: hours_between(starts_at, ends_at, 22 h, 6 h) of schedule; with " +
          "punches first_in and last_out of workdays",
      },
      { zh: "不扣休息时间", en: "breaks are not taken off" },
      {
        zh: "两个时刻相隔的小时：hours_between(received_at, replied_at)；时刻相减得整天数",
        en:
          "hours from one moment to another: hours_between(received_at, replied_at); their " +
          "difference is whole days",
      },
    ],
    told: {
      zh: "{1}至{2}之间的小时（{3}到{4}时段内）",
      en: "hours from {1} to {2} (within {3} to {4})",
    },
    shown: `records:
  nights:
    from: schedule
    where: hours_between(starts_at, ends_at, 22 h, 6 h) >= 4 h
measures:
  night_shifts:
    value: count(nights)
    examples:
      - given:
          schedule:
            - { starts_at: 2024-05-06 22:00, ends_at: 2024-05-07 06:00 }
            - { starts_at: 2024-05-07 18:00, ends_at: 2024-05-08 02:00 }
            - { starts_at: 2024-05-08 14:00, ends_at: 2024-05-08 23:00 }
        then: 2`,
  },
  compile(call, site) {
    const [start, end, from, to] = takes(call, site, [2, 4])
      ? [...call.inputs, ...WHOLE_DAY.slice(call.inputs.length - LEAST)].map((input) =>
          site.compile(input, site),
        )
      : [];
    if (!start || !end || !from || !to) return undefined;
    const types = [start, end, from, to].map((one) => one.type);
    const fit = types.every((type, at) => (at < 2 ? type.kind === "moment" : isTime(type)));
    if (!fit) {
      reportUnits(site, call.at, `hours_between(${types.map(typeName).join(", ")})`);
      return undefined;
    }
    return computed([start, end], [from, to], site);
  },
};

function isTime(type: Type): boolean {
  return type.kind === "number" && conversion(type.unit, SECONDS) !== undefined;
}

type Pair = readonly [Computation, Computation];

function computed(stretch: Pair, window: Pair, site: Site): Computation {
  const seconds = ({ type }: Computation, value: Value): number => {
    const factor = type.kind === "number" ? conversion(type.unit, SECONDS) : undefined;
    return isKnown(value)
      ? asDecimal(value)
          .times(factor ?? 1)
          .toNumber()
      : 0;
  };
  const evaluate: Computation["evaluate"] = (frame, index) => {
    const values = [...stretch, ...window].map((one) => one.evaluate(frame, index));
    const unknown = unknownOf(values);
    if (unknown) return unknown;
    const [start = null, end = null, from = null, to = null] = values;
    if (!values.every(isKnown)) return null;
    const times = [seconds(window[0], from), seconds(window[1], to)] as const;
    return whole(within(Number(start), Number(end), times)).div(SECONDS_AN_HOUR);
  };
  return {
    type: TYPE,
    evaluate,
    show: (frame, index, language) =>
      showValue(evaluate(frame, index), TYPE, language, site.environment.labels),
    sources: (frame, index, add) => {
      for (const one of stretch) one.sources(frame, index, add);
    },
  };
}

/** Seconds of the stretch inside the window of any day; the one of the day before may reach in. */
function within(start: number, end: number, [from, to]: readonly [number, number]): number {
  const length = to > from ? to - from : to + SECONDS_A_DAY - from;
  let inside = 0;
  for (let day = dayOfMoment(start) - 1; day <= dayOfMoment(end); day += 1) {
    const opens = momentAt(day, 0) + from;
    inside += Math.max(0, Math.min(end, opens + length) - Math.max(start, opens));
  }
  return inside;
}
