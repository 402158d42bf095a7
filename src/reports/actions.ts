import type { ProposedAction } from "../payrun/month-result.ts";
import { figureText } from "./cell-text.ts";
import { byEmployee, column, listing } from "./listing.ts";

/** 措施建议 — raises, cuts and trainings that the appraisal proposes and people decide. */
export const actions = listing<ProposedAction>({
  file: "actions.csv",
  title: { zh: "措施建议", en: "actions" },
  wanted: (month) => month.actions !== undefined,
  rows: (month) =>
    byEmployee(
      month.actions ?? [],
      ({ person }) => person.id,
      undefined,
      ({ name }) => name,
    ),
  columns: () => [
    column("employee_id", "工号", "id", ({ person }) => person.id),
    column("name", "姓名", "text", ({ person }) => person.name),
    column("team", "班组", "text", ({ person }) => person.team),
    column("action", "建议", "text", ({ name, label }, language) =>
      language === "zh" ? label.zh : name,
    ),
    column("score", "得分", "number", ({ score }) => figureText(score)),
    column("year_score", "年度得分", "number", ({ yearScore }) => figureText(yearScore)),
    column("indicator", "最弱指标", "text", ({ weakest }, language) =>
      weakest ? (language === "zh" ? weakest.label.zh : weakest.name) : "",
    ),
    column("points", "指标得分", "number", ({ weakest }) => figureText(weakest?.points)),
    column("message", "说明", "text", ({ message }, language) => message[language]),
    column("clause", "条款", "text", ({ clause }) => clause),
    column("decides", "由谁决定", "text", ({ decides }, language) => decides[language]),
  ],
});
