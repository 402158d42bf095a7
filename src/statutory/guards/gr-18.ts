import { plain } from "../../kernel/decimal.ts";
import type { Guard } from "../guard.ts";
import { legalFigure } from "../legal.ts";
import { factTouch, objection } from "./objection.ts";

/** 支付记录 — the written record of what was paid is kept for the legal years at least. */
export const GR_18: Guard = {
  id: "GR-18",

  object(policy, legal) {
    const least = legalFigure(legal, "record_years");
    const kept = policy.facts.recordYears;
    if (kept === undefined || kept.gte(least)) return [];
    const [years, law] = [plain(kept), plain(least)];
    return [
      objection("GR-18", legal, {
        touches: factTouch("GR-18", "recordYears", policy),
        message: {
          zh: `工资支付记录只保存 ${years} 年，至少要 ${law} 年`,
          en: `pay records are kept for ${years} years only; ${law} are the least`,
        },
      }),
    ];
  },
};
