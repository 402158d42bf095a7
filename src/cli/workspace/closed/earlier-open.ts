import type { Month } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { listWorkspace } from "../../../io/workspace-folder.ts";

/** 更早的未封账月份 — months are sealed one after the other: why this one cannot be yet. */
export async function earlierOpen(root: string, month: Month): Promise<readonly Diagnostic[]> {
  const { months, closedMonths } = await listWorkspace(root);
  // A folder from before the seals cannot be sealed first: CSP431 says what to do with it.
  const last = [...closedMonths].sort().at(-1) ?? "";
  const isOpen = (folder: Month) => folder < month && folder > last;
  const earlier = months.filter(isOpen).sort();
  const [first] = earlier;
  if (first === undefined) return [];
  return [{ code: "CSP521", facts: { month, earlier: earlier.join(", "), first } }];
}
