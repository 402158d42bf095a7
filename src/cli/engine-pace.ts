import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** The engine of Node 20, which alone knows the setting: later ones complain of it on stderr. */
const KNOWING_ENGINE = 11;
/** Bytes of bytecode that a function runs before it is optimised: the engine's own. */
const EAGER = 67_584;
/** What the program starts with (bin/load.js). */
const PATIENT = 1_000_000;
/** Bytes in use after reading from which on memory counts for more than time. */
const MUCH_IN_USE = 256 * 1024 * 1024;
/** By how many percent of what is in use memory may grow until it is collected. */
const GROWTH = 50;

/** 开始读入 — millions of rows are few functions run very often: worth optimising at once. */
export function beginReading(): void {
  set(`--interrupt-budget=${EAGER}`);
}

/**
 * 开始核算 — from here on the engine optimises only what runs very often.
 *
 * Paying is some thousand functions run a few times per person: optimising them on first sight,
 * only to find the next person different, costs a month of 1,000 people more than it saves. Where
 * reading tens of millions of rows has filled the memory, what it has left is collected before
 * anything else is made, and what paying leaves more often than the engine would.
 */
export function beginPaying(): void {
  set(`--interrupt-budget=${PATIENT}`);
  if (process.memoryUsage.rss() < MUCH_IN_USE) return;
  set(`--heap-growing-percent=${GROWTH}`);
  collect();
}

/** The engine shows its collector only to programs that begin behind the setting. */
function collect(): void {
  set("--expose-gc");
  const found: unknown = runInNewContext("typeof gc === 'function' ? gc : undefined");
  // The script looks at what it answers.
  const collector = found as (() => void) | undefined;
  collector?.();
}

function set(setting: string): void {
  const engine = Number.parseInt(process.versions.v8, 10);
  if (engine === KNOWING_ENGINE) setFlagsFromString(setting);
}
