import type { YearlyAssessment } from "../../payrun/yearly/yearly-assessment.ts";
import type { ReportOf } from "../report.ts";
import { assessmentSteps } from "./assessment-steps.ts";
import { honours } from "./honours.ts";
import { yearlySheet } from "./yearly-sheet.ts";

/** 年度报表清单 — the CSV files of a year, beside the successors of its last month. */
export const YEARLY_REPORTS: readonly ReportOf<YearlyAssessment>[] = [
  yearlySheet,
  assessmentSteps,
  honours,
];
