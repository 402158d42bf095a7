import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";

/** 绩效分数 — the month's scores where HR gives them by hand. */
export const scores = inputKind({
  kind: "scores",
  title: { zh: "绩效分数", en: "scores" },
  names: ["scores", "score", "绩效分数", "绩效", "分数", "评分", "绩效考核"],
  columns: {
    employee_id: EMPLOYEE_ID,
    score: {
      type: "points",
      headers: ["分数", "绩效分数", "得分", "考核分数", "绩效得分"],
      required: true,
      min: "0",
      max: "100",
      doc: { zh: "0–100 分", en: "0 to 100 points" },
    },
  },
  person: "employee_id",
  key: ["employee_id"],
  stands: "month",
  absence: "measured",
  month: { rule: "any" },
});
