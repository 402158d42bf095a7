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
  return unreadable.has(kind) ? { what: kindNamed(kind).title, where: `${kind}.csv` } : undefined;
}
