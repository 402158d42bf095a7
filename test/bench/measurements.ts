import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import path from "node:path";
import { ROOT } from "../tidy/sources.ts";
import { type Contender, mawkVersion } from "./contenders.ts";
import type { StartUp } from "./start-up.ts";
import type { Timing } from "./timed-child.ts";

/** 一种规模 — the runs of every program over one centre. */
export interface SizeMeasured {
  readonly people: number;
  readonly calls: number;
  /** Of the calls file. */
  readonly megabytes: number;
  readonly runs: ReadonlyMap<Contender, readonly Timing[]>;
}

/** 测量结果 — all that the page shows; it holds no date, so that only the figures change. */
export interface Measurements {
  readonly machine: Machine;
  readonly turns: number;
  readonly sizes: readonly SizeMeasured[];
  /** Our pay stage and the net pay of modele-social, each a program of its own. */
  readonly payStage: readonly Timing[];
  readonly netPay: readonly Timing[];
  readonly startUp: ReadonlyMap<StartUp, readonly number[]>;
}

export interface Machine {
  readonly processor: string;
  readonly processors: number;
  /** `Node 20.20.2`, `DuckDB 1.5.6` … */
  readonly versions: readonly string[];
  /** How many programs wanted a processor before the bench began, when they were too many. */
  readonly busy?: string;
}

/** 这台机器 — asked before anything runs, because the bench itself keeps the machine busy. */
export function thisMachine(): Machine {
  const mawk = mawkVersion();
  const [load = 0] = loadavg();
  const isBusy = load > availableParallelism() / 2;
  return {
    processor: cpus()[0]?.model.trim() ?? process.arch,
    processors: availableParallelism(),
    ...(isBusy ? { busy: load.toFixed(1) } : {}),
    versions: [
      `Node ${process.versions.node}`,
      `DuckDB ${installed("@duckdb/node-api")}`,
      ...(mawk === undefined ? [] : [`mawk ${mawk}`]),
      `csv-parse ${installed("csv-parse")}`,
      `publicodes ${installed("publicodes")}`,
      `modele-social ${installed("modele-social")}`,
    ],
  };
}

function installed(name: string): string {
  const file = path.join(ROOT, "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

/**
 * 增长指数 — the slope of the logarithm of the time over that of the number of calls: 1 when
 * twice the calls take twice the time.
 */
export function growthExponent(points: readonly (readonly [calls: number, seconds: number])[]) {
  const logs = points.map(([calls, seconds]) => [Math.log(calls), Math.log(seconds)] as const);
  const mean = (figures: readonly number[]) => sum(figures) / figures.length;
  const middle = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))] as const;
  const product = sum(logs.map(([x, y]) => (x - middle[0]) * (y - middle[1])));
  return product / sum(logs.map(([x]) => (x - middle[0]) ** 2));
}

function sum(figures: readonly number[]): number {
  let total = 0;
  for (const figure of figures) total += figure;
  return total;
}
