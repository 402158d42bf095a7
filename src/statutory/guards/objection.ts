import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Money } from "../../kernel/money.ts";
import type { Legal } from "../legal.ts";
import type {
  PolicyCase,
  PolicyFacts,
  PolicyObjection,
  PolicyRule,
  Touch,
} from "../policy-case.ts";

/** 异议 — one objection of a guard to a policy, with its article. */
export function objection(
  guard: string,
  legal: Legal,
  says: {
    readonly touches: readonly Touch[];
    readonly message: Bilingual;
    readonly atStake?: Money;
  },
): PolicyObjection {
  return {
    guard,
    article: legal.articles.get(guard) ?? { zh: guard, en: guard },
    touches: says.touches,
    message: says.message,
    atStake: says.atStake,
  };
}

/** 涉及规则 — the rules as places that the page names. */
export function ruleTouches(rules: readonly PolicyRule[]): readonly Touch[] {
  return rules.map(({ clause, title, place }) => ({ clause, title, place }));
}

/** 涉及条款 — the clause that answers to the guard; without one the line that states the fact. */
export function factTouch(
  guard: string,
  fact: keyof PolicyFacts,
  policy: PolicyCase,
): readonly Touch[] {
  const clause = policy.clauses[guard] ?? "";
  const place = clause === "" ? policy.factPlaces.get(fact) : undefined;
  return [{ clause, title: undefined, place }];
}
