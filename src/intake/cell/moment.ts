import { type Day, dayOfMoment, type Moment, momentAt } from "../../kernel/calendar.ts";
import { dayOfParts, plainDateText, readDay } from "./date.ts";
import { Remark } from "./remark.ts";

const HOUR = 3600;
const MINUTE = 60;
/** No date is longer; a whole text in a date cell is not worth looking at. */
const LONGEST = 64;

/** 时刻 — date and time of day as wall clock; a bare date is its midnight. */
export function readMoment(text: string): Moment | Remark {
  const quick = usualMoment(text);
  return quick >= 0 || quick < 0 ? quick : unusualMoment(text);
}

/** 日期列 — the day of a date or of a date with time, as spreadsheets write dates. */
export function readDate(text: string): Day | Remark {
  const moment = readMoment(text);
  return typeof moment === "number" ? dayOfMoment(moment) : moment;
}

function unusualMoment(text: string): Moment | Remark {
  if (text.length > LONGEST) return new Remark("CSP103", text);
  const plain = plainDateText(text);
  const parts = /^(\S*?(?:\d日|\d(?=[T\s])|\d$))[T\s]*(\S.*)?$/i.exec(plain);
  const [, date = plain, clock] = parts ?? [];
  const day = readDay(date);
  if (day instanceof Remark || clock === undefined) {
    return day instanceof Remark ? day : momentAt(day, 0);
  }
  const second = readClock(clock);
  return second instanceof Remark ? second : momentAt(day, second);
}

/** 一天中的时间 — seconds after midnight; 24:00 is the midnight that ends the day. */
function readClock(text: string): number | Remark {
  const zone = /(z|[+-]\d{2}:?\d{2})$/i.exec(text);
  if (zone && /^(z|[+-]00:?00)$/i.test(zone[0])) return new Remark("CSP124", text);
  const bare = zone ? text.slice(0, zone.index).trim() : text;
  const parts = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?$/.exec(bare);
  if (!parts) return new Remark("CSP104", text);
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  const seconds = hour * HOUR + minute * MINUTE + second;
  const exists = minute < 60 && second < 60 && seconds <= 24 * HOUR;
  return exists ? seconds : new Remark("CSP104", text);
}

const NOT_USUAL = Number.NaN;
const [SLASH, ZERO, COLON, DASH, BLANK, LETTER_T] = [47, 48, 58, 45, 32, 84] as const;

/**
 * 常见写法 — `2024-05-01 08:27:15` and `2024/5/1 8:27` without regular expressions, because
 * calls come in millions. Everything else, wrong or merely rare, is NaN and read slowly.
 */
function usualMoment(text: string): Moment {
  const separator = text.charCodeAt(4);
  if (separator !== DASH && separator !== SLASH) return NOT_USUAL;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const monthEnd = text.charCodeAt(6) === separator ? 6 : 7;
  if (text.charCodeAt(monthEnd) !== separator) return NOT_USUAL;
  let at = monthEnd + 1;
  const dateWidth = isDigit(text.charCodeAt(at + 1)) ? 2 : 1;
  const month = digits(text, 5, monthEnd - 5);
  const day = dayOfParts(year, month, digits(text, at, dateWidth));
  if (day === undefined || !(year >= 0) || !(month > 0)) return NOT_USUAL;
  at += dateWidth;
  if (at === text.length) return momentAt(day, 0);
  const gap = text.charCodeAt(at);
  return gap === BLANK || gap === LETTER_T ? momentAt(day, usualClock(text, at + 1)) : NOT_USUAL;
}

function usualClock(text: string, start: number): number {
  const hourWidth = text.charCodeAt(start + 1) === COLON ? 1 : 2;
  const hour = digits(text, start, hourWidth);
  const minuteAt = start + hourWidth + 1;
  if (text.charCodeAt(minuteAt - 1) !== COLON) return NOT_USUAL;
  const minute = twoDigits(text, minuteAt);
  const end = minuteAt + 2;
  const hasSeconds = end !== text.length;
  if (hasSeconds && (text.charCodeAt(end) !== COLON || text.length !== end + 3)) return NOT_USUAL;
  const second = hasSeconds ? twoDigits(text, end + 1) : 0;
  const exists = hour < 24 && minute < 60 && second < 60;
  return exists ? hour * HOUR + minute * MINUTE + second : NOT_USUAL;
}

function digits(text: string, at: number, width: number): number {
  return width === 2 ? twoDigits(text, at) : oneDigit(text.charCodeAt(at));
}

function twoDigits(text: string, at: number): number {
  return oneDigit(text.charCodeAt(at)) * 10 + oneDigit(text.charCodeAt(at + 1));
}

function oneDigit(code: number): number {
  return isDigit(code) ? code - ZERO : NOT_USUAL;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code < COLON;
}
