import type { GuardLine, LawChange } from "../guard.ts";
import { OVERTIME_ITEMS } from "./overtime-due.ts";

/** 套用改动 — the lines after the changes: a changed line keeps its place, a new one comes last. */
export function applyLawChanges(
  lines: readonly GuardLine[],
  changes: readonly LawChange[],
): readonly GuardLine[] {
  const applied = [...lines];
  for (const change of changes) {
    const present = change.line === undefined ? undefined : applied[change.line];
    if (change.line !== undefined && present !== undefined) {
      applied[change.line] = { ...present, amount: change.amount };
    } else {
      applied.push({
        item: change.item,
        kind: change.kind,
        amount: change.amount,
        clause: change.clause,
        outsideMinimumWage: OVERTIME_ITEMS.includes(change.item),
        recovery: false,
      });
    }
  }
  return applied;
}
