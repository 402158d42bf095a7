import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { Flag } from "./month-result.ts";
import type { DecisionRow } from "./month-setup.ts";

/** 无用的决定 — a misspelt code releases nobody: the clerk must hear of it. */
export function uselessDecisions(
  decisions: readonly DecisionRow[],
  flags: readonly Flag[],
): Diagnostic[] {
  const raised = new Set(flags.map(({ person, code }) => `${person.id} ${code}`));
  return decisions.flatMap(({ employee, code, place }): Diagnostic[] => {
    if (raised.has(`${employee} ${code}`)) return [];
    const own = flags.filter(({ person }) => person.id === employee);
    const known = own.map((flag) => flag.code).join(", ") || "—";
    return [{ code: "CSP412", facts: { person: employee, code, known }, place }];
  });
}
