import { plain, whole } from "../../kernel/decimal.ts";
import { formatMoney, roundToFen, sumMoney } from "../../kernel/money.ts";
import type { Guard } from "../guard.ts";
import { legalFigure } from "../legal.ts";
import type { Touch } from "../policy-case.ts";
import { objection } from "./objection.ts";

/** Guards whose objections mean that somebody is paid too little or too late. */
const UNDERPAYING = ["GR-01", "GR-05", "GR-06", "GR-07", "GR-11", "GR-12", "GR-15"];

/** 加付赔偿金 — what a policy underpays costs more once the labour bureau has ordered payment. */
export const GR_24: Guard = {
  id: "GR-24",

  object(_policy, legal, found) {
    const owing = found.filter(({ guard }) => UNDERPAYING.includes(guard));
    if (owing.length === 0) return [];
    const least = legalFigure(legal, "late_pay_least");
    const most = legalFigure(legal, "late_pay_most");
    const known = sumMoney(owing.flatMap(({ atStake }) => (atStake ? [atStake] : [])));
    const percent = [least, most].map((share) => `${plain(share.times(whole(100)))} %`).join(" – ");
    const range = [least, most].map((share) => formatMoney(roundToFen(known.times(share))));
    const guards = owing.map(({ guard }) => guard).join(", ");
    const worth = known.isZero() ? "" : ` (${range.join(" – ")})`;
    return [
      objection("GR-24", legal, {
        touches: eachOnce(owing.flatMap(({ touches }) => touches)),
        message: {
          zh: `${guards} 的欠付经责令仍不支付的，另加付 ${percent}${worth}`,
          en: `what ${guards} leave unpaid costs ${percent} on top after an order${worth}`,
        },
      }),
    ];
  },
};

/** The clauses behind the debts, each once; what is nowhere written has no place to show. */
function eachOnce(touches: readonly Touch[]): readonly Touch[] {
  const clauses = [...new Set(touches.map(({ clause }) => clause))].filter((one) => one !== "");
  return clauses.map((clause) => ({ clause, title: undefined, place: undefined }));
}
