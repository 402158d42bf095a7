import { fill } from "../../kernel/bilingual.ts";
import type { Month } from "../../kernel/calendar.ts";
import { type Diagnostic, severityOf } from "../../kernel/diagnostic.ts";
import type { FolderFile } from "../../io/workspace-folder.ts";
import type { MonthResult } from "../../payrun/month-result.ts";
import type { FilePrint } from "../../reports/manifest.ts";
import type { PaperSettings } from "../../reports/papers/paper-settings.ts";
import { type Papers, papersOf } from "../../reports/papers/papers.ts";
import type { GlobalOptions, Invocation, LawMode } from "../invocation.ts";
import { beginPaying } from "../engine-pace.ts";
import { type Speech, speechOf, stopWith } from "../print-findings.ts";
import { textsIn } from "../text/texts-in.ts";
import { monthSequence } from "./month-sequence.ts";
import type { HeldOver } from "../../reports/sealed/seal-tables.ts";
import { type ClosedMonth, readClosedMonths } from "./closed/closed-month.ts";
import { underSettings } from "./closed/recompute.ts";
import { paperSettings } from "./paper-settings.ts";
import { payMonths } from "./pay-months.ts";
import type { Attendant, OneMonth } from "./pay-one.ts";
import { openWorkspace, type Workspace, workspaceRoot } from "./workspace.ts";

/** 已核算的月份 — a month with all its findings in it, and how the command is to speak of it. */
export interface PaidMonth {
  readonly workspace: Workspace;
  readonly result: MonthResult;
  readonly inputs: readonly FolderFile[];
  readonly papers: Papers;
  readonly paperSettings: PaperSettings;
  readonly paperPrints: readonly FilePrint[];
  readonly law: LawMode;
  readonly speech: Speech;
  /** What a seal of the month needs beside its result. */
  readonly one: OneMonth;
  readonly closed: readonly ClosedMonth[];
  /** Payslips of sealed months that are held still. */
  readonly stillHeld: readonly HeldOver[];
}

/**
 * 核算所问的月份 — the month in full, or the exit code of a run that had to stop; `as_sealed`: a
 * sealed month under the policy and settings of its seal.
 */
export async function paidMonth(
  month: Month,
  options: GlobalOptions,
  call: Invocation,
  how: "as_set" | "as_sealed" = "as_set",
): Promise<PaidMonth | number> {
  const { config, workspace: own, diagnostics } = await openWorkspace(workspaceRoot(options, call));
  const speech = speechOf(call, options, config?.language);
  if (!own) return stopWith(diagnostics, speech);
  const { workspace, law: mode } =
    how === "as_sealed" ? await asSealed(own, month) : { workspace: own, law: own.config.law };
  const { months, closedMonths } = workspace.listing;
  const sequence = monthSequence(months, closedMonths, month);
  if (sequence.diagnostics.length > 0) {
    return stopWith([...diagnostics, ...sequence.diagnostics], speech);
  }
  const wanted = await paperSettings(workspace);
  if (wanted.diagnostics.some((found) => severityOf(found) === "error")) {
    return stopWith([...diagnostics, ...wanted.diagnostics], speech);
  }
  const sealed = await readClosedMonths(workspace.root, sequence.closed);
  if (!sealed.months) return stopWith([...diagnostics, ...sealed.diagnostics], speech);
  const law = options.law ?? mode;
  const run = { workspace, law, attendant: attendant(speech) };
  const { paid, stillHeld, ...found } = await payMonths(run, sealed.months, sequence.open);
  const findings = [...diagnostics, ...wanted.diagnostics, ...found.diagnostics];
  if (!paid) return stopWith(findings, speech);
  const papers = papersOf(paid.result, wanted.settings, speech.language);
  return {
    workspace,
    result: { ...paid.result, diagnostics: [...findings, ...papers.diagnostics] },
    inputs: paid.inputs,
    papers,
    paperSettings: wanted.settings,
    paperPrints: wanted.prints,
    law,
    speech,
    one: paid,
    closed: sealed.months,
    stillHeld,
  };
}

/** Whoever changes the city or names another policy today does not change how May was paid. */
async function asSealed(
  workspace: Workspace,
  month: Month,
): Promise<{ readonly workspace: Workspace; readonly law: LawMode }> {
  const now = { workspace, law: workspace.config.law };
  if (!workspace.listing.closedMonths.includes(month)) return now;
  const { months } = await readClosedMonths(workspace.root, [month]);
  const settings = months?.[0]?.manifest.settings;
  const then = settings && underSettings(workspace, settings);
  return then ? { workspace: then, law: settings.law } : now;
}

/** 需人处理 — rows rejected, payslips held or other errors; `--strict` counts warnings as well. */
export function exitCodeOf(result: MonthResult, strict: boolean): 0 | 1 {
  const held = result.payslips.some(({ status }) => status === "held");
  const warned = strict && result.warnings.length > 0;
  if (held || warned || result.rejects.length > 0) return 1;
  return exitCodeOfFindings(result.diagnostics, strict);
}

/** 发现的退出码 — errors need a person; `--strict` counts warnings as well. */
export function exitCodeOfFindings(findings: readonly Diagnostic[], strict: boolean): 0 | 1 {
  const bad = (found: Diagnostic) =>
    severityOf(found) === "error" || (strict && severityOf(found) === "warning");
  return findings.some(bad) ? 1 : 0;
}

/** 进展 — for a person at a terminal: one line on stderr that is wiped again. */
export function attendant({ call, options, language }: Speech): Attendant {
  const { stderr, isTTY, interrupted } = call.world;
  const texts = textsIn(language);
  const shown = isTTY.stderr && !options.quiet && !options.json;
  const say = (template: string, month: Month) => {
    if (shown) stderr.write(`\r\u001b[K${fill(template, { month })}\r`);
  };
  return {
    interrupted,
    reading: (month) => {
      say(texts.reading, month);
    },
    paying: (month) => {
      beginPaying();
      say(texts.paying, month);
    },
  };
}
