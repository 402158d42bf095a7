import { readFileSync, rmSync, statSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../tidy/sources.ts";
import { answered, comparisonTable, payStageTable, type Row } from "./bench-table.ts";
import { type CentrePlan, MONTH } from "./big-centre.ts";
import { bundled } from "./bundled.ts";
import { keptCentre } from "./kept-centre.ts";
import { startUpTable } from "./start-up.ts";
import { timedNode, type Timing } from "./timed-child.ts";

/*
 * npm run bench -- [--people 1000] [--calls 2200000] [--runs 5] [--staff 10000]
 *
 * The whole month of a big centre beside DuckDB's bare aggregate of its calls file, run by turns
 * in fresh processes so that a slow moment of the machine meets both; then the pay stage alone.
 */
const { values } = parseArgs({
  options: {
    people: { type: "string", default: "1000" },
    calls: { type: "string", default: "2200000" },
    runs: { type: "string", default: "5" },
    staff: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  },
});
/** Short runs are many: one slow moment must not show. */
const START_UP_TURNS = 3;
const runs = wanted(values.runs, "--runs");
const plan: CentrePlan = {
  people: wanted(values.people, "--people"),
  calls: wanted(values.calls, "--calls"),
  seed: wanted(values.seed, "--seed"),
};

const centre = keptCentre(plan);
const calls = path.join(centre, MONTH, "calls.csv");
const out = path.join(centre, "out");

const month: Timing[] = [];
const aggregate: Timing[] = [];
/* The first turn fills the file cache for both and is not counted. */
for (let turn = 0; turn <= runs; turn += 1) {
  const ours = await timeMonth();
  const theirs = await timedNode([path.join(ROOT, "test/bench/duckdb-aggregate.mjs"), calls]);
  if (turn === 0) compareCalls(theirs);
  else {
    month.push(ours);
    aggregate.push(theirs);
  }
}
const startUp = startUpTable(runs * START_UP_TURNS, plan.seed);
const staff = keptCentre({ people: wanted(values.staff, "--staff"), calls: 1000, seed: plan.seed });
const payStage = await bundled("test/bench/pay-stage.ts");
const pay: Timing[] = [];
for (let turn = 0; turn < runs; turn += 1) pay.push(await timedNode([payStage, staff, MONTH]));

printTables();

function wanted(text: string, option: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new RangeError(`${option} wants a whole number above zero, not "${text}"`);
}

async function timeMonth(): Promise<Timing> {
  rmSync(out, { recursive: true, force: true });
  return timedNode([path.join(ROOT, "bin/cs-pay.js"), "month", MONTH, "-C", centre, "--quiet"]);
}

/** A fast answer counts only when it is the same one: both must have met every call. */
function compareCalls(theirs: Timing): void {
  const manifest: unknown = JSON.parse(
    readFileSync(path.join(out, MONTH, "manifest.json"), "utf8"),
  );
  const [ours, duck] = [rowsOf(manifest, `${MONTH}/calls.csv`), answered(theirs, "calls")];
  if (ours !== duck) throw new Error(`cs-pay read ${ours} calls, DuckDB ${duck}`);
}

/** Looks for `{ path | file: name, rows: n }` anywhere in the manifest. */
function rowsOf(part: unknown, name: string): number | undefined {
  if (typeof part !== "object" || part === null) return undefined;
  const known = part as Readonly<Record<string, unknown>>;
  const isFile = known["path"] === name || known["file"] === name;
  if (isFile && typeof known["rows"] === "number") return known["rows"];
  for (const inner of Object.values(known)) {
    const rows = rowsOf(inner, name);
    if (rows !== undefined) return rows;
  }
  return undefined;
}

function printTables(): void {
  const megabytes = Math.round(statSync(calls).size / 1e6);
  const parts = [
    `${plan.people.toLocaleString("en")} people`,
    `${plan.calls.toLocaleString("en")} calls (${megabytes} MB)`,
    `${runs} runs by turns`,
    `Node ${process.versions.node}`,
    `${cpus().length} processors`,
  ];
  console.log(`${parts.join(", ")}\n`);
  const yardstick: Row = {
    what: "DuckDB: calls by agent and day (the yardstick)",
    runs: aggregate,
  };
  const within = aggregate.map((timing) => answered(timing, "seconds"));
  const rows: readonly Row[] = [
    { what: "`cs-pay month`", runs: month },
    yardstick,
    { what: "DuckDB: the query without its start-up", runs: aggregate, within },
  ];
  console.log(`${comparisonTable(rows, yardstick)}\n\n${startUp}\n\n${payStageTable(pay)}`);
}
