import { readFileSync, rmSync, statSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../tidy/sources.ts";
import { type CentrePlan, MONTH } from "./big-centre.ts";
import { bundled } from "./bundled.ts";
import { keptCentre } from "./kept-centre.ts";
import { median, timedNode, type Timing } from "./timed-child.ts";

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
const version: Timing[] = [];
const bareNode: Timing[] = [];
for (let turn = 0; turn < runs; turn += 1) {
  version.push(await timedNode([path.join(ROOT, "bin/cs-pay.js"), "--version"]));
  bareNode.push(await timedNode(["-e", "0"]));
}
const staff = keptCentre({ people: wanted(values.staff, "--staff"), calls: 1000, seed: plan.seed });
const payStage = await bundled("test/bench/pay-stage.ts");
const pay: Timing[] = [];
for (let turn = 0; turn < runs; turn += 1) pay.push(await timedNode([payStage, staff, MONTH]));

printTable();

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
  const [ours, duck] = [rowsOf(manifest, `${MONTH}/calls.csv`), readNumber(theirs, "calls")];
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

function readNumber({ stdout }: Timing, key: string): number {
  const answer = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
  return Number(answer[key]);
}

function printTable(): void {
  const megabytes = Math.round(statSync(calls).size / 1e6);
  const people = plan.people.toLocaleString("en");
  const machine = `Node ${process.versions.node}, ${cpus().length} processors`;
  console.log(
    `${people} people, ${plan.calls.toLocaleString("en")} calls (${megabytes} MB), ` +
      `${runs} runs by turns, ${machine}\n`,
  );
  const query = aggregate.map((timing) => readNumber(timing, "seconds"));
  const [ours, theirs] = [secondsOf(month), secondsOf(aggregate)];
  console.log("| what | median s | fastest s | slowest s | peak MB | times DuckDB's process |");
  console.log("|---|---:|---:|---:|---:|---:|");
  printRow("`cs-pay month`, whole process", ours, peakOf(month), theirs);
  printRow("DuckDB, calls by agent and day, whole process", theirs, peakOf(aggregate), theirs);
  printRow("DuckDB, the query alone", query, "", theirs);
  printRow("`cs-pay --version`", secondsOf(version), peakOf(version), theirs);
  printRow("`node -e 0`", secondsOf(bareNode), peakOf(bareNode), theirs);
  printPayStage();
}

function printPayStage(): void {
  const seconds = median(pay.map((timing) => readNumber(timing, "seconds")));
  const [first] = pay;
  if (!first) return;
  const [payslips, lines] = [readNumber(first, "payslips"), readNumber(first, "lines")];
  const figures = [payslips, lines, Math.round(payslips / seconds)];
  const [slips, written, perSecond] = figures.map((figure) => figure.toLocaleString("en"));
  console.log(
    "\n| pay stage alone (after reading) | lines | median s | payslips per second | peak MB |",
  );
  console.log("|---|---:|---:|---:|---:|");
  const cells = [`${slips} payslips`, written, seconds.toFixed(2), perSecond, peakOf(pay)];
  console.log(`| ${cells.join(" | ")} |`);
}

function printRow(
  what: string,
  seconds: readonly number[],
  peak: string,
  yardstick: readonly number[],
): void {
  const figures = [median(seconds), Math.min(...seconds), Math.max(...seconds)];
  const cells = figures.map((figure) => figure.toFixed(2));
  const ratio = (median(seconds) / median(yardstick)).toFixed(2);
  console.log(`| ${[what, ...cells, peak, ratio].join(" | ")} |`);
}

function secondsOf(timings: readonly Timing[]): readonly number[] {
  return timings.map(({ seconds }) => seconds);
}

function peakOf(timings: readonly Timing[]): string {
  return Math.max(...timings.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0);
}
