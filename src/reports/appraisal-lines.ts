import type { Indicator } from "../payrun/month-result.ts";
import type { Person } from "../measures/quantity.ts";
import { figureText, sourcesText } from "./cell-text.ts";
import { byEmployee, column, listing } from "./listing.ts";
import { YES_NO_WORDS } from "./result-words.ts";

interface Row {
  readonly person: Person;
  readonly indicator: Indicator;
}

/** 考核明细 — one row an indicator: value, target and the rows behind it. */
export const appraisalLines = listing<Row>({
  file: "appraisal-lines.csv",
  title: { zh: "考核明细", en: "appraisal lines" },
  eachRow({ appraisals }, take) {
    for (const { person, indicators } of byEmployee(appraisals, ({ person }) => person.id)) {
      for (const indicator of indicators) take({ person, indicator });
    }
  },
  columns: () => [
    column("employee_id", "工号", "id", ({ person }) => person.id),
    column("indicator", "指标代码", "text", ({ indicator }) => indicator.name),
    column("value", "实际值", "number", ({ indicator }) => figureText(indicator.value)),
    column("target", "目标值", "number", ({ indicator }) => figureText(indicator.target)),
    // Blank where the policy does not weigh the indicator into the score.
    column("points", "得分", "number", ({ indicator }) => figureText(indicator.points)),
    column("weight", "权重", "number", ({ indicator }) => figureText(indicator.weight)),
    column("weighted", "加权得分", "number", ({ indicator: { points, weight } }) =>
      figureText(points && weight && points.times(weight)),
    ),
    column("source", "数据出处", "text", ({ indicator }) => sourcesText(indicator.source())),
    column("label", "指标", "text", ({ indicator }, language) => indicator.label[language]),
    column("met", "是否达标", "text", ({ indicator: { met } }, language) =>
      met === undefined ? "" : YES_NO_WORDS[met ? "yes" : "no"][language],
    ),
  ],
});
