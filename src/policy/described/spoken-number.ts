import { type Bilingual, fill, type Language } from "../../kernel/bilingual.ts";
import { type Day, isoDay } from "../../kernel/calendar.ts";
import type { Type } from "../expression/types.ts";

const UNITS: Readonly<Record<string, Bilingual>> = {
  yuan: { zh: "{n} 元", en: "{n} yuan" },
  points: { zh: "{n} 分", en: "{n} points" },
  days: { zh: "{n} 天", en: "{n} days" },
  hours: { zh: "{n} 小时", en: "{n} h" },
  minutes: { zh: "{n} 分钟", en: "{n} min" },
  seconds: { zh: "{n} 秒", en: "{n} s" },
  months: { zh: "{n} 个月", en: "{n} months" },
};

/** 说数字 — digits with their unit; a bare figure takes the unit it stands for. */
export function spokenNumber(
  { digits, unit }: { readonly digits: string; readonly unit: string },
  usual: string,
  language: Language,
): string {
  const word = unit === "" ? usual : unit;
  if (word === "percent") return `${digits}%`;
  const template = UNITS[word]?.[language];
  if (template === undefined) return digits;
  const one = language === "en" && digits === "1" && (word === "days" || word === "months");
  return fill(one ? template.slice(0, -1) : template, { n: digits });
}

/** 说日期 — a day as people of the language write it. */
export function spokenDay(day: Day, language: Language): string {
  const written = isoDay(day);
  if (language === "en") return written;
  const [year = 0, month = 0, date = 0] = written.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** 单位词 — of a figure with one plain unit; nothing for counts, words and yes/no. */
export function unitWordOf(type: Type | undefined): string {
  if (type?.kind !== "number") return "";
  const [unit = "", ...more] = Object.keys(type.unit);
  const isPlainly = more.length === 0 && type.unit[unit] === 1;
  return isPlainly && unit !== "percent" ? unit : "";
}
