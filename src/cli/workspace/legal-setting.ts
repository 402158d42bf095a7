import { type Day, type Month, monthOf } from "../../kernel/calendar.ts";
import { type Diagnostic, severityOf } from "../../kernel/diagnostic.ts";
import type { MonthSetup } from "../../payrun/month-setup.ts";
import { COUNTED_FROM_BASE } from "../../statutory/guards/index.ts";
import type { LawMode } from "../invocation.ts";
import type { Workspace } from "./workspace.ts";

/** 法律背景 — what law and place say of one month, as the payrun takes it. */
export type LegalSetting = Pick<
  MonthSetup,
  "calendar" | "city" | "tax" | "oneOff" | "deductions" | "contributions" | "legal"
>;

/** 取法律背景 — the figures of the month and of its tax month; missing ones stop the run. */
export function legalSetting(
  workspace: Workspace,
  month: Month,
  paidOn: Day,
  law: LawMode,
): { readonly setting: LegalSetting | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { statutory, config } = workspace;
  const city = statutory.cityLaw(config.city?.text, month);
  const tax = statutory.taxRules(monthOf(paidOn));
  const legal = statutory.legal(month, city.value);
  const ofPlace = city.diagnostics.map((found) =>
    config.city ? { place: config.city.place, ...found } : found,
  );
  // Whoever has switched the law off knows that nothing is checked; a wrong name stays wrong.
  const spoken = ofPlace.filter((found) => law !== "off" || severityOf(found) === "error");
  const unjudged = notJudged(workspace, law);
  const diagnostics = [...spoken, ...tax.diagnostics, ...legal.diagnostics, ...unjudged];
  const failed = diagnostics.some((found) => severityOf(found) === "error");
  if (failed || !tax.value || !legal.value) return { setting: undefined, diagnostics };
  return {
    setting: {
      calendar: statutory.calendar,
      city: city.value,
      tax: tax.value,
      oneOff: statutory.oneOff(paidOn),
      deductions: statutory.deductions(month),
      contributions: statutory.contributions(month, config.city?.text),
      legal: legal.value,
    },
    diagnostics,
  };
}

/** Whoever has switched the law off, or each of these checks, knows that nothing is checked. */
function notJudged({ policies, config }: Workspace, law: LawMode): readonly Diagnostic[] {
  const guards = COUNTED_FROM_BASE.filter((id) => (config.guards.get(id) ?? law) !== "off");
  if (guards.length === 0) return [];
  return policies
    .filter(({ rules }) => rules.law.monthlyBase === undefined)
    .map(({ name }) => ({
      code: "CSP442",
      facts: { policy: name, guards: guards.join(", ") },
    }));
}
