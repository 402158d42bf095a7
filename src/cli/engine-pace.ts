import { setFlagsFromString } from "node:v8";

/** The engine of Node 20, which alone knows the setting: later ones complain of it on stderr. */
const KNOWING_ENGINE = 11;
/** Bytes of bytecode that a function runs before it is optimised: the engine's own. */
const EAGER = 67_584;
/** What the program starts with (bin/load.js). */
const PATIENT = 1_000_000;

/** 尽快优化 — reading millions of rows is few functions run very often: worth optimising at once. */
export function optimiseSoon(): void {
  setBudget(EAGER);
}

/**
 * 不急优化 — from here on the engine optimises only what runs very often.
 *
 * Paying is some thousand functions run a few times per person: optimising them on first sight,
 * only to find the next person different, costs a month of 1,000 people more than it saves.
 */
export function optimiseLate(): void {
  setBudget(PATIENT);
}

function setBudget(bytes: number): void {
  const engine = Number.parseInt(process.versions.v8, 10);
  if (engine === KNOWING_ENGINE) setFlagsFromString(`--interrupt-budget=${bytes}`);
}
