import type { ExplainedPayslip } from "../../../payrun/explain/explained.ts";
import { driftText, sealHead } from "../../../reports/seal-words.ts";
import type { Screen } from "../screen.ts";
import { indented } from "./telling.ts";

/** 封账所发 — of a sealed month, which amounts were paid otherwise than they come out now. */
export function sealBlock({ seal }: ExplainedPayslip, screen: Screen): string {
  const { language, paint } = screen;
  if (!seal) return "";
  const { drifts } = seal;
  const head = sealHead(seal)[language];
  return [
    drifts.length === 0 && seal.isPaid ? head : paint.yellow(head),
    ...drifts.flatMap((drift) => indented(driftText(drift)[language], 1, screen)),
  ].join("\n");
}
