import { type KindName, kindNamed } from "../inputs/index.ts";
import type { MonthInputs } from "./month-inputs.ts";
import type { Missing } from "./quantity.ts";

/**
 * 读不了的文件 — what is missing when a file of the kind exists but cannot be read.
 *
 * Without a file nothing happened; a file that nobody can read may say anything (clauses.md X5).
 */
export function unreadableKind(
  { unreadable }: Pick<MonthInputs, "unreadable">,
  kind: KindName,
): Missing | undefined {
  if (!unreadable.has(kind)) return undefined;
  return { what: kindNamed(kind).title, where: `${kind}.csv`, unreadable: true };
}

/** 没有文件或读不了 — no file is known to say nothing; one that cannot be read is not. */
export function lackingFile(
  { unreadable }: Pick<MonthInputs, "unreadable">,
  kind: KindName,
  absent: Missing,
): Missing {
  return unreadable.has(kind) ? { ...absent, unreadable: true } : absent;
}
