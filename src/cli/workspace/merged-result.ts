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
  return {
    ...result,
    diagnostics: [...before, ...result.diagnostics.map((found) => withExcerpt(found, rawText))],
    rejects: [...reading.rejects, ...result.rejects.map((reject) => withRaw(reject, rawText))],
    tallies: mergedTallies(reading, result.measured.verdicts),
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

/** The measures know places only; the line itself is put under the finding here. */
function withExcerpt(found: Diagnostic, rawText: ReadonlyMap<string, string>): Diagnostic {
  const { place, excerpt } = found;
  const [text] = (place ? (rawText.get(rowKey(place)) ?? "") : "").split(/\r\n|\n|\r/);
  if (!place || excerpt || !text) return found;
  const { value } = found.facts;
  const at = value ? text.indexOf(value) : -1;
  const column = at < 0 ? place.column : Array.from(text.slice(0, at)).length + 1;
  const [cell = ""] = [...text]
    .slice(column - 1)
    .join("")
    .split(/[,;\t]/);
  const length = Math.max(1, [...cell].length);
  return { ...found, place: { ...place, column }, excerpt: { text, length } };
}

/** Rows are counted by the reader alone; the measures only move some to another pile. */
function mergedTallies(
  { tallies: read, rejects }: MonthReading,
  verdicts: readonly Verdict[],
): readonly FileTally[] {
  const merged = new Map(
    read.map((tally) => [tally.path, { ...tally, ignored: { ...tally.ignored } }]),
  );
  const refused = new Set(rejects.map(({ place }) => rowKey(place)));
  for (const verdict of verdicts) {
    const place = "reject" in verdict ? verdict.reject.place : verdict.place;
    // Somebody whose roster row was refused is known all the same; the row counts once.
    if (refused.has(rowKey(place))) continue;
    const { file } = place;
    const tally = merged.get(file);
    invariant(tally, `a row was judged of a file that was not read: ${file}`);
    if ("reject" in verdict) tally.rejected += 1;
    else tally.ignored[verdict.ignored] = (tally.ignored[verdict.ignored] ?? 0) + 1;
  }
  return [...merged.values()];
}
