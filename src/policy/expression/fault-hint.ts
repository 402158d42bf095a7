import type { Bilingual } from "../../kernel/bilingual.ts";

/** What people write who know another language, and how it is written here. */
const HABITS: readonly (readonly [RegExp, Bilingual])[] = [
  [/^&&?/, { zh: "写 and（且）", en: "write and" }],
  [/^\|\|?/, { zh: "写 or（或）", en: "write or" }],
  [/^!(?!=)/, { zh: "写 not（非）", en: "write not" }],
  [/^[￥¥$]/, { zh: "金额写 100 元", en: "write 100 yuan" }],
  [/^x\b/, { zh: "乘号写 *", en: "write * to multiply" }],
  [/^,\d{3}/, { zh: "数字里不写逗号：1000", en: "write figures without commas: 1000" }],
];
const COMPARED = /[<>=≥≤≠]/;

/** 写法提示 — what to write where an expression cannot be read, as far as the text shows it. */
export function faultHint(expression: string, at: number): Bilingual | undefined {
  const rest = expression.slice(at);
  if (rest.startsWith("=") && /[=!<>]$/.test(expression.slice(0, at))) {
    return { zh: "相等只写一个 =", en: "one = compares" };
  }
  if (COMPARED.test(rest.charAt(0)) && COMPARED.test(expression.slice(0, at))) {
    return {
      zh: "两次比较分开写：80 <= score and score < 90",
      en: "compare twice: 80 <= score and score < 90",
    };
  }
  return HABITS.find(([written]) => written.test(rest))?.[1];
}
