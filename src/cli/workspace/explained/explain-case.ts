import type { ExplainCase } from "../../../payrun/explain/explain-payslip.ts";
import type { Payslip } from "../../../payrun/month-result.ts";
import { legalSetting } from "../legal-setting.ts";
import type { PaidMonth } from "../paid-month.ts";

/** 说明场合 — the person with the frame that paid them, and the articles the checks rest on. */
export function explainCase(paid: PaidMonth, slip: Payslip): ExplainCase {
  const { workspace, result, one, law } = paid;
  const { policy } = workspace;
  const asked = one.everyone.find(({ person }) => person.id === slip.person.id);
  const { setting } = legalSetting(workspace, result.month, slip.payDate, law);
  const articles = [...(setting?.legal.articles ?? [])].map(
    ([id, article]) => [id, { id, heading: article, says: { zh: "", en: "" } }] as const,
  );
  return {
    result,
    policy,
    slip,
    asked: asked && { ...asked, labels: policy.rules.labels },
    articles: new Map(articles),
  };
}
