import type { Month } from "../../kernel/calendar.ts";
import { type Diagnostic, severityOf } from "../../kernel/diagnostic.ts";
import { nearest } from "../../kernel/nearest.ts";
import { jsonText } from "../../reports/json-text.ts";
import { monthJson } from "../../reports/month-json.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { printFindings, stopWith } from "../print-findings.ts";
import { checkScreen } from "../screen/check-screen.ts";
import { screenOf } from "../screen-of.ts";
import type { ControlCheck } from "./checks/control-check.ts";
import { compareFrozen } from "./checks/frozen-payslips.ts";
import { runControlChecks } from "./checks/run-control-checks.ts";
import { exitCodeOf, exitCodeOfFindings, paidMonth, type PaidMonth } from "./paid-month.ts";
import { settingForms } from "./setting-words.ts";

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
  const found = foundBy(asked.names, paid);
  const isNamed = asked.names.length > 0;
  const result = {
    ...paid.result,
    diagnostics: isNamed ? found : [...paid.result.diagnostics, ...found],
  };
  const exit = isNamed
    ? exitCodeOfFindings(found, options.strict)
    : exitCodeOf(result, options.strict);
  const spoken = result.diagnostics.filter((one) => severityOf(one) !== "notice");
  const quiet = options.quiet && exit === 0;
  if (!quiet) printFindings(spoken, speech);
  if (options.json) call.world.stdout.write(jsonText(monthJson(result, speech.language)));
  else if (!quiet && !isNamed) {
    const screen = screenOf("stdout", speech.language, options, call);
    call.world.stdout.write(checkScreen(result, screen, options.strict));
  }
  return exit;
}

/** The name of the check that compares frozen payslips, and what else people call it. */
const FROZEN = "frozen";
const FROZEN_NAMES = settingForms([FROZEN]);

function unknownChecks(
  names: readonly string[],
  checks: readonly ControlCheck[],
): readonly Diagnostic[] {
  const known = [...checks.map(({ name }) => name), ...FROZEN_NAMES];
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const close = nearest(name, known);
      const hint = close && { zh: `是不是 ${close}？`, en: `did you mean ${close}?` };
      const facts = { name, known: known.join(", ") };
      return { code: "CSP545", facts, ...(hint && { hint }) };
    });
}

/** What the named checks found, or all; rows of frozen.csv that cannot be read belong to it. */
function foundBy(
  names: readonly string[],
  { result, workspace, one }: PaidMonth,
): readonly Diagnostic[] {
  const isAsked = (name: string) => names.length === 0 || names.includes(name);
  const checks = workspace.config.checks.filter(({ name }) => isAsked(name));
  const found = [...runControlChecks(checks, result)];
  if (!FROZEN_NAMES.some(isAsked)) return found;
  found.push(...compareFrozen(one.reading.records.frozen ?? [], result));
  if (names.length === 0) return found;
  const kinds = new Map(result.tallies.map(({ path, kind }) => [path, kind]));
  const isOfFrozen = ({ place }: Diagnostic) => place && kinds.get(place.file) === FROZEN;
  return [...result.diagnostics.filter(isOfFrozen), ...found];
}
