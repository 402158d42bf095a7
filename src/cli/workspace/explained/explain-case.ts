import type { Posting } from "../../../payrun/assigned/people-of-month.ts";
import type { ExplainCase, Ruled } from "../../../payrun/explain/explain-payslip.ts";
import type { Payslip } from "../../../payrun/month-result.ts";
import { legalSetting } from "../legal-setting.ts";
import type { PaidMonth } from "../paid-month.ts";

/** 说明场合 — the person with the frame that paid them, and the articles the checks rest on. */
export function explainCase(paid: PaidMonth, slip: Payslip): ExplainCase {
  const { workspace, result, one, law } = paid;
  const payee = one.everyone.find(({ person }) => person.id === slip.person.id);
  const { setting } = legalSetting(workspace, result.month, slip.payDate, law);
  const articles = [...(setting?.legal.articles ?? [])].map(
    ([id, article]) => [id, { id, heading: article, says: { zh: "", en: "" } }] as const,
  );
  const ruled = (posting: Posting): Ruled => {
    const { policy } = posting.setup;
    return { policy, asked: { ...posting, labels: policy.rules.labels } };
  };
  const stretches = payee?.stretches ?? [];
  return {
    ...(payee ? ruled(payee) : { policy: workspace.policy, asked: undefined }),
    result,
    slip,
    stretches: stretches.map(ruled),
    terms: [...stretches, payee].slice(0, stretches.length || 1).flatMap((one) => one?.term ?? []),
    articles: new Map(articles),
  };
}
