import { describe, expect, it } from "vitest";
import {
  addMonths,
  type Day,
  dayFromIso,
  dayOf,
  firstDay,
  isoDay,
  lastDay,
} from "../../src/kernel/calendar.ts";
import { Fault, invariant } from "../../src/kernel/invariant.ts";
import { calendarGaps, officialWorkdays } from "../../src/statutory/calendar.ts";
import { loadStatutory } from "../../src/statutory/load.ts";
import { builtIn, builtInSources, statutoryWith } from "./built-in-law.ts";

const { calendar } = builtIn;

function day(iso: string): Day {
  const found = dayFromIso(iso);
  invariant(found !== undefined, iso);
  return found;
}

function says(iso: string): string {
  const statutory = calendar.isStatutory(day(iso));
  const workday = calendar.isWorkday(day(iso));
  if (workday === undefined) return "unknown";
  return statutory ? "statutory" : workday ? "workday" : "rest";
}

describe("the official calendar tells statutory days, rest days and make-up workdays", () => {
  it.each([
    ["workday", "2024-02-09 2024-02-18 2025-10-11 2026-01-04 2026-02-14 2026-02-28 2026-05-09"],
    ["workday", "2026-09-20 2026-10-10 2024-05-11 2024-04-28"],
    ["statutory", "2024-02-10 2025-01-28 2025-05-02 2025-10-01 2025-10-02 2025-10-03 2025-10-06"],
    ["statutory", "2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-04-05 2026-05-02"],
    ["statutory", "2026-10-01 2026-10-02 2026-10-03"],
    ["rest", "2024-02-14 2025-02-03 2025-10-04 2025-10-05 2025-10-07 2025-10-08 2026-01-02"],
    ["rest", "2026-02-15 2026-02-20 2026-02-21 2026-02-22 2026-02-23 2026-04-06"],
    ["rest", "2026-10-04 2026-10-05 2026-10-06 2026-10-07"],
    ["unknown", "2027-01-01 2027-03-02 2023-12-29"],
  ])("%s: %s", (expected, dates) => {
    for (const date of dates.split(" ")) expect([date, says(date)]).toEqual([date, expected]);
  });

  it.each([
    [2024, "22+1 18+3 21+0 22+1 21+1 19+1 23+0 22+0 21+1 19+3 21+0 22+0"],
    [2025, "19+5 19+0 21+0 22+1 19+3 20+0 23+0 21+0 23+0 18+4 20+0 23+0"],
    [2026, "21+1 16+4 22+0 21+1 19+2 21+1 23+0 21+0 22+1 18+3 21+0 23+0"],
  ])("workdays and statutory days of each month of %d", (year, expected) => {
    const months = Array.from({ length: 12 }, (_, index) => addMonths(`${year}-01`, index));
    const counted = months.map((month) => {
      const workdays = officialWorkdays(calendar, month)?.length ?? -1;
      let statutory = 0;
      for (let at = firstDay(month); at <= lastDay(month); at += 1) {
        if (calendar.isStatutory(at)) statutory += 1;
      }
      return `${workdays}+${statutory}`;
    });
    expect(counted.join(" ")).toBe(expected);
  });

  it("a year without its notice has statutory days but no workdays", () => {
    expect(calendar.isStatutory(day("2027-02-06"))).toBe(true);
    expect(calendar.isStatutory(day("2027-02-09"))).toBe(false);
    expect(calendar.isWorkday(day("2027-02-09"))).toBeUndefined();
    expect(officialWorkdays(calendar, "2027-03")).toBeUndefined();
  });

  it("names what is missing of a month's calendar", () => {
    expect(calendarGaps(calendar, "2026-12", true)).toEqual([]);
    expect(calendarGaps(calendar, "2027-01", false)).toEqual([]);
    expect(calendarGaps(calendar, "2027-01", true).map((gap) => gap.code)).toEqual(["CSP402"]);
    expect(calendarGaps(calendar, "2031-01", false).map((gap) => gap.code)).toEqual(["CSP403"]);
  });

  it("a coinciding festival is one statutory day, and the day in its place is a rest day", () => {
    const text = [
      "holiday_arrangements:",
      "  - year: 2028",
      "    rest: [2028-10-04, 2028-10-05]",
      "    work: []",
      "    source: 通知",
      "    checkedOn: 2026-11-25",
    ].join("\n");
    const more = statutoryWith({ file: "statutory/2028.yaml", text }).calendar;
    expect(more.isStatutory(day("2028-10-03"))).toBe(true);
    expect(more.isStatutory(day("2028-10-04"))).toBe(false);
    expect(more.isWorkday(day("2028-10-04"))).toBe(false);
  });

  it("a company moves single dates, but never a statutory day", () => {
    const moved = (date: string, is: string) =>
      [
        "calendar_changes:",
        `  - { date: ${date}, is: ${is}, source: 公司通知, checkedOn: 2026-11-25 }`,
      ].join("\n");
    const file = "statutory/holidays.yaml";
    const may = statutoryWith({ file, text: moved("2026-05-04", "work") }).calendar;
    expect(may.isWorkday(day("2026-05-04"))).toBe(true);
    expect(may.isWorkday(day("2026-05-05"))).toBe(false);
    const shut = statutoryWith({ file, text: moved("2026-03-02", "rest") }).calendar;
    expect(shut.isWorkday(day("2026-03-02"))).toBe(false);
    const wrong = loadStatutory([...builtInSources, { file, text: moved("2026-05-01", "work") }]);
    expect(wrong.diagnostics.map(({ code }) => code)).toEqual(["CSP456"]);
  });

  it("a workspace file adds the notice of a year", () => {
    const text = [
      "holiday_arrangements:",
      "  - year: 2027",
      "    rest: [2027-01-02]",
      "    work: [2026-12-27, 2027-01-03]",
      "    source: 通知",
      "    checkedOn: 2026-11-25",
    ].join("\n");
    const more = statutoryWith({ file: "statutory/2027.yaml", text }).calendar;
    expect(more.isWorkday(day("2027-01-03"))).toBe(true);
    expect(more.isWorkday(day("2027-01-01"))).toBe(false);
    expect(more.isWorkday(day("2027-01-04"))).toBe(true);
    expect(more.isWorkday(day("2026-12-27"))).toBe(true);
  });
});

