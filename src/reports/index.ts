import { actions } from "./actions.ts";
import { appraisal } from "./appraisal.ts";
import { appraisalLines } from "./appraisal-lines.ts";
import { attendance } from "./attendance.ts";
import { calls } from "./calls.ts";
import { coverage } from "./coverage.ts";
import { employerCost } from "./employer-cost.ts";
import { fines } from "./fines.ts";
import { flags } from "./flags.ts";
import { lease } from "./lease.ts";
import { mentees } from "./mentees.ts";
import { movement } from "./movement.ts";
import { payslipLines } from "./payslip-lines.ts";
import { payslips } from "./payslips.ts";
import { promotions } from "./promotions.ts";
import { qualityCoverage } from "./quality-coverage.ts";
import { rejects } from "./rejects.ts";
import type { MonthResult } from "../payrun/month-result.ts";
import type { Report } from "./report.ts";
import { runCoverage } from "./run-coverage.ts";
import { shifts } from "./shifts.ts";
import { successors } from "./successors.ts";
import { talent } from "./talent.ts";
import { warnings } from "./warnings.ts";

/** 报表清单 — every CSV of a month; those without a condition are written even when empty. */
export const REPORTS: readonly Report[] = [
  payslips,
  payslipLines,
  fines,
  appraisal,
  appraisalLines,
  actions,
  movement,
  mentees,
  attendance,
  coverage,
  shifts,
  calls,
  promotions,
  successors,
  flags,
  warnings,
  rejects,
  runCoverage,
  employerCost,
  qualityCoverage,
  talent,
  lease,
];

/** 当月报表 — those that a month is to have: some are asked for by its policy alone. */
export function reportsOf(month: MonthResult): readonly Report[] {
  return REPORTS.filter(({ wanted }) => wanted?.(month) ?? true);
}
