import type { Bilingual, Language } from "./bilingual.ts";

/** 单位名 — what stands behind a figure on a screen; a rate is a percentage and has none. */
export const UNIT_NAMES: Readonly<Record<string, Bilingual>> = {
  yuan: { zh: " 元", en: " yuan" },
  points: { zh: " 分", en: " points" },
  days: { zh: " 天", en: " days" },
  hours: { zh: " 小时", en: " h" },
  minutes: { zh: " 分钟", en: " min" },
  seconds: { zh: " 秒", en: " s" },
  months: { zh: " 个月", en: " months" },
};

/** What stands behind "per": yuan per day, calls per hour. */
const EACH: Readonly<Record<string, Bilingual>> = {
  yuan: { zh: "元", en: "yuan" },
  days: { zh: "天", en: "day" },
  hours: { zh: "小时", en: "h" },
  minutes: { zh: "分钟", en: "min" },
  seconds: { zh: "秒", en: "s" },
  months: { zh: "月", en: "month" },
};

/** 单位的话 — what stands behind a figure of a unit with its powers: ` yuan/day`, ` /h`. */
export function unitText(powers: Readonly<Record<string, number>>, language: Language): string {
  const words = Object.entries(powers);
  const named = (word: string) => UNIT_NAMES[word]?.[language].trim() ?? "";
  const each = (word: string) => EACH[word]?.[language] ?? "";
  const up = words.flatMap(([word, power]) => (power > 0 ? [named(word)] : []));
  const down = words.flatMap(([word, power]) => (power < 0 ? [`/${each(word)}`] : []));
  const text = up.filter((name) => name !== "").join("·") + down.join("");
  return text === "" ? "" : ` ${text}`;
}
