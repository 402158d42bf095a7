import { setFlagsFromString } from "node:v8";

/** Versions of the engine that were seen to know the setting; a strange one would grumble. */
const FIRST_KNOWN = 10;
const LAST_KNOWN = 13;
/** Bytes of bytecode that a function runs before it is optimised; usually 67,584. */
const PATIENCE = 1_000_000;

/**
 * 编译不急 — from here on the engine optimises only what runs very often.
 *
 * Reading is few functions run millions of times, and worth optimising at once. Paying is some
 * thousand functions run a few times per person: optimising them on first sight, only to find the
 * next person different, costs a month of 1,000 people more than it saves.
 */
export function beginPatience(): void {
  const engine = Number.parseInt(process.versions.v8, 10);
  if (engine < FIRST_KNOWN || engine > LAST_KNOWN) return;
  setFlagsFromString(`--interrupt-budget=${PATIENCE}`);
}
