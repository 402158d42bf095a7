import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Money } from "../../kernel/money.ts";
import type { Finding, GuardCase, GuardLine } from "../guard.ts";
import type { Legal } from "../legal.ts";

/** 提示 — one finding of a guard with its article; the clause is the policy's own, if any. */
export function finding(
  guard: string,
  subject: GuardCase,
  legal: Legal,
  says: {
    readonly message: Bilingual;
    readonly atStake: Money | undefined;
    readonly clause?: string;
  },
): Finding {
  return {
    guard,
    article: legal.articles.get(guard) ?? { zh: guard, en: guard },
    message: says.message,
    atStake: says.atStake,
    clause: says.clause ?? subject.clauses[guard] ?? "",
  };
}

/** 依法改动的条款 — every pay line has a clause: the policy's answer to the guard, else the guard. */
export function clauseOf(guard: string, subject: GuardCase): string {
  return subject.clauses[guard] ?? guard;
}

/** 条款并列 — the clauses of several lines, each once, in the order of the lines. */
export function clausesOf(lines: readonly Pick<GuardLine, "clause">[]): string {
  return [...new Set(lines.map((line) => line.clause))]
    .filter((clause) => clause !== "")
    .join(", ");
}
