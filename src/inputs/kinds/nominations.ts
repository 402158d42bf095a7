import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";

/** 推荐 — who put whom forward for promotion, and when. */
export const nominations = inputKind({
  kind: "nominations",
  title: { zh: "推荐", en: "nominations" },
  names: ["nominations", "nomination", "推荐", "推荐表", "提名"],
  columns: {
    employee_id: {
      ...EMPLOYEE_ID,
      headers: [...EMPLOYEE_ID.headers, "被推荐人", "被推荐人工号"],
      doc: { zh: "被推荐人的工号", en: "employee number of the nominee" },
    },
    by: {
      type: "id",
      headers: ["推荐人", "推荐人工号", "提名人"],
      required: true,
      doc: { zh: "推荐人；本人申请填自己的工号", en: "who nominates; an own application: own id" },
    },
    date: {
      type: "date",
      headers: ["日期", "推荐日期", "提名日期"],
      required: true,
      doc: { zh: "推荐日期", en: "day of the nomination" },
    },
  },
  person: "employee_id",
  stands: "month",
  absence: "event",
  month: { rule: "own-date", by: "date" },
});
