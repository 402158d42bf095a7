import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../tidy/sources.ts";
import { MONTH } from "./big-centre.ts";
import { answered, timedNode, timedProgram, type Timing } from "./timed-child.ts";

/** 对比者 — the programs that meet the calls of a big centre, in the order of the table. */
export const CONTENDERS = ["month", "duckdb", "mawk", "csvParse"] as const;
export type Contender = (typeof CONTENDERS)[number];

/** 跑一次 — one run over a centre: our whole month, or one of the others over its calls file. */
export async function runOnce(contender: Contender, centre: string): Promise<Timing> {
  const calls = callsOf(centre);
  if (contender === "mawk") {
    return timedProgram("mawk", ["-f", path.join(ROOT, "test/bench/mawk-aggregate.awk"), calls]);
  }
  if (contender !== "month") return timedNode([path.join(ROOT, AGGREGATES[contender]), calls]);
  rmSync(path.join(centre, "out"), { recursive: true, force: true });
  return timedNode([path.join(ROOT, "bin/cs-pay.js"), "month", MONTH, "-C", centre, "--quiet"]);
}

const AGGREGATES = {
  duckdb: "test/bench/duckdb-aggregate.mjs",
  csvParse: "test/bench/csv-parse-aggregate.mjs",
} as const;

export function callsOf(centre: string): string {
  return path.join(centre, MONTH, "calls.csv");
}

/** The version of the mawk of this machine, nothing where there is none. */
export function mawkVersion(): string | undefined {
  const { error, stdout } = spawnSync("mawk", ["-W", "version"], { encoding: "utf8" });
  return error ? undefined : /^mawk (\S+)/.exec(stdout)?.[1];
}

/** 核对答案 — a fast answer counts only when it is the same: all must have met every call. */
export function compareAnswers(centre: string, runs: ReadonlyMap<Contender, Timing>): void {
  const sums = [...runs].map(([contender, timing]) => {
    if (contender === "month") return { contender, calls: callsInManifest(centre), sums: "" };
    const [agentDays, talk] = ["agentDays", "talkSeconds"].map((key) => answered(timing, key));
    return { contender, calls: answered(timing, "calls"), sums: `${agentDays} ${talk}` };
  });
  const calls = new Set(sums.map((one) => one.calls));
  const others = new Set(sums.map((one) => one.sums).filter((text) => text !== ""));
  if (calls.size > 1 || others.size > 1) throw new Error(`not the same: ${JSON.stringify(sums)}`);
}

function callsInManifest(centre: string): number | undefined {
  const file = path.join(centre, "out", MONTH, "manifest.json");
  return rowsOf(JSON.parse(readFileSync(file, "utf8")), `${MONTH}/calls.csv`);
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
