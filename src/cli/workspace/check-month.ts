import type { Month } from "../../kernel/calendar.ts";
import { severityOf } from "../../kernel/diagnostic.ts";
import { jsonText } from "../../reports/json-text.ts";
import { monthJson } from "../../reports/month-json.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { printFindings } from "../print-findings.ts";
import { checkScreen } from "../screen/check-screen.ts";
import { screenOf } from "../screen-of.ts";
import { exitCodeOf, paidMonth } from "./paid-month.ts";

/** 检查 — the month is computed and nothing is written; notices alone are no reason to speak. */
export async function checkMonth(
  month: Month,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const paid = await paidMonth(month, options, call);
  if (typeof paid === "number") return paid;
  const { result, speech } = paid;
  const exit = exitCodeOf(result, options.strict);
  const spoken = result.diagnostics.filter((found) => severityOf(found) !== "notice");
  const quiet = options.quiet && exit === 0;
  if (!quiet) printFindings(spoken, speech);
  if (options.json) call.world.stdout.write(jsonText(monthJson(result, speech.language)));
  else if (!quiet) {
    const screen = screenOf("stdout", speech.language, options, call);
    call.world.stdout.write(checkScreen(result, screen, options.strict));
  }
  return exit;
}
