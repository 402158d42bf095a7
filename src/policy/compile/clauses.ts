import { nearest } from "../../kernel/nearest.ts";
import type { ClauseText, Environment } from "../expression/environment.ts";
import type { Declaration } from "../load/declaration.ts";
import { type EntryReader, entryOf, type Report } from "./entry-reader.ts";
import { ENTRY_KEYS } from "./section-keys.ts";

/** 条款文字 — the clauses of the source that rules cite: heading and paraphrase by clause id. */
export function readClauses(
  declared: readonly Declaration[],
  report: Report,
): ReadonlyMap<string, ClauseText> {
  const clauses = new Map<string, ClauseText>();
  for (const one of declared) {
    const entry = entryOf(one, report)?.knows(ENTRY_KEYS.clauses);
    if (!entry) continue;
    for (const key of ENTRY_KEYS.clauses) entry.needs(key);
    const [heading, says] = [entry.bilingual("heading"), entry.bilingual("says")];
    if (heading && says) clauses.set(one.name, { heading, says });
  }
  return clauses;
}

/**
 * 未说明的条款 — one of a series that is described (S1, S2 …) and is not; a series of one's own
 * may be bare.
 */
export function reportUnknownClause(
  id: string,
  entry: EntryReader,
  environment: Environment,
): void {
  const series = (clause: string) => clause.replace(/[\d.]+.*$/, "");
  const known = environment.clauses.filter((clause) => series(clause) === series(id));
  const place = entry.text("clause")?.place ?? entry.place;
  if (known.length === 0) return;
  const close = nearest(id, known);
  environment.report({
    code: "CSP320",
    place,
    facts: { name: id },
    ...(close && { hint: { zh: `是不是想写 ${close}？`, en: `did you mean ${close}?` } }),
  });
}
