import { setFlagsFromString } from "node:v8";

/** The engine of Node 20, which alone knows the setting: later ones complain of it on stderr. */
const KNOWING_ENGINE = 11;
/** Bytes of bytecode that a function runs before it is optimised; usually 67,584. */
const PATIENCE = 1_000_000;
/** Fewer people are paid before the engine begins to optimise. */
const MANY_PEOPLE = 200;

/**
 * 编译不急 — from here on the engine optimises only what runs very often.
 *
 * Reading is few functions run millions of times, and worth optimising at once. Paying is some
 * thousand functions run a few times per person: optimising them on first sight, only to find the
 * next person different, costs a month of 1,000 people more than it saves.
 *
 * From here on the engine no longer takes the code that was kept compiled (bin/load.js), and what
 * it would keep is of no use to a run without the setting: so a small month does without.
 */
export function beginPatience(people: number): void {
  const engine = Number.parseInt(process.versions.v8, 10);
  if (engine !== KNOWING_ENGINE || people < MANY_PEOPLE) return;
  setFlagsFromString(`--interrupt-budget=${PATIENCE}`);
}
