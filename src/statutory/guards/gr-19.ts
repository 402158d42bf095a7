import { plain } from "../../kernel/decimal.ts";
import type { Guard } from "../guard.ts";
import { legalFigure } from "../legal.ts";
import { factTouch, objection } from "./objection.ts";

/** 工资台账 — with rural-registered staff the ledger is kept longer, so everybody's is. */
export const GR_19: Guard = {
  id: "GR-19",

  object(policy, legal) {
    const least = legalFigure(legal, "ledger_years");
    const kept = policy.facts.recordYears;
    if (kept === undefined || kept.gte(least)) return [];
    const [years, law] = [plain(kept), plain(least)];
    return [
      objection("GR-19", legal, {
        touches: factTouch("GR-19", "recordYears", policy),
        message: {
          zh: `工资台账只保存 ${years} 年；有农村户籍员工时至少要 ${law} 年`,
          en: `the ledger is kept for ${years} years; with rural-registered staff ${law} are due`,
        },
      }),
    ];
  },
};
