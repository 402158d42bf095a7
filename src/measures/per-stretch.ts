import type { Day } from "../kernel/calendar.ts";

/** Later than any day there is, so that two days make one key. */
const BEYOND_DAYS = 10_000_000;

/** 按起止 — works a figure out once for two days: nearly everybody is there the whole month. */
export function perStretch<T>(make: (from: Day, to: Day) => T): (from: Day, to: Day) => T {
  const known = new Map<number, T>();
  return (from, to) => {
    const key = from * BEYOND_DAYS + to;
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(from, to);
    known.set(key, made);
    return made;
  };
}
