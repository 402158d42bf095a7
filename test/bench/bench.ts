import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../tidy/sources.ts";
import { benchPage } from "./bench-page.ts";
import { BUSY } from "./bench-words.ts";
import { MONTH } from "./big-centre.ts";
import { bundled } from "./bundled.ts";
import {
  callsOf,
  compareAnswers,
  type Contender,
  CONTENDERS,
  mawkVersion,
  runOnce,
} from "./contenders.ts";
import { keptCentre } from "./kept-centre.ts";
import { withMeasured } from "./measured-block.ts";
import { type Measurements, type SizeMeasured, thisMachine } from "./measurements.ts";
import { startUpRuns } from "./start-up.ts";
import { timedNode, type Timing } from "./timed-child.ts";

/*
 * npm run bench -- [--sizes 100,1000] [--runs 5] [--staff 10000] [--seed 1] [--write]
 *
 * The whole month of big centres of so many people, 2,200 calls each, beside programs that only
 * add up the calls file; our pay stage of so many staff beside another engine's net pay; the
 * start-up. All by turns in fresh processes, so that a slow moment of the machine meets everyone.
 * `--write` puts the page into both READMEs.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "100,1000" },
    runs: { type: "string", default: "5" },
    staff: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    write: { type: "boolean", default: false },
  },
});
const CALLS_EACH = 2200;
/** Short runs are many: one slow moment must not show. */
const START_UP_TURNS = 3;
const READMES = { "README.md": "en", "README.zh.md": "zh" } as const;

const turns = wanted(values.runs, "--runs");
const seed = wanted(values.seed, "--seed");
const staff = wanted(values.staff, "--staff");
const people = values.sizes.split(",").map((size) => wanted(size, "--sizes"));
const contenders = CONTENDERS.filter((name) => name !== "mawk" || mawkVersion() !== undefined);

const machine = thisMachine();
if (machine.busy !== undefined) console.error(BUSY.en(machine.busy));
const sizes: SizeMeasured[] = [];
for (const size of people) sizes.push(await measuredSize(size));
const measured: Measurements = {
  machine,
  turns,
  sizes,
  ...(await measuredPay()),
  startUp: startUpRuns(turns * START_UP_TURNS, seed),
};
console.log(benchPage(measured, "en"));
if (values.write) writePages();

function wanted(text: string, option: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new RangeError(`${option} wants whole numbers above zero, not "${text}"`);
}

async function measuredSize(size: number): Promise<SizeMeasured> {
  const calls = size * CALLS_EACH;
  const centre = keptCentre({ people: size, calls, seed });
  const runs = new Map(contenders.map((name): [Contender, Timing[]] => [name, []]));
  /* The first turn fills the file cache for all and is not counted. */
  for (let turn = 0; turn <= turns; turn += 1) {
    const answers = new Map<Contender, Timing>();
    for (const name of contenders) answers.set(name, await runOnce(name, centre));
    if (turn === 0) compareAnswers(centre, answers);
    else for (const [name, timing] of answers) runs.get(name)?.push(timing);
    console.error(`${size} people: turn ${turn} of ${turns}`);
  }
  return { people: size, calls, megabytes: statSync(callsOf(centre)).size / 1e6, runs };
}

async function measuredPay(): Promise<Pick<Measurements, "payStage" | "netPay">> {
  const centre = keptCentre({ people: staff, calls: 1000, seed });
  const ours = await bundled("test/bench/pay-stage.ts");
  const theirs = path.join(ROOT, "test/bench/net-pay.mjs");
  const payStage: Timing[] = [];
  const netPay: Timing[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    payStage.push(await timedNode([ours, centre, MONTH]));
    netPay.push(await timedNode([theirs]));
  }
  return { payStage, netPay };
}

function writePages(): void {
  for (const [name, language] of Object.entries(READMES)) {
    const file = path.join(ROOT, name);
    writeFileSync(file, withMeasured(readFileSync(file, "utf8"), benchPage(measured, language)));
  }
}
