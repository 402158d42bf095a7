import type { Bilingual } from "./bilingual.ts";

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
