import { type Day, dayOf, isoDay } from "../../kernel/calendar.ts";
import { Remark } from "./remark.ts";

const WEEKDAY =
  /[\s(]*(星期[一二三四五六日天]|周[一二三四五六日天]|\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?)\)?/i;
const WRITTEN = [
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
];
/** Excel's days 1954 … 2064; day 0 of its count is 1899-12-30. */
const SERIAL = /^([2-5]\d{4})(\.\d+)?$/;
/** `5月1日`, `5-1`, `5/1`: a month and a day of any year. */
const YEARLESS = /^\d{1,2}(月|[-/.])\d{1,2}日?$/;
const NO_YEAR = {
  zh: "只缺年份：写上年份，例如 2024-05-31",
  en: "add the year, which is missing, for example 2024-05-31",
};
const SERIAL_DAY_0 = dayOf(1900, 1, 1);

const known = new Map<number, Day | undefined>();

/** 年月日 — the day of three numbers, remembered because a file has few different days. */
export function dayOfParts(year: number, month: number, date: number): Day | undefined {
  if (month > 12 || date > 31) return undefined;
  const key = year * 512 + month * 32 + date;
  const day = known.get(key);
  if (day !== undefined || known.has(key)) return day;
  const found = dayOf(year, month, date);
  known.set(key, found);
  return found;
}

/** 归一写法 — full-width signs made plain and the weekday left out. */
export function plainDateText(text: string): string {
  return text.normalize("NFKC").replace(WEEKDAY, " ").trim();
}

/** 日期 — `2024-05-01`, `2024/5/1`, `2024.5.1`, `20240501`, `2024年5月1日`. */
export function readDay(text: string): Day | Remark {
  for (const form of WRITTEN) {
    const parts = form.exec(text);
    if (!parts) continue;
    const day = dayOfParts(Number(parts[1]), Number(parts[3]), Number(parts[4]));
    return day ?? new Remark("CSP102", text);
  }
  return notADay(text);
}

function notADay(text: string): Remark {
  const serial = SERIAL.exec(text);
  if (serial && SERIAL_DAY_0 !== undefined) {
    const meaning = isoDay(SERIAL_DAY_0 - 2 + Number(serial[1]));
    return new Remark("CSP118", text, { facts: { meaning } });
  }
  return new Remark("CSP103", text, YEARLESS.test(text) ? { hint: NO_YEAR } : {});
}
