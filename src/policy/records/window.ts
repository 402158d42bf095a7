import {
  addMonths,
  type Day,
  firstDay,
  lastDay,
  type Month,
  monthOf,
  weekday,
} from "../../kernel/calendar.ts";
import type { DayWindow, Reach } from "../model.ts";

type Window = Reach["window"];

const DAYS_A_WEEK = 7;
const MONTHS_A_QUARTER = 3;
const MONTHS_A_YEAR = 12;

/** 周期写法 — what may stand after `over:`, for messages. */
export const WINDOW_FORMS =
  "month, week, 26th..25th, last 30 days, last 3 months, quarter, year, since hired";

/** 读周期 — the dates that a pay month covers by those words; undefined for anything else. */
export function readWindow(text: string): Window | undefined {
  const words = text.trim().replaceAll(/\s+/g, " ");
  const named = NAMED[words];
  if (named) return named;
  const last = /^last ([1-9]\d{0,3}) (day|month)s?$/.exec(words);
  if (last) return trailing(Number(last[1]), last[2] === "month");
  const dates = /^(\d{1,2})(?:st|nd|rd|th)?\s?\.\.\s?(\d{1,2})(?:st|nd|rd|th)?$/.exec(words);
  const [from, to] = [Number(dates?.[1] ?? 0), Number(dates?.[2] ?? 0)];
  return from >= 1 && from <= 31 && to >= 1 && to <= 31 ? betweenDates(from, to) : undefined;
}

const NAMED: Readonly<Record<string, Window>> = {
  month: (month) => ({ from: firstDay(month), to: lastDay(month) }),
  week: wholeWeeks,
  quarter: (month) => since(startOf(month, MONTHS_A_QUARTER), month),
  year: (month) => since(startOf(month, MONTHS_A_YEAR), month),
  "since hired": (month, hiredOn) => ({ from: hiredOn, to: lastDay(month) }),
};

function since(first: Month, month: Month): DayWindow {
  return { from: firstDay(first), to: lastDay(month) };
}

/** The first month of the calendar quarter or year that a month lies in. */
function startOf(month: Month, length: number): Month {
  return addMonths(month, -((Number(month.slice(-2)) - 1) % length));
}

/** Each week counts once: in the month in which its Sunday lies. */
function wholeWeeks(month: Month): DayWindow {
  const last = lastDay(month);
  const before = firstDay(month) - 1;
  const sunday = (day: Day) => day - (weekday(day) % DAYS_A_WEEK);
  return { from: sunday(before) + 1, to: sunday(last) };
}

function trailing(count: number, months: boolean): Window {
  if (months) return (month) => since(addMonths(month, 1 - count), month);
  return (month) => ({ from: lastDay(month) - count + 1, to: lastDay(month) });
}

/**
 * `26th..25th`: from a date of last month to a date of this one; `1st..15th` lies in one month. A
 * month that has no such date ends with its last, and the next window begins right behind it.
 */
function betweenDates(from: number, to: number): Window {
  const on = (month: Month, date: number) => Math.min(firstDay(month) + date - 1, lastDay(month));
  return (month) => {
    if (from <= to) return { from: on(month, from), to: on(month, to) };
    const before = addMonths(month, -1);
    const start = from === to + 1 ? on(before, to) + 1 : on(before, from);
    return { from: start, to: on(month, to) };
  };
}

/** 最早月份 — the first month whose records a window of this month may need. */
export function firstMonthOf(reach: Reach, month: Month, hiredOn: Day): Month {
  return monthOf(reach.window(month, hiredOn).from);
}
