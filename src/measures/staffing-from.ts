import { coverageOf } from "./coverage.ts";
import type { Staffing, StaffingBasis } from "./staffing.ts";

/** 人手 — counted over so many people, when a report asks. */
export function staffingFrom(basis: StaffingBasis, people: number): Staffing {
  const { core, presences, shifts } = basis;
  const everybody = Array.from({ length: people }, (_, person) => person);
  return {
    basis,
    coverage: core && (() => coverageOf(core, everybody.map(presences))),
    shiftCounts:
      shifts &&
      (() =>
        everybody.flatMap((person) => {
          const counted = shifts(person);
          return counted ? [{ person, ...counted }] : [];
        })),
  };
}
