import type { LeaseTerms } from "../policy/lease-terms.ts";
import type { Measured } from "../measures/quantity.ts";
import type { Home, PeopleOfMonth } from "./assigned/people-of-month.ts";
import type { LeaseSettlement } from "./lease/lease-bill.ts";
import { leaseRemarks } from "./lease/lease-remarks.ts";
import { settleLeases } from "./lease/settle-leases.ts";
import type { MonthResult, Payslip } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";
import type { Asked } from "./pay-lines.ts";
import { coverageOf } from "./quality-coverage.ts";
import { talentOf } from "./talent.ts";

type CentreParts = Pick<MonthResult, "checkWeeks" | "talent" | "lease" | "appraisalSplit">;

/** 中心各项 — what a month says beside pay, where a policy asks for it of its people. */
export function centreParts(
  setup: MonthSetup,
  { homes, measured }: Pick<PeopleOfMonth, "homes" | "measured">,
  payslips: readonly Payslip[],
): CentreParts {
  const weeks = homes.flatMap((home) => {
    const rule = home.setup.policy.rules.qualityCoverage;
    return rule ? [coverageOf(rule, home.frame, everyoneOf(home))] : [];
  });
  const talent = homes.flatMap((home) => {
    const rule = home.setup.policy.rules.talent;
    return rule ? [talentOf(rule, everyoneOf(home), slipsOf(home, payslips))] : [];
  });
  return {
    checkWeeks: weeks.length > 0 ? weeks.flat() : undefined,
    talent: talent.length > 0 ? talent.flat() : undefined,
    lease: settled(leaseTermsOf(setup), measured, setup.month),
    appraisalSplit: homes.some((home) => home.setup.policy.rules.appraisal.byTeam),
  };
}

/** 租赁提示 — remarks of the month's leases, for the findings. */
export function leaseFindings(setup: MonthSetup, { leases }: Measured): MonthResult["diagnostics"] {
  const lease = leaseTermsOf(setup);
  return lease && leases ? leaseRemarks(leases, setup.month, lease) : [];
}

/** Seats are let by the centre, not by a team: the first policy that speaks of it. */
function leaseTermsOf({ policy, assign = [] }: MonthSetup): LeaseTerms | undefined {
  return [policy, ...assign.map((rule) => rule.policy)].find(({ rules }) => rules.lease)?.rules
    .lease;
}

function everyoneOf({ setup, measured, frame }: Home): readonly Asked[] {
  const set = (name: string) => setup.policy.rules.sets.get(name);
  return measured.people.map((person) => ({ frame, person, set }));
}

function slipsOf({ measured }: Home, payslips: readonly Payslip[]): readonly Payslip[] {
  const own = new Set(measured.people.map(({ id }) => id));
  return payslips.filter(({ person }) => own.has(person.id));
}

function settled(
  terms: LeaseTerms | undefined,
  { leases }: Measured,
  month: string,
): LeaseSettlement | undefined {
  return terms && leases && settleLeases(leases, month, terms);
}
