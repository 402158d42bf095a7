import { median, type Timing } from "./timed-child.ts";

/** 对比行 — one program of the comparison and its runs. */
export interface Row {
  readonly what: string;
  readonly runs: readonly Timing[];
  /** Seconds the program measured itself, when they differ from those of its process. */
  readonly within?: readonly number[];
}

/** 对比表 — Markdown: each program beside the yardstick, which is one of the rows. */
export function comparisonTable(rows: readonly Row[], yardstick: Row): string {
  const head = [
    "| what | median s | fastest s | slowest s | processor s | peak MB | times the yardstick |",
    "|---|---:|---:|---:|---:|---:|---:|",
  ];
  return [...head, ...rows.map((row) => comparisonLine(row, yardstick))].join("\n");
}

function comparisonLine(row: Row, yardstick: Row): string {
  const seconds = secondsOf(row);
  const figures = [median(seconds), Math.min(...seconds), Math.max(...seconds)];
  const processor = median(row.runs.map(({ processorSeconds }) => processorSeconds));
  const ratio = median(seconds) / median(secondsOf(yardstick));
  const ofProcess = row.within ? ["", ""] : [processor.toFixed(2), peakOf(row.runs)];
  const cells = [...figures.map((figure) => figure.toFixed(2)), ...ofProcess, ratio.toFixed(2)];
  return `| ${[row.what, ...cells].join(" | ")} |`;
}

/** 核算段 — Markdown: how fast payslips are made once everything is read. */
export function payStageTable(runs: readonly Timing[]): string {
  const seconds = median(runs.map((run) => answered(run, "seconds")));
  const [first] = runs;
  const counts = ["payslips", "lines"].map((key) => (first ? answered(first, key) : 0));
  const figures = [...counts, Math.round((counts[0] ?? 0) / seconds)];
  const [payslips, lines, perSecond] = figures.map((figure) => figure.toLocaleString("en"));
  return [
    "| pay stage alone, everything read | lines | median s | payslips per second | peak MB |",
    "|---|---:|---:|---:|---:|",
    `| ${payslips} payslips | ${lines} | ${seconds.toFixed(2)} | ${perSecond} | ${peakOf(runs)} |`,
  ].join("\n");
}

/** A figure of the JSON that a program of the bench prints. */
export function answered({ stdout }: Timing, key: string): number {
  const answer = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
  return Number(answer[key]);
}

function secondsOf({ within, runs }: Row): readonly number[] {
  return within ?? runs.map(({ seconds }) => seconds);
}

function peakOf(runs: readonly Timing[]): string {
  return Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)).toFixed(0);
}
