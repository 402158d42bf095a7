import { invariant } from "./invariant.ts";

/**
 * 日期与月份 — days are whole numbers counted from 1970-01-01, months are `YYYY-MM` texts.
 *
 * Dates in exports are wall-clock dates of the site (clauses.md X2), so no time zone takes
 * part; UTC arithmetic is used only because every UTC day has 24 hours.
 */
export type Day = number;
export type Month = string;
/** 时刻 — wall-clock seconds since 1970-01-01 00:00. */
export type Moment = number;

export const SECONDS_A_DAY = 86_400;
const MILLISECONDS_A_DAY = SECONDS_A_DAY * 1000;

export function dayOf(year: number, month: number, date: number): Day | undefined {
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  const exists =
    year >= 1900 && year <= 2999 && back.getUTCMonth() === month - 1 && back.getUTCDate() === date;
  return exists ? time / MILLISECONDS_A_DAY : undefined;
}

/** 由 ISO 日期 — `2024-05-01` to a day; undefined for 31 June and anything else that is no date. */
export function dayFromIso(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

export function isoDay(day: Day): string {
  const known = WRITTEN.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
  if (WRITTEN.size === MOST_WRITTEN) WRITTEN.clear();
  WRITTEN.set(day, text);
  return text;
}

/** A month knows few days and asks for them by the thousand. */
const WRITTEN = new Map<Day, string>();
const MOST_WRITTEN = 10_000;

/** 星期 — 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function dayOfMoment(moment: Moment): Day {
  return Math.floor(moment / SECONDS_A_DAY);
}

export function secondOfDay(moment: Moment): number {
  return moment - dayOfMoment(moment) * SECONDS_A_DAY;
}

export function momentAt(day: Day, second: number): Moment {
  return day * SECONDS_A_DAY + second;
}

/** `2024-05-01 08:27:15`; the seconds are left away when they are zero. */
export function isoMoment(moment: Moment): string {
  const text = new Date(moment * 1000).toISOString();
  const clock = text.slice(11, 19);
  return `${text.slice(0, 10)} ${clock.endsWith(":00") ? clock.slice(0, 5) : clock}`;
}

/** 整毫秒 — seconds as whole milliseconds: unlike fractions they add up the same in any order. */
export function wholeMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}

export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && Number(text.slice(0, 4)) >= 1900;
}

export function monthOf(day: Day): Month {
  const known = MONTHS.get(day);
  if (known !== undefined) return known;
  const month = isoDay(day).slice(0, 7);
  if (MONTHS.size === MOST_WRITTEN) MONTHS.clear();
  MONTHS.set(day, month);
  return month;
}

const MONTHS = new Map<Day, Month>();

export function yearOf(month: Month): number {
  return numberAt(month, 0, 4);
}

/** 几月 — 1 to 12. */
export function monthNumber(month: Month): number {
  return numberAt(month, 5, 7);
}

const DIGIT_ZERO = 48;

/** Digits as a number: months are asked for by the thousand, and pieces of text cost more. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - DIGIT_ZERO;
  return number;
}

/** 季度第几月 — 1 to 3. */
export function monthOfQuarter(month: Month): number {
  return ((monthNumber(month) - 1) % MONTHS_A_QUARTER) + 1;
}

const MONTHS_A_QUARTER = 3;

/** 月首日 — the first day of a month. */
export function firstDay(month: Month): Day {
  const known = FIRST_DAYS.get(month);
  if (known !== undefined) return known;
  const day = dayOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1);
  invariant(day !== undefined, `not a month: ${month}`);
  // Years end in 2999: the months that exist are few enough to be kept.
  FIRST_DAYS.set(month, day);
  return day;
}

const FIRST_DAYS = new Map<Month, Day>();

export function lastDay(month: Month): Day {
  return firstDay(addMonths(month, 1)) - 1;
}

export function addMonths(month: Month, count: number): Month {
  const index = yearOf(month) * 12 + monthNumber(month) - 1 + count;
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, "0")}-${String(index - year * 12 + 1).padStart(2, "0")}`;
}

/** 相差月数 — whole months from `from` to `to`; negative when `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthNumber(to) - monthNumber(from);
}

/** 满 n 个月之日 — the same date n months on, or that month's last day when it has no such date. */
export function addMonthsToDay(day: Day, count: number): Day {
  const month = addMonths(monthOf(day), count);
  const date = numberAt(isoDay(day), 8, 10);
  return Math.min(firstDay(month) + date - 1, lastDay(month));
}
