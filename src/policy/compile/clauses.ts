import type { ClauseText } from "../expression/environment.ts";
import type { Declaration } from "../load/declarations.ts";
import { entryOf, type Report } from "./entry-reader.ts";
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
