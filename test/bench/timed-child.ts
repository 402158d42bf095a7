import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** 计时 — what one run of a Node program took, start-up included. */
export interface Timing {
  readonly seconds: number;
  /** Processor time of all its threads: steadier than the clock on a busy machine. */
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
  readonly exitCode: number;
  readonly stdout: string;
}

/**
 * Loaded before the program: tells its processor time and the largest memory it ever held (in
 * kilobytes) through a pipe of its own. Linux counts the memory of the parent into `maxRSS`, so
 * the account of the process itself comes first.
 */
const TELL_PEAK = `
  import { readFileSync, writeSync } from "node:fs";
  process.on("exit", () => {
    let peak = process.resourceUsage().maxRSS;
    try {
      peak = /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1];
    } catch {}
    const { user, system } = process.cpuUsage();
    writeSync(3, JSON.stringify([(user + system) / 1e6, Number(peak)]));
  });`;

/** 计时运行 — runs `node <args>` to its end; stderr is shown only when it fails. */
export async function timedNode(args: readonly string[]): Promise<Timing> {
  const hook = `data:text/javascript,${encodeURIComponent(TELL_PEAK)}`;
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", hook, ...args], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [, stdout, stderr, account] = child.stdio;
  const readable = (stream: unknown) => text(stream as NodeJS.ReadableStream);
  const closed = once(child, "close");
  const texts = await Promise.all([readable(stdout), readable(stderr), readable(account)]);
  await closed;
  const seconds = (performance.now() - started) / 1000;
  const exitCode = child.exitCode ?? -1;
  if (exitCode !== 0 && exitCode !== 1) throw new Error(`${args.join(" ")}\n${texts[1]}`);
  const [processorSeconds, peak] = JSON.parse(texts[2]) as [number, number];
  return { seconds, processorSeconds, peakMegabytes: peak / 1024, exitCode, stdout: texts[0] };
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
