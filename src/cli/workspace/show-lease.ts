import { firstDay, lastDay, type Month } from "../../kernel/calendar.ts";
import { type Diagnostic, severityOf } from "../../kernel/diagnostic.ts";
import { kindNamed } from "../../inputs/index.ts";
import { collectKind } from "../../intake/read-kind.ts";
import { csvLines } from "../../io/csv-lines.ts";
import { Findings } from "../../measures/findings.ts";
import { readLeaseBook } from "../../measures/lease-book.ts";
import type { LeaseBook } from "../../measures/lease-rows.ts";
import { leaseRemarks } from "../../payrun/lease/lease-remarks.ts";
import { settleLeases } from "../../payrun/lease/settle-leases.ts";
import type { LeaseSettlement } from "../../payrun/lease/lease-bill.ts";
import { leaseJson, leaseTable } from "../../reports/lease.ts";
import { diagnosticsJson } from "../../reports/month-json.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { printFindings, type Speech, speechOf, stopWith } from "../print-findings.ts";
import { printJson } from "../print-json.ts";
import { leaseScreen } from "../screen/lease-screen.ts";
import { screenOf } from "../screen-of.ts";
import { type MonthFiles, monthFiles } from "./month-files.ts";
import { ANYBODY } from "./refused-months.ts";
import { openWorkspace, type Workspace, workspaceRoot } from "./workspace.ts";

/** 租赁结算 — the bills of a month from leases and outages alone; nothing is written. */
export async function showLease(
  month: Month,
  { csv, ...options }: GlobalOptions & { readonly csv: boolean },
  call: Invocation,
): Promise<number> {
  const { config, workspace, diagnostics } = await openWorkspace(workspaceRoot(options, call));
  const speech = speechOf(call, options, config?.language);
  if (!workspace) return stopWith(diagnostics, speech);
  const terms = workspace.policy.rules.lease;
  const found = await monthFiles(workspace, month);
  const missing = lacking(workspace, found, month);
  if (!terms || missing.length > 0) return stopWith([...diagnostics, ...missing], speech);
  const read = await readBook(month, found);
  if (!read.book) return stopWith([...diagnostics, ...read.diagnostics], speech);
  const settlement = settleLeases(read.book, month, terms);
  const remarks = leaseRemarks(read.book, month, terms);
  return answered(settlement, csv, [...diagnostics, ...read.diagnostics, ...remarks], speech);
}

function lacking(
  { policy, config, listing }: Workspace,
  found: MonthFiles,
  month: Month,
): readonly Diagnostic[] {
  if (!policy.rules.lease) {
    const { place } = config.policy;
    return [{ code: "CSP465", place, facts: { policy: policy.name } }];
  }
  if (!listing.months.includes(month)) {
    const known = listing.months.join(", ") || "—";
    return [{ code: "CSP389", facts: { month, known } }];
  }
  return found.has("leases") ? [] : [{ code: "CSP466", facts: {} }];
}

/** A file that cannot be read to its end would leave something off a bill. */
async function readBook(
  month: Month,
  found: MonthFiles,
): Promise<{ readonly book?: LeaseBook; readonly diagnostics: readonly Diagnostic[] }> {
  const leases = await collectKind(kindNamed("leases"), found.of("leases"), ANYBODY);
  const context = { ...ANYBODY, month };
  const outages = await collectKind(kindNamed("outages"), found.of("outages"), context);
  const diagnostics = [...leases.diagnostics, ...outages.diagnostics];
  if (leases.unreadable.length + outages.unreadable.length > 0) return { diagnostics };
  const findings = new Findings();
  const [first, last] = [firstDay(month), lastDay(month)];
  const rows = { leases: leases.records, outages: outages.records, first, last };
  const book = readLeaseBook(rows, findings);
  return { book, diagnostics: [...diagnostics, ...findings.diagnostics] };
}

function answered(
  settlement: LeaseSettlement,
  csv: boolean,
  found: readonly Diagnostic[],
  speech: Speech,
): number {
  const { call, options, language } = speech;
  const { stdout } = call.world;
  const bad = found.some((one) => {
    const severity = severityOf(one);
    return severity === "error" || (options.strict && severity === "warning");
  });
  const exit = bad ? 1 : 0;
  if (!options.quiet || exit !== 0) printFindings(found, speech);
  if (options.json) {
    const diagnostics = diagnosticsJson(found, language);
    const content = { exit, ...leaseJson(settlement, language), diagnostics };
    printJson(call.world, "cs-pay/lease@1", content);
  } else if (csv) stdout.write(csvLines(leaseTable(settlement, language), language));
  else stdout.write(leaseScreen(settlement, screenOf("stdout", language, options, call)));
  return exit;
}
