import { addMonths, type Month } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";

/**
 * 月份顺序 — the months to pay, from the earliest folder to the wanted month.
 *
 * Tax sums and streaks need every month between, so a hole is an error that names the month.
 */
export function monthSequence(
  folders: readonly Month[],
  wanted: Month,
): { readonly months: readonly Month[]; readonly diagnostics: readonly Diagnostic[] } {
  const sorted = [...folders].sort();
  const known = sorted.join(", ") || "—";
  if (!sorted.includes(wanted)) {
    return { months: [], diagnostics: [{ code: "CSP389", facts: { month: wanted, known } }] };
  }
  const months: Month[] = [];
  for (let month = sorted[0] ?? wanted; month <= wanted; month = addMonths(month, 1)) {
    months.push(month);
  }
  const missing = months.filter((month) => !sorted.includes(month));
  if (missing.length === 0) return { months, diagnostics: [] };
  const facts = { start: months[0] ?? wanted, month: wanted, missing: missing.join(", ") };
  return { months: [], diagnostics: [{ code: "CSP390", facts }] };
}
