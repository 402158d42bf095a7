import type { Month } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import type { MonthPair } from "../../../payrun/compare/simulation.ts";
import { underSettings } from "../closed/recompute.ts";
import { type Earlier, payOne, type Run } from "../pay-one.ts";
import type { Workspace } from "../workspace.ts";
import { type ChangedPolicies, underChanged } from "./changed-policies.ts";
import type { Replayed } from "./replay.ts";

/** 试算各月 — every month of the range as it is, and under the changed policy. */
export interface SimulatedPairs {
  /** undefined when the diagnostics say why a month cannot be paid so. */
  readonly pairs: readonly MonthPair[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * 换制度重算 — month after month under the changed policy: the first one goes on from what was
 * really paid before it, each further one from the simulated month before. Rows are read once.
 */
export async function simulatedPairs(
  run: Run,
  months: readonly Replayed[],
  changed: ChangedPolicies,
): Promise<SimulatedPairs> {
  const pairs: MonthPair[] = [];
  const workspaces = new Map<string, Workspace>();
  let earlier: Earlier | undefined = months[0]?.earlier;
  for (const { month, one, closed, backPay } of months) {
    if (!one) return { pairs: undefined, diagnostics: [gone(month)] };
    const settings = closed?.manifest.settings;
    const key = JSON.stringify(settings ?? null);
    const then = settings ? underSettings(run.workspace, settings) : run.workspace;
    const workspace = workspaces.get(key) ?? underChanged(then ?? run.workspace, changed);
    workspaces.set(key, workspace);
    const reading =
      declaresInput(workspace) || declaresInput(run.workspace) ? undefined : one.reading;
    const law = settings?.law ?? run.law;
    const basis = { month, earlier, backPay, wanted: false, reading };
    const paid = await payOne({ ...run, workspace, law }, basis);
    if (!paid.result) return { pairs: undefined, diagnostics: paid.diagnostics };
    pairs.push({ month, before: one.result, after: paid.result });
    const { taxMonth } = paid;
    earlier = { taxMonth, history: paid.history(), schedule: paid.reading.records.schedule };
  }
  return { pairs, diagnostics: [] };
}

function gone(month: Month): Diagnostic {
  return { code: "CSP471", facts: { months: month } };
}

/** Rows of inputs that a policy declares itself are read by its own columns. */
function declaresInput({ kinds }: Workspace): boolean {
  return kinds.declared.length > 0;
}
