import { csvLines } from "../../../io/csv-lines.ts";
import { simulationOf } from "../../../payrun/compare/simulation.ts";
import type { Reading } from "../../../policy/policy.ts";
import { readingsTable, type SimulatedReading } from "../../../reports/compared/readings-table.ts";
import { readingsJson } from "../../../reports/compared/simulation-json.ts";
import { jsonText } from "../../../reports/json-text.ts";
import { type Speech, stopWith } from "../../print-findings.ts";
import { readingsScreen } from "../../screen/compared/simulation-screen.ts";
import { screenOf } from "../../screen-of.ts";
import type { Run } from "../pay-one.ts";
import type { AskedChange } from "./asked-changes.ts";
import { changedPolicies } from "./changed-policies.ts";
import type { Replayed } from "./replay.ts";
import type { SimulatedBase, SimulatedBases } from "./simulated-bases.ts";
import { simulatedPairs } from "./simulated-pairs.ts";

interface Stage {
  readonly run: Run;
  readonly bases: SimulatedBases;
  /** What else is changed. */
  readonly changes: readonly AskedChange[];
  readonly months: readonly Replayed[];
}

/** 每种读法 — each reading answered otherwise, alone, on top of what else is changed. */
export async function everyReading(
  { run, bases, changes, months }: Stage,
  csv: boolean,
  speech: Speech,
): Promise<number> {
  const { find } = run.workspace.shelf;
  const rows: SimulatedReading[] = [];
  for (const { reading, value, having } of alternatives(bases)) {
    const change = { kind: "readings", name: reading.name, value } as const;
    const own = having.map((base) => ({ base, change }));
    const { changed, diagnostics } = changedPolicies(bases, [...changes, ...own], find);
    if (!changed) return stopWith(diagnostics, speech);
    const { pairs, ...stopped } = await simulatedPairs(run, months, changed);
    if (!pairs) return stopWith(stopped.diagnostics, speech);
    const policies = having.map(({ policy }) => policy.name);
    rows.push({ reading, policies, value, totals: simulationOf(pairs).totals });
  }
  const { call, options, language } = speech;
  const { stdout } = call.world;
  const names = months.map(({ month }) => month);
  if (options.json) stdout.write(jsonText(readingsJson(names, rows)));
  else if (csv) stdout.write(csvLines(readingsTable(rows), language));
  else stdout.write(readingsScreen(names, rows, screenOf("stdout", language, options, call)));
  return 0;
}

interface Alternative {
  readonly reading: Reading;
  readonly value: string;
  readonly having: SimulatedBase[];
}

/** Policies that read a clause alike are asked together what another reading would cost. */
function alternatives(bases: SimulatedBases): readonly Alternative[] {
  const found = new Map<string, Alternative>();
  for (const base of bases) {
    for (const reading of base.policy.readings) {
      for (const value of reading.instead) {
        const key = JSON.stringify([reading.name, reading.chosen, value]);
        const known = found.get(key);
        if (known) known.having.push(base);
        else found.set(key, { reading, value, having: [base] });
      }
    }
  }
  return [...found.values()];
}
