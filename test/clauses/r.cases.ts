import type { ClauseCase } from "./clause-case.ts";
import { rAppraisalCases } from "./r-appraisal.cases.ts";
import { rPayCases } from "./r-pay.cases.ts";
import { rSitesCases } from "./r-sites.cases.ts";

/** 异地客服制度的条款表 — every row of R in clauses.md; the mentor stands first and is C001. */
export const R_CASES: readonly ClauseCase[] = [...rPayCases, ...rAppraisalCases, ...rSitesCases];
