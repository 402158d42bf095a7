import { dayFromIso, isoDay, weekday } from "../../src/kernel/calendar.ts";
import type { OfficialCalendar } from "../../src/measures/rules.ts";

const STATUTORY = days("01-01 02-10 02-11 02-12 04-04 05-01 06-10 09-17 10-01 10-02 10-03");
const REST = days(
  [
    "02-13 02-14 02-15 02-16 02-17 04-05 04-06 05-02 05-03 05-04 05-05",
    "09-15 09-16 10-04 10-05 10-06 10-07",
  ].join(" "),
);
const MAKE_UP = days("02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12");
const SATURDAY = 6;

/** 2024 年日历 — the published arrangement of 2024; no other year is known. */
export const calendar2024: OfficialCalendar = {
  isStatutory: (day) => (isKnown(day) ? STATUTORY.has(day) : undefined),
  isWorkday(day) {
    if (!isKnown(day)) return undefined;
    if (STATUTORY.has(day) || REST.has(day)) return false;
    return MAKE_UP.has(day) || weekday(day) < SATURDAY;
  },
};

function isKnown(day: number): boolean {
  return isoDay(day).startsWith("2024");
}

function days(dates: string): ReadonlySet<number | undefined> {
  return new Set(dates.split(" ").map((date) => dayFromIso(`2024-${date}`)));
}
