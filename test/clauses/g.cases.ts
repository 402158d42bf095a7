import type { ClauseCase } from "./clause-case.ts";
import { gAssessmentCases } from "./g-assessment.cases.ts";
import { gGradesCases } from "./g-grades.cases.ts";

/** 职级制度的条款表 — every row of G, assessed in May so that the month of the cases is the year's. */
export const G_CASES: readonly ClauseCase[] = [...gGradesCases, ...gAssessmentCases].map((one) => {
  const { setting } = one.given;
  const blanks = { assessment_month: "5", ...setting?.blanks };
  return { ...one, given: { ...one.given, setting: { ...setting, blanks } } };
});
