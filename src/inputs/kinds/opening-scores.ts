import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";

/** 期初分数 — scores of months before cs-pay was used. */
export const openingScores = inputKind({
  kind: "opening-scores",
  title: { zh: "期初分数", en: "opening scores" },
  names: ["opening-scores", "opening_scores", "期初分数", "期初绩效", "期初绩效分数"],
  columns: {
    employee_id: EMPLOYEE_ID,
    month: {
      type: "month",
      headers: ["月份", "所属月份"],
      required: true,
      doc: { zh: "月份，如 2024-04", en: "month, for example 2024-04" },
    },
    score: {
      type: "points",
      headers: ["分数", "绩效分数", "得分"],
      required: true,
      min: "0",
      max: "100",
      doc: { zh: "0–100 分", en: "0 to 100 points" },
    },
  },
  person: "employee_id",
  key: ["employee_id", "month"],
  stands: "root",
  absence: "optional",
  month: { rule: "any" },
});
