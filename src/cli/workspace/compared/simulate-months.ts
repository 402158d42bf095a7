import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { addMonths, type Month } from "../../../kernel/calendar.ts";
import { csvLines } from "../../../io/csv-lines.ts";
import { simulationOf } from "../../../payrun/compare/simulation.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { SimulatedChange } from "../../../reports/compared/simulated-change.ts";
import { type Answered, simulationJson } from "../../../reports/compared/simulation-json.ts";
import { simulationTable } from "../../../reports/compared/simulation-table.ts";
import { jsonText } from "../../../reports/json-text.ts";
import type { GlobalOptions, Invocation } from "../../invocation.ts";
import type { MonthRange } from "../../month-range.ts";
import { printFindings, type Speech, speechOf, stopWith } from "../../print-findings.ts";
import { simulationScreen } from "../../screen/compared/simulation-screen.ts";
import { screenOf } from "../../screen-of.ts";
import { attendant } from "../paid-month.ts";
import type { Run } from "../pay-one.ts";
import { openWorkspace, type Workspace, workspaceRoot } from "../workspace.ts";
import { askedChanges } from "./asked-changes.ts";
import { changedPolicies } from "./changed-policies.ts";
import { countedOnce } from "./counted-once.ts";
import { everyReading } from "./every-reading.ts";
import { largeChanges } from "./large-changes.ts";
import { type Replayed, replayMonths } from "./replay.ts";
import { simulatedBases } from "./simulated-bases.ts";
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

/** 试算 — pays months under a changed policy beside what they are, and writes nothing. */
export async function simulateMonths(
  question: Question,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const { workspace, config, diagnostics } = await openWorkspace(workspaceRoot(options, call));
  const speech = speechOf(call, options, config?.language);
  if (!workspace) return stopWith(diagnostics, speech);
  const found = simulatedBases(workspace, question.policy, call.world.cwd);
  const { bases } = found;
  if (!bases) return stopWith(found.diagnostics, speech);
  const { find } = workspace.shelf;
  const asked = askedChanges(question, bases, find);
  if (asked.diagnostics.length > 0) return stopWith(asked.diagnostics, speech);
  const { changes } = asked;
  const { changed, ...refused } = changedPolicies(bases, changes, find);
  if (!changed) return stopWith(refused.diagnostics, speech);
  const law = options.law ?? workspace.config.law;
  const run = { workspace, law, attendant: attendant(speech) };
  const replayed = await monthsIn(question.range, run, workspace);
  const months = replayed.months && (await countedOnce(run, replayed.months));
  if (!months) return stopWith(replayed.diagnostics, speech);
  const doubtful = largeChanges(changes);
  if (doubtful.length > 0 && !options.quiet) printFindings(doubtful, speech);
  if (question.readings) return everyReading({ run, bases, changes, months }, question.csv, speech);
  const { pairs, ...stopped } = await simulatedPairs(run, months, changed);
  if (!pairs) return stopWith(stopped.diagnostics, speech);
  const first = bases[0].policy;
  const shown = [...policyChange(workspace, first, question.policy), ...changes];
  answer({ simulation: simulationOf(pairs), changes: shown }, question, speech);
  return 0;
}

/** Another policy altogether is a change like any other; whoever has one by `assign` keeps it. */
function policyChange(
  { policy: now }: Workspace,
  { name, file }: Policy,
  named: string | undefined,
): readonly SimulatedChange[] {
  if (named === undefined) return [];
  const place = { file, line: 1, column: 1 };
  return [{ policy: name, path: "policy", before: now.name, after: name, place }];
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

function answer(answered: Answered, { csv }: Question, speech: Speech): void {
  const { call, options, language } = speech;
  const { simulation } = answered;
  const { stdout } = call.world;
  if (options.json) stdout.write(jsonText(simulationJson(answered, language)));
  else if (csv) stdout.write(csvLines(simulationTable(simulation, language), language));
  else stdout.write(simulationScreen(answered, screenOf("stdout", language, options, call)));
}
