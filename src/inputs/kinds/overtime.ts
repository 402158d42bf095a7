import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";

/** 加班 — overtime of a day, in hours or in days. */
export const overtime = inputKind({
  kind: "overtime",
  title: { zh: "加班", en: "overtime" },
  names: ["overtime", "加班", "加班记录", "加班表"],
  columns: {
    employee_id: EMPLOYEE_ID,
    date: {
      type: "date",
      headers: ["日期", "加班日期"],
      required: true,
      doc: { zh: "加班日期", en: "day of the overtime" },
    },
    hours: {
      type: "hours",
      headers: ["小时", "加班小时", "加班时长", "小时数", "加班小时数"],
      required: false,
      max: "24",
      doc: { zh: "加班小时；小时和天数至少填一个", en: "hours; hours or days must be given" },
    },
    days: {
      type: "days",
      headers: ["天数", "加班天数"],
      required: false,
      // A row is of one date.
      max: "1",
      doc: { zh: "加班天数；小时和天数至少填一个", en: "days; hours or days must be given" },
    },
    compensated: {
      type: "yes_no",
      headers: ["已调休", "是否调休", "是否已调休"],
      required: false,
      doc: { zh: "是否已用调休补偿", en: "already taken as time off in lieu" },
    },
  },
  person: "employee_id",
  needsOneOf: ["hours", "days"],
  stands: "month",
  absence: "event",
  month: { rule: "reject", by: "date" },
});
