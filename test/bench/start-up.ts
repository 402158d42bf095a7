import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "../tidy/sources.ts";
import { MONTH } from "./big-centre.ts";
import { keptCentre } from "./kept-centre.ts";

const PROGRAM = path.join(ROOT, "bin/cs-pay.js");
/** A small centre with some hundred calls a head, as a month's trial would have. */
const SMALL = { people: 20, calls: 2000 };

/** 启动的命令 — the shortest commands, after a Node that does nothing. */
export const START_UPS = ["bare", "version", "month"] as const;
export type StartUp = (typeof START_UPS)[number];

/**
 * 启动用时 — the seconds of every run of the shortest commands.
 *
 * By turns, and without the hook that the other runs are timed with: loading it would take as
 * long as what is measured.
 */
export function startUpRuns(turns: number, seed: number): ReadonlyMap<StartUp, readonly number[]> {
  const centre = keptCentre({ ...SMALL, seed });
  const commands: Readonly<Record<StartUp, readonly string[]>> = {
    bare: ["-e", "0"],
    version: [PROGRAM, "--version"],
    month: [PROGRAM, "month", MONTH, "-C", centre, "--quiet"],
  };
  const runs = new Map(START_UPS.map((name): [StartUp, number[]] => [name, []]));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const name of START_UPS) runs.get(name)?.push(secondsOf(commands[name]));
  }
  return runs;
}

function secondsOf(args: readonly string[]): number {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")} ends with ${status}`);
  return seconds;
}
