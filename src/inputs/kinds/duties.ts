import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";

/** 外出办公 — days of work at another site. */
export const duties = inputKind({
  kind: "duties",
  title: { zh: "外出办公", en: "duties at another site" },
  names: ["duties", "duty", "外出办公", "外出", "外勤"],
  columns: {
    employee_id: EMPLOYEE_ID,
    date: {
      type: "date",
      headers: ["日期", "外出日期"],
      required: true,
      doc: { zh: "外出日期", en: "day of the duty" },
    },
    site: {
      type: "text",
      headers: ["地点", "外出地点"],
      required: true,
      doc: { zh: "外出地点", en: "site of the duty" },
    },
  },
  person: "employee_id",
  stands: "month",
  absence: "event",
  month: { rule: "reject", by: "date" },
});
