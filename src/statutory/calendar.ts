import {
  type Day,
  firstDay,
  isoDay,
  lastDay,
  type Month,
  monthOf,
  weekday,
  yearOf,
} from "../kernel/calendar.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { OfficialCalendar } from "../measures/rules.ts";
import type { Arrangement, CalendarChange, StatutoryYear } from "./reading/sections.ts";

const SATURDAY = 6;

/**
 * 法定日历 — statutory days and office workdays, only for the years whose dates are known.
 *
 * A statutory day is known by the rule before the year's notice is out; a workday is not, since
 * any weekend day may become a make-up day.
 */
export function officialCalendar(
  statutory: Iterable<StatutoryYear>,
  arrangements: Iterable<Arrangement>,
  changes: Iterable<CalendarChange> = [],
): OfficialCalendar {
  const holidays = new Set<Day>();
  const holidayYears = new Set<number>();
  for (const { year, dates } of statutory) {
    holidayYears.add(year);
    for (const date of dates) holidays.add(date);
  }
  const workdays = new Map<Day, boolean>();
  const arrangedYears = new Set<number>();
  for (const { year, rest, work } of arrangements) {
    arrangedYears.add(year);
    for (const date of rest) workdays.set(date, false);
    for (const date of work) workdays.set(date, true);
  }
  // The company's own word on a date comes last; it never makes or unmakes a statutory day.
  for (const { date, is } of changes) workdays.set(date, is === "work");
  const isStatutory = (day: Day) =>
    holidayYears.has(yearOfDay(day)) ? holidays.has(day) : undefined;
  return {
    isStatutory,
    isWorkday(day) {
      const holiday = isStatutory(day);
      if (holiday === undefined || !arrangedYears.has(yearOfDay(day))) return undefined;
      if (holiday) return false;
      return workdays.get(day) ?? weekday(day) < SATURDAY;
    },
  };
}

/**
 * 日历缺口 — what is missing of the calendar for a month; `workdays` is true when somebody's
 * schedule falls back on the official workdays (no weekly rest, no schedule row).
 */
export function calendarGaps(
  calendar: OfficialCalendar,
  month: Month,
  workdays: boolean,
): readonly Diagnostic[] {
  const facts = { year: month.slice(0, 4) };
  const day = firstDay(month);
  if (calendar.isStatutory(day) === undefined) return [{ code: "CSP403", facts }];
  if (workdays && calendar.isWorkday(day) === undefined) return [{ code: "CSP402", facts }];
  return [];
}

/** 当月工作日 — office workdays of a month, or undefined when the year's notice is missing. */
export function officialWorkdays(
  calendar: OfficialCalendar,
  month: Month,
): readonly Day[] | undefined {
  const days: Day[] = [];
  for (let day = firstDay(month); day <= lastDay(month); day += 1) {
    const works = calendar.isWorkday(day);
    if (works === undefined) return undefined;
    if (works) days.push(day);
  }
  return days;
}

/** 相互矛盾的日期 — a date that one year's entries call two things. */
export function contradictions(
  statutory: Iterable<StatutoryYear>,
  arrangements: Iterable<Arrangement>,
  changes: Iterable<CalendarChange> = [],
): readonly Diagnostic[] {
  const holidays = new Set<Day>();
  for (const { dates } of statutory) for (const date of dates) holidays.add(date);
  const findings: Diagnostic[] = [];
  for (const { place, rest, work } of arrangements) {
    const says = (date: Day, first: string, second: string) =>
      findings.push({ code: "CSP456", place, facts: { date: isoDay(date), first, second } });
    for (const date of work) {
      if (rest.includes(date)) says(date, "rest", "work");
      if (holidays.has(date)) says(date, "statutory_holidays", "work");
    }
    for (const date of rest) {
      if (holidays.has(date)) says(date, "statutory_holidays", "rest");
    }
  }
  for (const { place, date, is } of changes) {
    if (!holidays.has(date)) continue;
    const facts = { date: isoDay(date), first: "statutory_holidays", second: is };
    findings.push({ code: "CSP456", place, facts });
  }
  return findings;
}

function yearOfDay(day: Day): number {
  return yearOf(monthOf(day));
}
