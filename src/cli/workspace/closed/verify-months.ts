import { fill } from "../../../kernel/bilingual.ts";
import type { Month } from "../../../kernel/calendar.ts";
import { type Diagnostic, severityOf } from "../../../kernel/diagnostic.ts";
import { diagnosticsJson } from "../../../reports/month-json.ts";
import type { GlobalOptions, Invocation } from "../../invocation.ts";
import { printJson } from "../../print-json.ts";
import { printFindings, type Speech, speechOf, stopWith } from "../../print-findings.ts";
import { screenOf } from "../../screen-of.ts";
import { textsIn } from "../../text/texts-in.ts";
import { attendant } from "../paid-month.ts";
import type { Run } from "../pay-one.ts";
import { openWorkspace, type Workspace, workspaceRoot } from "../workspace.ts";
import { Journal } from "./journal.ts";
import { checkJournal, checkSeal, checkStrays } from "./check-seal.ts";
import { Comparison } from "./comparison.ts";
import { readRootRows } from "./root-rows.ts";

/**
 * 核验 — every byte of a seal, the chain, the inputs and policies it names, and the month itself,
 * computed again. Writes nothing.
 */
export async function verifyMonths(
  wanted: Month | undefined,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const opened = await openWorkspace(workspaceRoot(options, call));
  const speech = speechOf(call, options, opened.config?.language);
  const { workspace } = opened;
  if (!workspace) return stopWith(opened.diagnostics, speech);
  const { closedMonths } = workspace.listing;
  if (wanted !== undefined && !closedMonths.includes(wanted)) {
    const known = closedMonths.join(", ") || "—";
    return stopWith([{ code: "CSP523", facts: { month: wanted, known } }], speech);
  }
  const months = wanted === undefined ? closedMonths : [wanted];
  const run = { workspace, law: workspace.config.law, attendant: attendant(speech) };
  const found = await findings(run, workspace, months);
  return answer(months, found, speech);
}

async function findings(
  run: Run,
  workspace: Workspace,
  months: readonly Month[],
): Promise<readonly Diagnostic[]> {
  const { root, listing } = workspace;
  const journal = await Journal.read(root);
  const found: Diagnostic[] = [
    ...(await checkStrays(root)),
    ...(await checkJournal(root, journal)),
  ];
  const comparison = new Comparison(run, await readRootRows(workspace, months.at(-1) ?? ""));
  for (const month of listing.closedMonths.filter((one) => one <= (months.at(-1) ?? ""))) {
    const isAsked = months.includes(month);
    const originals = await comparison.look(month, isAsked);
    if (isAsked) {
      found.push(...(await checkSeal(root, month, { listing, journal, originals })));
    }
  }
  return [...found, ...comparison.diagnostics];
}

function answer(months: readonly Month[], found: readonly Diagnostic[], speech: Speech): number {
  const { call, options, language } = speech;
  const { stdout } = call.world;
  const bad = found.filter((one) => options.strict || severityOf(one) === "error").length;
  const exit = bad > 0 ? 1 : 0;
  if (found.length > 0 && (exit === 1 || !options.quiet)) printFindings(found, speech);
  if (options.json) {
    const diagnostics = diagnosticsJson(found, language);
    printJson(call.world, "cs-pay/verify@1", { months, ok: exit === 0, diagnostics });
  } else if (!options.quiet) {
    const { paint } = screenOf("stdout", language, options, call);
    const texts = textsIn(language);
    const facts = { months: months.join(", "), count: String(bad) };
    const text =
      months.length === 0 ? texts.verifyNothing : bad ? texts.verifyBad : texts.verifyGood;
    const said = fill(text, facts);
    stdout.write(`${exit === 0 ? paint.green(said) : paint.yellow(said)}\n`);
  }
  return exit;
}
