import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";
import { words } from "../words.ts";

/** 报表提交 — work reports with when they were due and handed in. */
export const submissions = inputKind({
  kind: "submissions",
  title: { zh: "报表提交", en: "report submissions" },
  names: ["submissions", "submission", "报表提交", "提交", "报表"],
  columns: {
    employee_id: EMPLOYEE_ID,
    report: {
      type: "text",
      headers: ["报表", "报表类型", "报表名称"],
      required: true,
      words: words({ weekly: ["周报", "周报表"], daily: ["日报", "日报表"] }),
      doc: { zh: "周报或日报", en: "weekly or daily" },
    },
    due_at: {
      type: "moment",
      headers: ["应提交时间", "截止时间", "提交时限"],
      required: true,
      doc: { zh: "应在此前提交", en: "due by" },
    },
    submitted_at: {
      type: "moment",
      headers: ["提交时间", "实际提交时间"],
      // A report that was never handed in has no time, and that is what the row says.
      required: false,
      headerRequired: true,
      doc: { zh: "实际提交时间，空白为未提交", en: "when it was handed in; blank: never" },
    },
  },
  person: "employee_id",
  stands: "month",
  absence: "event",
  month: { rule: "reject", by: "due_at" },
});