describe("statutory dates agree with the rule of the regulation", () => {
  it.each([2024, 2025, 2026, 2027, 2028, 2029, 2030])("%d", (year) => {
    const listed: string[] = [];
    for (let at = firstDay(`${year}-01`); at <= lastDay(`${year}-12`); at += 1) {
      if (calendar.isStatutory(at)) listed.push(isoDay(at));
    }
    expect(listed).toEqual(byRule(year).map(isoDay));
  });
});

/** 2013 text: 11 days; 2024 text: New Year's Eve of the lunar year and 2 May as well. */
function byRule(year: number): readonly Day[] {
  const from2025 = year >= 2025;
  const solar = [[1, 1], [5, 1], ...(from2025 ? [[5, 2]] : []), [10, 1], [10, 2], [10, 3]];
  const fixed = solar.map(([month = 0, date = 0]) => dayOf(year, month, date) ?? 0);
  // New moons a few minutes from midnight in Beijing: 2027-02-06 before it and 2030-02-03 after
  // it, which the calendar of the runtime puts on the wrong side.
  const close: Readonly<Record<number, string>> = { 2027: "2027-02-06", 2030: "2030-02-03" };
  const known = close[year];
  const newYear = known === undefined ? lunar(year, 1, 1) : day(known);
  const spring = [...(from2025 ? [newYear - 1] : []), newYear, newYear + 1, newYear + 2];
  const moving = [qingming(year), lunar(year, 5, 5), lunar(year, 8, 15)];
  // Two festivals on one date are one statutory day (2028-10-03).
  return [...new Set([...fixed, ...spring, ...moving])].sort((left, right) => left - right);
}

function lunar(year: number, month: number, date: number): Day {
  const format = new Intl.DateTimeFormat("en-u-ca-chinese", {
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  for (let at = firstDay(`${year}-01`); at <= lastDay(`${year}-12`); at += 1) {
    // The lunar year's own months 11 and 12 that open a solar year cannot match 1, 5 or 8.
    const parts = format.formatToParts(at * 86_400_000);
    const part = (type: string) => parts.find((found) => found.type === type)?.value;
    if (part("month") === String(month) && part("day") === String(date)) return at;
  }
  throw new Fault(`no lunar ${month}-${date} in ${year}`);
}

/** The usual approximation for this century. */
function qingming(year: number): Day {
  const short = year - 2000;
  return dayOf(year, 4, Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4)) ?? 0;
}
