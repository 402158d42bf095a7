import type { Language } from "../../kernel/bilingual.ts";
import { formatMoney } from "../../kernel/money.ts";
import { rowReference } from "../../kernel/place.ts";
import type { Touch } from "../../statutory/policy-case.ts";
import { type PolicyLaw, withoutObjection } from "./policy-law.ts";
import { effectsOf } from "./guard-effects.ts";

/** 对照文件 — the page as one JSON document; amounts are text with two decimals. */
export function policyLawDocument(page: PolicyLaw, language: Language): Record<string, unknown> {
  const { policy, background, objections, off } = page;
  const rest = withoutObjection(page);
  return {
    policy: policy.name,
    file: policy.file,
    month: background.month,
    city: background.city?.city ?? null,
    objections: objections.map((one) => ({
      guard: one.guard,
      article: one.article[language],
      message: one.message[language],
      at_stake: one.atStake ? formatMoney(one.atStake) : null,
      warn: effectsOf(one.guard, language).warn,
      enforce: effectsOf(one.guard, language).enforce,
      touches: one.touches.map((touch) => touchDocument(touch, page, language)),
    })),
    no_objection: rest.judged,
    by_month_only: rest.byMonth,
    without_monthly_base: rest.withoutBase,
    off,
  };
}

function touchDocument({ clause, title, place }: Touch, page: PolicyLaw, language: Language) {
  const cited = page.policy.clauses.get(clause);
  const at = place ?? cited?.place;
  return {
    clause,
    heading: cited?.heading[language] ?? null,
    says: title?.[language] ?? cited?.says[language] ?? null,
    place: at ? rowReference(at) : null,
  };
}
