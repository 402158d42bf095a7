import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { systemReason } from "./system-error.ts";

/* A run takes seconds; on another host nobody can ask whether the process still lives. */
const HOURS_TRUSTED_ELSEWHERE = 6;
const MILLISECONDS_AN_HOUR = 3_600_000;

/** 锁的主人 — the run that holds a lock, as the lock file names it. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** Local time, for people. */
  readonly since: string;
  /** Milliseconds since 1970, for the age. */
  readonly started: number;
  /** Start of the process and of the machine, where the system tells: numbers are used again. */
  readonly born: string;
}

/** 本进程 — what the lock file says about who holds it. */
export function thisProcess(): LockOwner {
  const now = new Date();
  return {
    pid: process.pid,
    host: hostname(),
    since: localTime(now),
    started: now.getTime(),
    born: birthOf(process.pid),
  };
}

/** 读出主人 — undefined when the file is not (yet) a lock that cs-pay has written. */
export function ownerIn(text: string): LockOwner | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return isOwner(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** 主人是否还在 — asked of the system on this host, judged by age on another. */
export function isAlive(owner: LockOwner): boolean {
  if (owner.host !== hostname()) {
    return Date.now() - owner.started < HOURS_TRUSTED_ELSEWHERE * MILLISECONDS_AN_HOUR;
  }
  return isRunning(owner.pid) && owner.born === birthOf(owner.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    /* EPERM: it runs, but under another user. */
    return systemReason(error) === "EPERM";
  }
}

/** Empty where there is no /proc; then only the number counts. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    /* The 22nd field; the second one, a name in brackets, may hold blanks. */
    const start = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    return `${boot}/${start}`;
  } catch (error) {
    systemReason(error);
    return "";
  }
}

function isOwner(found: unknown): found is LockOwner {
  if (typeof found !== "object" || found === null) return false;
  const { pid, host, since, started, born } = found as Partial<Record<keyof LockOwner, unknown>>;
  return (
    Number.isInteger(pid) &&
    Number(pid) > 0 &&
    typeof host === "string" &&
    typeof since === "string" &&
    typeof started === "number" &&
    typeof born === "string"
  );
}

function localTime(time: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}
