import type { Month } from "../../kernel/calendar.ts";
import { severityOf } from "../../kernel/diagnostic.ts";
import { jsonText } from "../../reports/json-text.ts";
import { promoteJson } from "../../reports/promote-json.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { printFindings } from "../print-findings.ts";
import { promoteScreen } from "../screen/promote-screen.ts";
import { screenOf } from "../screen-of.ts";
import { paidMonth } from "./paid-month.ts";

/**
 * 晋升候选 — computed like `month`, so that streaks and scores are those of the payslips.
 *
 * A held payslip does not spoil the shortlist; rows that could not be read may.
 */
export async function showCandidates(
  month: Month,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const paid = await paidMonth(month, options, call);
  if (typeof paid === "number") return paid;
  const { result, speech } = paid;
  // Accounts and ID numbers decide nothing here.
  const ofPapers = new Set(paid.papers.diagnostics);
  const spoken = result.diagnostics.filter(
    (found) => severityOf(found) !== "notice" && !ofPapers.has(found),
  );
  const exit = spoken.some((found) => options.strict || severityOf(found) === "error") ? 1 : 0;
  if (exit !== 0 || !options.quiet) printFindings(spoken, speech);
  if (options.json) call.world.stdout.write(jsonText(promoteJson(result, speech.language)));
  else if (!options.quiet) {
    const screen = screenOf("stdout", speech.language, options, call);
    call.world.stdout.write(promoteScreen(result, screen));
  }
  return exit;
}
