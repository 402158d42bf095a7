import { join, relative } from "node:path";
import type { Month } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { replaceFolder } from "../../io/output-folder.ts";
import { listWorkspace } from "../../io/workspace-folder.ts";
import type { YearlyAssessment } from "../../payrun/yearly/yearly-assessment.ts";
import { jsonText } from "../../reports/json-text.ts";
import { monthJson } from "../../reports/month-json.ts";
import { stopWhenInterrupted } from "../interrupted.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { printFindings, speechOf, stopWith } from "../print-findings.ts";
import { monthScreen, verdict } from "../screen/month-screen.ts";
import { screenOf } from "../screen-of.ts";
import { exitCodeOf, type PaidMonth, paidMonth } from "./paid-month.ts";
import { payDate } from "./pay-date.ts";
import { reportFiles } from "./report-files.ts";
import { type Locked, underLock } from "./under-lock.ts";
import { settle } from "./workspace.ts";
import { yearlyOfMonth } from "./yearly/paid-year.ts";

/** 核算并写出 — under the lock: pay the month, replace its reports as one, show the month. */
export async function payAndWrite(
  month: Month,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  return underLock(options, call, async (locked) => {
    const sealed = await sealedAlready(month, locked, options, call);
    if (sealed !== undefined) return sealed;
    const written = await payAndReport(month, locked, options, call);
    if (typeof written === "number") return written;
    const exit = exitCodeOf({ ...written.paid.result, diagnostics: written.found }, options.strict);
    show(written, exit);
    return exit;
  });
}

/** 已封账 — a sealed month is neither paid nor sealed again. */
export async function sealedAlready(
  month: Month,
  { root }: Locked,
  options: GlobalOptions,
  call: Invocation,
): Promise<number | undefined> {
  const { closedMonths } = await listWorkspace(root);
  if (!closedMonths.includes(month)) return undefined;
  const { config } = await settle(root);
  const speech = speechOf(call, options, config?.language);
  return stopWith([{ code: "CSP520", facts: { month } }], speech, 3);
}

/** 写出的月份 — a paid month whose reports stand in their folder. */
export interface Reported {
  readonly paid: PaidMonth;
  readonly yearly: YearlyAssessment | undefined;
  readonly target: string;
  readonly found: readonly Diagnostic[];
}

/** 核算并写报表 — answers the exit code when nothing could be paid or written. */
export async function payAndReport(
  month: Month,
  { out, diagnostics: before }: Locked,
  options: GlobalOptions,
  call: Invocation,
): Promise<Reported | number> {
  const paid = await paidMonth(month, options, call);
  if (typeof paid === "number") return paid;
  const target = join(out, month);
  const yearly = await yearlyOfMonth(paid);
  const { written, diagnostics } = await replaceFolder(target, async (put) => {
    await reportFiles(paid, yearly, put);
    stopWhenInterrupted(call.world.interrupted);
  });
  const found = [...before, ...paid.result.diagnostics, ...diagnostics];
  return written ? { paid, yearly, target, found } : stopWith(found, paid.speech);
}

/** Findings first, the month last: what stands nearest to the prompt is what people read. */
function show({ paid, yearly, target, found }: Reported, exit: number): void {
  const { result, speech, workspace, law } = paid;
  const { call, options, language } = speech;
  const { stdout, stderr, cwd } = call.world;
  const quiet = options.quiet && exit === 0;
  if (!quiet) printFindings(found, speech);
  if (options.json) stdout.write(jsonText(monthJson(result, language)));
  else if (options.quiet) {
    if (!quiet) stderr.write(`${verdict(result, screenOf("stderr", language, options, call))}\n`);
  } else {
    const below = relative(cwd, target);
    const folder = below.startsWith("..") ? target : below;
    const facts = { law, payDate: payDate(result.month, workspace.config.payDay), folder, yearly };
    stdout.write(monthScreen(result, facts, screenOf("stdout", language, options, call)));
  }
}
