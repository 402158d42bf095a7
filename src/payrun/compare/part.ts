import type { Bilingual } from "../../kernel/bilingual.ts";

/**
 * 变动的成分 — what a change of pay is split into, in the order in which one month is turned into
 * the other; a part is what the same evaluator pays more or less when that one thing is exchanged.
 */
export const PARTS = [
  "policy",
  "law",
  "days",
  "grade",
  "input",
  "back_pay",
  "tax",
  "rounding",
  "seal",
  "not_split",
] as const;
export type Part = (typeof PARTS)[number];

/** 成分名称 — as people call each part. */
export const PART_TITLES: Readonly<Record<Part, Bilingual>> = {
  policy: { zh: "制度", en: "policy" },
  law: { zh: "社保与法定数字", en: "insurance and legal figures" },
  days: { zh: "计薪天数", en: "paid days" },
  grade: { zh: "职级与底薪", en: "grade and base" },
  input: { zh: "数据", en: "input records" },
  back_pay: { zh: "补发", en: "back pay" },
  tax: { zh: "个税累计", en: "tax sequence" },
  rounding: { zh: "舍入", en: "rounding" },
  seal: { zh: "封账后的更正", en: "changed since sealing" },
  not_split: { zh: "未能拆分", en: "not split" },
};
