import type { LeaseTerms } from "../policy/lease-terms.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { Measured } from "../measures/quantity.ts";
import type { LeaseSettlement } from "./lease/lease-bill.ts";
import { leaseRemarks } from "./lease/lease-remarks.ts";
import { settleLeases } from "./lease/settle-leases.ts";
import type { MonthResult, Payslip } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";
import { coverageOf } from "./quality-coverage.ts";
import { talentOf } from "./talent.ts";

type CentreParts = Pick<MonthResult, "checkWeeks" | "talent" | "lease" | "appraisalSplit">;

/** 中心各项 — what a month says beside pay, where the policy asks for it. */
export function centreParts(
  { policy, month }: Pick<MonthSetup, "policy" | "month">,
  { frame, measured }: { readonly frame: MonthFrame; readonly measured: Measured },
  everyone: readonly Asked[],
  payslips: readonly Payslip[],
): CentreParts {
  const { qualityCoverage, talent, lease, appraisal } = policy.rules;
  return {
    checkWeeks: qualityCoverage && coverageOf(qualityCoverage, frame, everyone),
    talent: talent && talentOf(talent, everyone, payslips),
    lease: settled(lease, measured, month),
    appraisalSplit: appraisal.byTeam,
  };
}

/** 租赁提示 — remarks of the month's leases, for the findings. */
export function leaseFindings(
  { policy, month }: Pick<MonthSetup, "policy" | "month">,
  { leases }: Measured,
): MonthResult["diagnostics"] {
  const { lease } = policy.rules;
  return lease && leases ? leaseRemarks(leases, month, lease) : [];
}

function settled(
  terms: LeaseTerms | undefined,
  { leases }: Measured,
  month: string,
): LeaseSettlement | undefined {
  return terms && leases && settleLeases(leases, month, terms);
}
