import type { ClauseCase } from "./clause-case.ts";
import { tConductCases } from "./t-conduct.cases.ts";
import { tLawCases } from "./t-law.cases.ts";
import { tLeaveCases } from "./t-leave.cases.ts";
import { tPayCases } from "./t-pay.cases.ts";
import { tServiceCases } from "./t-service.cases.ts";

/** 电信客服制度的条款表 — every row of T in clauses.md, at its edges. */
export const T_CASES: readonly ClauseCase[] = [
  ...tPayCases,
  ...tLawCases,
  ...tConductCases,
  ...tServiceCases,
  ...tLeaveCases,
];
