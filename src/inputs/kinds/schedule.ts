import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";

/** 排班 — which shift a person works on a date, or rest. */
export const schedule = inputKind({
  kind: "schedule",
  title: { zh: "排班", en: "schedule" },
  names: ["schedule", "schedules", "roster_plan", "排班", "排班表", "班表"],
  columns: {
    employee_id: EMPLOYEE_ID,
    date: {
      type: "date",
      headers: ["日期", "排班日期", "班次日期"],
      required: true,
      doc: { zh: "班次所在日", en: "day the shift starts" },
    },
    shift: {
      type: "text",
      headers: ["班次", "班次名称", "班别"],
      required: true,
      // Shift names belong to the policy; only the words for a day off are fixed here.
      words: { rest: "rest", 休: "rest", 休息: "rest", 公休: "rest", 轮休: "rest", off: "rest" },
      open: "quiet",
      doc: { zh: "制度中的班次，或 休", en: "a shift of the policy, or rest" },
    },
    published_on: {
      type: "date",
      headers: ["发布日期", "公布日期"],
      required: false,
      doc: { zh: "排班发布之日", en: "day the schedule was published" },
    },
    seat: {
      type: "text",
      headers: ["席位", "坐席", "座位"],
      required: false,
      doc: { zh: "当天的席位", en: "seat of that day" },
    },
  },
  person: "employee_id",
  key: ["employee_id", "date"],
  stands: "month",
  absence: "optional",
  month: { rule: "cut", by: "date" },
});
