import { join, relative, resolve } from "node:path";
import type { Month } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { cleanLeftovers } from "../../io/leftovers.ts";
import { lockWorkspace } from "../../io/lock.ts";
import { replaceFolder } from "../../io/output-folder.ts";
import { listWorkspace } from "../../io/workspace-folder.ts";
import { jsonText } from "../../reports/json-text.ts";
import { monthJson } from "../../reports/month-json.ts";
import { stopWhenInterrupted } from "../interrupted.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { printFindings, speechOf, stopWith } from "../print-findings.ts";
import { refuse } from "../refuse.ts";
import { monthScreen, verdict } from "../screen/month-screen.ts";
import { screenOf } from "../screen-of.ts";
import { textsIn } from "../text/texts-in.ts";
import { exitCodeOf, type PaidMonth, paidMonth } from "./paid-month.ts";
import { payDate } from "./pay-date.ts";
import { reportFiles } from "./report-files.ts";
import { CONFIG_FILE, workspaceRoot } from "./workspace.ts";

const OUT_FOLDER = "out";

/** 核算并写出 — under the lock: pay the month, replace its reports as one, show the month. */
export async function payAndWrite(
  month: Month,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const root = workspaceRoot(options, call);
  const out =
    options.out === undefined ? join(root, OUT_FOLDER) : resolve(call.world.cwd, options.out);
  const refused = await unusable(root, out, options, call);
  if (refused !== undefined) return refused;
  const { lock, diagnostics: ofLock } = lockWorkspace(root);
  if (!lock) {
    const held = ofLock.some(({ code }) => code === "CSP501");
    return stopWith(ofLock, speechOf(call, options), held ? 3 : 2);
  }
  try {
    const tidied = await cleanLeftovers(out);
    const paid = await paidMonth(month, options, call);
    if (typeof paid === "number") return paid;
    return await write(paid, join(out, month), [...ofLock, ...tidied]);
  } finally {
    lock.release();
  }
}

/** A folder that is no workspace gets no lock; and reports never replace a folder of exports. */
async function unusable(
  root: string,
  out: string,
  options: GlobalOptions,
  call: Invocation,
): Promise<number | undefined> {
  const speech = speechOf(call, options);
  const { files, diagnostics } = await listWorkspace(root);
  if (!files.some(({ path }) => path === CONFIG_FILE)) {
    return stopWith([...diagnostics, { code: "CSP380", facts: {} }], speech);
  }
  if (out !== root) return undefined;
  return refuse(call, textsIn(speech.language).outIsWorkspace);
}

async function write(
  paid: PaidMonth,
  target: string,
  before: readonly Diagnostic[],
): Promise<number> {
  const { call } = paid.speech;
  const files = await reportFiles(paid);
  stopWhenInterrupted(call.world.interrupted);
  const { written, diagnostics } = await replaceFolder(target, files);
  const found = [...before, ...paid.result.diagnostics, ...diagnostics];
  if (!written) return stopWith(found, paid.speech);
  const exit = exitCodeOf({ ...paid.result, diagnostics: found }, paid.speech.options.strict);
  show(paid, target, found, exit);
  return exit;
}

/** Findings first, the month last: what stands nearest to the prompt is what people read. */
function show(paid: PaidMonth, target: string, found: readonly Diagnostic[], exit: number): void {
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
    const facts = { law, payDate: payDate(result.month, workspace.config.payDay), folder };
    stdout.write(monthScreen(result, facts, screenOf("stdout", language, options, call)));
  }
}
