import { type Bilingual, lazily } from "../../kernel/bilingual.ts";
import type { PayLine } from "../month-result.ts";

/** 前后算式 — `then … ; now …`, or the one there is. */
export function formulaText(old: PayLine | undefined, now: PayLine | undefined): Bilingual {
  return lazily((language) => {
    const [before, after] = [old?.formula[language], now?.formula[language]];
    if (before === undefined || before === after) return after ?? "";
    const none = { zh: "没有", en: "nothing" }[language];
    return language === "zh"
      ? `原 ${before}；现 ${after ?? none}`
      : `before: ${before}; now: ${after ?? none}`;
  });
}
