import { addMonths, type Month } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";

/** 月份顺序 — the sealed months before the wanted one, and the open ones up to it. */
export interface MonthSequence {
  readonly closed: readonly Month[];
  /** Ends with the wanted month; empty when the diagnostics say why nothing can be paid. */
  readonly open: readonly Month[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * 排月份 — from the earliest month, sealed or with a folder, to the wanted one.
 *
 * Tax sums and streaks need every month between, so a hole is an error that names the month. The
 * exports of a sealed month may be gone: its seal holds what later months need.
 */
export function monthSequence(
  folders: readonly Month[],
  closedMonths: readonly Month[],
  wanted: Month,
): MonthSequence {
  const stopped = (diagnostic: Diagnostic) => ({ closed: [], open: [], diagnostics: [diagnostic] });
  const sorted = [...folders].sort();
  if (!sorted.includes(wanted)) {
    const known = sorted.join(", ") || "—";
    return stopped({ code: "CSP389", facts: { month: wanted, known } });
  }
  const last = [...closedMonths].sort().at(-1);
  const start = [...sorted, ...closedMonths].sort()[0] ?? wanted;
  const unsealed = last === undefined ? [] : monthsFrom(start, last).filter(isNot(closedMonths));
  if (last !== undefined && unsealed.length > 0) {
    return stopped({ code: "CSP431", facts: { missing: unsealed.join(", "), later: last } });
  }
  const months = monthsFrom(start, wanted);
  const missing = months.filter(isNot([...sorted, ...closedMonths]));
  if (missing.length > 0) {
    const facts = { start, month: wanted, missing: missing.join(", ") };
    return stopped({ code: "CSP390", facts });
  }
  const isOpen = isNot(closedMonths);
  return {
    closed: months.filter((month) => month !== wanted && !isOpen(month)),
    open: months.filter((month) => month === wanted || isOpen(month)),
    diagnostics: [],
  };
}

/** 月份列 — every month from the first to the last one, both included. */
function monthsFrom(first: Month, last: Month): readonly Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

function isNot(known: readonly Month[]): (month: Month) => boolean {
  return (month) => !known.includes(month);
}
