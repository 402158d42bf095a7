import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";

/** 计时 — what one run of a program took, start-up included. */
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

/**
 * 计时运行别的程序 — the same for a program that is no Node: nothing can be loaded into it, so its
 * account is looked at from outside while it runs. Linux alone keeps one; elsewhere it is NaN.
 */
export async function timedProgram(command: string, args: readonly string[]): Promise<Timing> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  let seen = { processorSeconds: NaN, peakMegabytes: NaN };
  const look = setInterval(() => {
    seen = accountOf(child.pid) ?? seen;
  }, LOOK_EVERY_MS);
  try {
    const closed = once(child, "close");
    const texts = await Promise.all([text(child.stdout), text(child.stderr)]);
    await closed;
    const seconds = (performance.now() - started) / 1000;
    const exitCode = child.exitCode ?? -1;
    if (exitCode !== 0) throw new Error(`${command} ${args.join(" ")}\n${texts[1]}`);
    return { seconds, ...seen, exitCode, stdout: texts[0] };
  } finally {
    clearInterval(look);
  }
}

const LOOK_EVERY_MS = 5;
/** Linux counts processor time for its accounts in hundredths of a second. */
const TICKS = 100;

function accountOf(pid: number | undefined) {
  try {
    const peak = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const cells = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [user, system] = [Number(cells[11]), Number(cells[12])];
    if (peak === undefined) return undefined;
    return { processorSeconds: (user + system) / TICKS, peakMegabytes: Number(peak) / 1024 };
  } catch {
    return undefined;
  }
}

/** A figure of the JSON that a program of the bench prints. */
export function answered({ stdout }: Timing, key: string): number {
  const answer = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
  return Number(answer[key]);
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
