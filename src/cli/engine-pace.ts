import { setFlagsFromString } from "node:v8";

/** The engine of Node 20, which alone knows the setting: later ones complain of it on stderr. */
const KNOWING_ENGINE = 11;
/** Bytes of bytecode that a function runs before it is optimised: the engine's own. */
const EAGER = 67_584;
/** What the program starts with (bin/load.js). */
const PATIENT = 1_000_000;

/** 开始读入 — millions of rows are few functions run very often: worth optimising at once. */
export function beginReading(): void {
  set(`--interrupt-budget=${EAGER}`);
}

/**
 * 开始核算 — from here on the engine optimises only what runs very often.
 *
 * Paying is some thousand functions run a few times per person: optimising them on first sight,
 * only to find the next person different, costs a month of 1,000 people more than it saves.
 */
export function beginPaying(): void {
  set(`--interrupt-budget=${PATIENT}`);
}

function set(setting: string): void {
  const engine = Number.parseInt(process.versions.v8, 10);
  if (engine === KNOWING_ENGINE) setFlagsFromString(setting);
}
