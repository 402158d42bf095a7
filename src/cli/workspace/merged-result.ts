import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { Place } from "../../kernel/place.ts";
import { invariant } from "../../kernel/invariant.ts";
import type { FileTally, Reject } from "../../intake/table.ts";
import type { Verdict } from "../../measures/quantity.ts";
import type { MonthResult } from "../../payrun/month-result.ts";
import type { MonthReading } from "./read-month.ts";

/**
 * 合并结果 — the month's result with what reading found put beside it.
 *
 * A row may be refused when it is read or later, when it meets the month; people see one list,
 * and every row counts once in the account of its file.
 */
export function mergedResult(
  result: MonthResult,
  reading: MonthReading,
  before: readonly Diagnostic[],
  rawText: ReadonlyMap<string, string>,
): MonthResult {
  const late = result.rejects.map((reject) => withRaw(reject, rawText));
  const said = new Set([...before, ...result.diagnostics].map(identity));
  const unsaid = late.filter((reject) => !said.has(identity(reject))).map(findingOf);
  return {
    ...result,
    diagnostics: [...before, ...result.diagnostics, ...unsaid],
    rejects: [...reading.rejects, ...late],
    tallies: mergedTallies(reading.tallies, result.measured.verdicts),
  };
}

/** 缺原文的拒收行 — places of late rejects, for the reader to fetch their text. */
export function placesWithoutText(result: MonthResult): readonly Place[] {
  return result.rejects.filter(({ raw }) => raw === undefined).map(({ place }) => place);
}

export function rowKey({ file, line }: Place): string {
  return `${file}:${line}`;
}

function withRaw(reject: Reject, rawText: ReadonlyMap<string, string>): Reject {
  const raw = reject.raw ?? rawText.get(rowKey(reject.place));
  return raw === undefined ? reject : { ...reject, raw };
}

function findingOf({ code, place, facts, raw }: Reject): Diagnostic {
  const [line] = (raw ?? "").split(/\r\n|\n|\r/);
  return { code, place, facts, ...(line ? { excerpt: { text: line, length: 1 } } : {}) };
}

function identity({ code, place }: Diagnostic): string {
  return place ? `${code} ${rowKey(place)}:${place.column}` : code;
}

/** Rows are counted by the reader alone; the measures only move some to another pile. */
function mergedTallies(
  read: readonly FileTally[],
  verdicts: readonly Verdict[],
): readonly FileTally[] {
  const merged = new Map(
    read.map((tally) => [tally.path, { ...tally, ignored: { ...tally.ignored } }]),
  );
  for (const verdict of verdicts) {
    const { file } = "reject" in verdict ? verdict.reject.place : verdict.place;
    const tally = merged.get(file);
    invariant(tally, `a row was judged of a file that was not read: ${file}`);
    if ("reject" in verdict) tally.rejected += 1;
    else tally.ignored[verdict.ignored] = (tally.ignored[verdict.ignored] ?? 0) + 1;
  }
  return [...merged.values()];
}
