import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { addMonths, type Month } from "../../../kernel/calendar.ts";
import { csvLines } from "../../../io/csv-lines.ts";
import { type Simulation, simulationOf } from "../../../payrun/compare/simulation.ts";
import { changedPolicy, type PolicyChange } from "../../../policy/addressed/changed-policy.ts";
import { readingsTable, type SimulatedReading } from "../../../reports/compared/readings-table.ts";
import { simulationJson, readingsJson } from "../../../reports/compared/simulation-json.ts";
import { simulationTable } from "../../../reports/compared/simulation-table.ts";
import { jsonText } from "../../../reports/json-text.ts";
import type { GlobalOptions, Invocation } from "../../invocation.ts";
import type { MonthRange } from "../../month-range.ts";
import { type Speech, speechOf, stopWith } from "../../print-findings.ts";
import { readingsScreen, simulationScreen } from "../../screen/compared/simulation-screen.ts";
import { screenOf } from "../../screen-of.ts";
import { attendant } from "../paid-month.ts";
import type { Run } from "../pay-one.ts";
import { openWorkspace, type Workspace, workspaceRoot } from "../workspace.ts";
import { askedChanges, isRefused, type SimulatedBase, simulatedBase } from "./asked-changes.ts";
import { type Replayed, replayMonths } from "./replay.ts";
import { simulatedPairs } from "./simulated-pairs.ts";

/** 所问 — which months, and what of the policy is to be another. */
interface Question {
  readonly range: MonthRange;
  readonly policy: string | undefined;
  readonly reading: readonly string[];
  readonly set: readonly string[];
  /** Every reading of the policy, one after the other. */
  readonly readings: boolean;
  readonly csv: boolean;
}

interface Stage {
  readonly run: Run;
  readonly base: SimulatedBase;
  readonly months: readonly Replayed[];
}

/** 试算 — pays months under a changed policy beside what they are, and writes nothing. */
export async function simulateMonths(
  question: Question,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const { workspace, config, diagnostics } = await openWorkspace(workspaceRoot(options, call));
  const speech = speechOf(call, options, config?.language);
  if (!workspace) return stopWith(diagnostics, speech);
  const found = simulatedBase(workspace, question.policy, call.world.cwd);
  const { base } = found;
  if (!base) return stopWith(found.diagnostics, speech);
  const asked = askedChanges(question, base, workspace);
  if (asked.diagnostics.length > 0) return stopWith(asked.diagnostics, speech);
  const changed = changedPolicy(base.source, workspace.shelf.find, base.policy, asked.changes);
  if (!changed.policy || isRefused(changed.diagnostics))
    return stopWith(changed.diagnostics, speech);
  const law = options.law ?? workspace.config.law;
  const run = { workspace, law, attendant: attendant(speech) };
  const replayed = await monthsIn(question.range, run, workspace);
  if (!replayed.months) return stopWith(replayed.diagnostics, speech);
  const stage = { run, base, months: replayed.months };
  if (question.readings) return everyReading(stage, asked.changes, question, speech);
  const { pairs, ...stopped } = await simulatedPairs(run, replayed.months, changed.policy);
  if (!pairs) return stopWith(stopped.diagnostics, speech);
  answer(simulationOf(pairs), question, speech);
  return 0;
}

async function monthsIn(
  { from, to }: MonthRange,
  run: Run,
  { listing }: Workspace,
): Promise<{ months: readonly Replayed[] | undefined; diagnostics: readonly Diagnostic[] }> {
  const known = [...new Set([...listing.months, ...listing.closedMonths])].sort();
  const wanted: Month[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) wanted.push(month);
  const missing = wanted.find((month) => !known.includes(month));
  if (missing !== undefined) {
    const facts = { month: missing, known: known.join(", ") || "—" };
    return { months: undefined, diagnostics: [{ code: "CSP389", facts }] };
  }
  const { months, diagnostics } = await replayMonths(run, to, new Set(wanted));
  return { months: months && wanted.flatMap((month) => months.get(month) ?? []), diagnostics };
}

/** Each reading answered otherwise, alone, on top of what else is changed. */
async function everyReading(
  { run, base, months }: Stage,
  changes: readonly PolicyChange[],
  { csv }: Question,
  speech: Speech,
): Promise<number> {
  const { find } = run.workspace.shelf;
  const rows: SimulatedReading[] = [];
  for (const reading of base.policy.readings) {
    for (const value of reading.instead) {
      const other: PolicyChange = { kind: "readings", name: reading.name, value };
      const { policy, diagnostics } = changedPolicy(base.source, find, base.policy, [
        ...changes,
        other,
      ]);
      if (!policy) return stopWith(diagnostics, speech);
      const { pairs, ...stopped } = await simulatedPairs(run, months, policy);
      if (!pairs) return stopWith(stopped.diagnostics, speech);
      rows.push({ reading, value, totals: simulationOf(pairs).totals });
    }
  }
  const { call, options, language } = speech;
  const { stdout } = call.world;
  const names = months.map(({ month }) => month);
  if (options.json) stdout.write(jsonText(readingsJson(names, rows)));
  else if (csv) stdout.write(csvLines(readingsTable(rows), language));
  else stdout.write(readingsScreen(names, rows, screenOf("stdout", language, options, call)));
  return 0;
}

function answer(simulation: Simulation, { csv }: Question, speech: Speech): void {
  const { call, options, language } = speech;
  const { stdout } = call.world;
  if (options.json) stdout.write(jsonText(simulationJson(simulation, language)));
  else if (csv) stdout.write(csvLines(simulationTable(simulation, language), language));
  else stdout.write(simulationScreen(simulation, screenOf("stdout", language, options, call)));
}
