import type { Bilingual } from "../bilingual.ts";

/** 消息条目 — severity, message and hint of one code; `{gaps}` are filled from the facts. */
export interface Entry {
  readonly severity: "error" | "warning" | "notice";
  readonly message: Bilingual;
  /** One imperative sentence, preferably something to paste. */
  readonly hint: Bilingual;
}

/** Keeps the literal codes as the type while checking every entry. */
export function entries<const T extends Record<string, Entry>>(table: T): T {
  return table;
}
