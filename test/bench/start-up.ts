import { spawnSync } from "node:child_process";
import path from "node:path";
import { ROOT } from "../tidy/sources.ts";
import { MONTH } from "./big-centre.ts";
import { keptCentre } from "./kept-centre.ts";
import { median } from "./timed-child.ts";

const PROGRAM = path.join(ROOT, "bin/cs-pay.js");
/** A small centre with some hundred calls a head, as a month's trial would have. */
const SMALL = { people: 20, calls: 2000 };

/**
 * 启动表 — Markdown: how long the shortest commands take beside a Node that does nothing.
 *
 * By turns, and without the hook that the other runs are timed with: loading it would take as
 * long as what is measured.
 */
export function startUpTable(turns: number, seed: number): string {
  const centre = keptCentre({ ...SMALL, seed });
  const bare = ["-e", "0"];
  const commands: readonly (readonly [what: string, args: readonly string[]])[] = [
    ["`node -e 0`", bare],
    ["`cs-pay --version`", [PROGRAM, "--version"]],
    [
      `\`cs-pay month\`, ${SMALL.people} people`,
      [PROGRAM, "month", MONTH, "-C", centre, "--quiet"],
    ],
  ];
  const seconds = commands.map((): number[] => []);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [index, [, args]] of commands.entries()) seconds[index]?.push(secondsOf(args));
  }
  const yardstick = median(seconds[0] ?? []);
  const lines = commands.map(([what], index) => {
    const runs = seconds[index] ?? [];
    const figures = [median(runs), Math.min(...runs)].map((second) => (second * 1000).toFixed(0));
    return `| ${[what, ...figures, (median(runs) / yardstick).toFixed(2)].join(" | ")} |`;
  });
  return [
    "| start-up | median ms | fastest ms | times bare Node |",
    "|---|---:|---:|---:|",
    ...lines,
  ].join("\n");
}

function secondsOf(args: readonly string[]): number {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")} ends with ${status}`);
  return seconds;
}
