import { appraisal } from "./appraisal.ts";
import { appraisalLines } from "./appraisal-lines.ts";
import { attendance } from "./attendance.ts";
import { calls } from "./calls.ts";
import { employerCost } from "./employer-cost.ts";
import { fines } from "./fines.ts";
import { flags } from "./flags.ts";
import { payslipLines } from "./payslip-lines.ts";
import { payslips } from "./payslips.ts";
import { promotions } from "./promotions.ts";
import { rejects } from "./rejects.ts";
import type { Report } from "./report.ts";
import { runCoverage } from "./run-coverage.ts";
import { successors } from "./successors.ts";
import { warnings } from "./warnings.ts";

/** 报表清单 — every CSV of a month, all of them written even when empty. */
export const REPORTS: readonly Report[] = [
  payslips,
  payslipLines,
  fines,
  appraisal,
  appraisalLines,
  attendance,
  calls,
  promotions,
  successors,
  flags,
  warnings,
  rejects,
  runCoverage,
  employerCost,
];
