import type { Month } from "../../kernel/calendar.ts";
import { type Diagnostic, severityOf } from "../../kernel/diagnostic.ts";
import { nearest } from "../../kernel/nearest.ts";
import type { MonthResult } from "../../payrun/month-result.ts";
import { jsonText } from "../../reports/json-text.ts";
import { monthJson } from "../../reports/month-json.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { printFindings, stopWith } from "../print-findings.ts";
import { checkScreen } from "../screen/check-screen.ts";
import { screenOf } from "../screen-of.ts";
import type { ControlCheck } from "./checks/control-check.ts";
import { compareFrozen } from "./checks/frozen-payslips.ts";
import { runControlChecks } from "./checks/run-control-checks.ts";
import { exitCodeOf, paidMonth, type PaidMonth } from "./paid-month.ts";

/** 所查 — a month, and which of the named checks; all of them when none is named. */
export interface AskedChecks {
  readonly month: Month;
  readonly names: readonly string[];
}

/** 检查 — the month is computed and nothing is written; notices alone are no reason to speak. */
export async function checkMonth(
  asked: AskedChecks,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const paid = await paidMonth(asked.month, options, call);
  if (typeof paid === "number") return paid;
  const { speech } = paid;
  const unknown = unknownChecks(asked.names, paid.workspace.config.checks);
  if (unknown.length > 0) return stopWith(unknown, speech);
  const result = withNamedChecks(asked.names, paid);
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

/** The name of the check that compares frozen payslips. */
const FROZEN = "frozen";

function unknownChecks(
  names: readonly string[],
  checks: readonly ControlCheck[],
): readonly Diagnostic[] {
  const known = [...checks.map(({ name }) => name), FROZEN];
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const close = nearest(name, known);
      const hint = close && { zh: `是不是 ${close}？`, en: `did you mean ${close}?` };
      const facts = { name, known: known.join(", ") };
      return { code: "CSP545", facts, ...(hint && { hint }) };
    });
}

function withNamedChecks(
  names: readonly string[],
  { result, workspace, one }: PaidMonth,
): MonthResult {
  const isAsked = (name: string) => names.length === 0 || names.includes(name);
  const checks = workspace.config.checks.filter(({ name }) => isAsked(name));
  const rows = isAsked(FROZEN) ? (one.reading.records.frozen ?? []) : [];
  const found = [...runControlChecks(checks, result), ...compareFrozen(rows, result)];
  return { ...result, diagnostics: [...result.diagnostics, ...found] };
}
