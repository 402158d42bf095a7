import type { ClauseCase } from "./clause-case.ts";
import { sConductCases } from "./s-conduct.cases.ts";
import { sDaysCases } from "./s-days.cases.ts";
import { sLadderCases } from "./s-ladder.cases.ts";
import { sPayCases } from "./s-pay.cases.ts";
import { sSalesCases } from "./s-sales.cases.ts";
import { sSeniorCases } from "./s-seniors.cases.ts";

/** 网店制度的条款表 — every row of S in clauses.md, at its edges. */
export const S_CASES: readonly ClauseCase[] = [
  ...sPayCases,
  ...sSalesCases,
  ...sDaysCases,
  ...sConductCases,
  ...sLadderCases,
  ...sSeniorCases,
];
