import { firstDay, isoDay } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import type { MonthSetup } from "../../../payrun/month-setup.ts";
import type { SealSettings } from "../../../reports/sealed/seal-manifest.ts";
import { assignedPolicies } from "../assigned/assigned-policies.ts";
import { choicesOfSeal, isSameChoice } from "../assigned/sealed-rules.ts";
import { type Earlier, type OneMonth, payOne, type Run } from "../pay-one.ts";
import { inForce, type Workspace } from "../workspace.ts";
import type { ClosedMonth } from "./closed-month.ts";

/** 无法重算的原因 — the policy that paid the month is gone, or starts after it now. */
export function policyLacking(workspace: Workspace, closed: ClosedMonth): Diagnostic | undefined {
  const { settings } = closed.manifest;
  const { month } = closed;
  const then = underSettings(workspace, settings);
  if (!then) return { code: "CSP440", facts: { month, policy: settings.policy } };
  const late = then.policies.find((one) => (one.effectiveFrom ?? 0) > firstDay(month));
  if (late?.effectiveFrom === undefined) return undefined;
  const policy = late === then.policy ? settings.policy : late.file;
  return { code: "CSP441", facts: { month, policy, from: isoDay(late.effectiveFrom) } };
}

/**
 * 重算已封账月份 — with the inputs and policy files as they are now, under the settings of then:
 * whoever changes the city or the law mode today does not move a sealed month.
 */
export async function recompute(
  run: Run,
  closed: ClosedMonth,
  earlier: Earlier | undefined,
  backPay: MonthSetup["backPay"],
): Promise<OneMonth | undefined> {
  const { settings } = closed.manifest;
  const workspace = underSettings(run.workspace, settings);
  if (!workspace?.listing.months.includes(closed.month)) return undefined;
  const basis = { month: closed.month, earlier, backPay, wanted: false };
  const paid = await payOne({ ...run, workspace, law: settings.law }, basis);
  return paid.result ? paid : undefined;
}

/** 按当时的设置 — the workspace under the policy and settings that a month was sealed with. */
export function underSettings(workspace: Workspace, settings: SealSettings): Workspace | undefined {
  const { config, shelf } = workspace;
  const { place } = config.policy;
  const city = settings.city === null ? undefined : { text: settings.city, place };
  const guards = new Map(Object.entries(settings.guards));
  const then = { ...config, city, guards, payDay: settings.pay_day };
  const changed = { ...workspace, config: then };
  if (isSameChoice(settings, config)) return changed;
  const named = assignedPolicies(choicesOfSeal(settings, config), shelf);
  return named.policy && { ...changed, ...inForce(named, named.policy) };
}
