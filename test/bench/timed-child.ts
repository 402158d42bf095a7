import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** 计时 — what one run of a Node program took, start-up included. */
export interface Timing {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly exitCode: number;
  readonly stdout: string;
}

/** Loaded before the program: tells the largest memory it ever held, through a pipe of its own. */
const TELL_PEAK =
  'import { writeSync } from "node:fs";' +
  'process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));';

/** 计时运行 — runs `node <args>` to its end; stderr is shown only when it fails. */
export async function timedNode(args: readonly string[]): Promise<Timing> {
  const hook = `data:text/javascript,${encodeURIComponent(TELL_PEAK)}`;
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", hook, ...args], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [, stdout, stderr, peak] = child.stdio;
  const readable = (stream: unknown) => text(stream as NodeJS.ReadableStream);
  const closed = once(child, "close");
  const texts = await Promise.all([readable(stdout), readable(stderr), readable(peak)]);
  await closed;
  const seconds = (performance.now() - started) / 1000;
  const exitCode = child.exitCode ?? -1;
  if (exitCode !== 0 && exitCode !== 1) throw new Error(`${args.join(" ")}\n${texts[1]}`);
  return { seconds, peakMegabytes: Number(texts[2]) / 1024, exitCode, stdout: texts[0] };
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
