import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";

/** 酌定金额 — what somebody chose for a person within the range that the policy leaves open. */
export const choices = inputKind({
  kind: "choices",
  title: { zh: "酌定金额", en: "chosen amounts" },
  names: ["choices", "choice", "酌定金额", "酌定", "核定金额"],
  columns: {
    employee_id: EMPLOYEE_ID,
    item: {
      type: "text",
      headers: ["项目", "酌定项目"],
      required: true,
      doc: { zh: "制度中 choose 的 what", en: "the word after what in the policy's choose" },
    },
    amount: {
      type: "points",
      orPercent: true,
      headers: ["金额", "酌定金额", "数值"],
      required: true,
      doc: {
        zh: "所定的金额或数值；比例写 8% 或 0.08",
        en: "the amount or figure chosen; a rate as 8% or 0.08",
      },
    },
    by: {
      type: "text",
      headers: ["决定人", "审批人"],
      required: true,
      doc: { zh: "谁定的", en: "who chose it" },
    },
    reason: {
      type: "text",
      headers: ["理由", "原因", "事由"],
      required: true,
      doc: { zh: "为什么", en: "why" },
    },
    record: {
      type: "id",
      headers: ["记录编号", "编号", "单号"],
      required: false,
      doc: {
        zh: "按条酌定时，所定那条记录的编号（合同号、订单号……）；按人酌定则留空",
        en: "where each record has an amount of its own: its number; else left blank",
      },
    },
  },
  person: "employee_id",
  key: ["employee_id", "item", "record"],
  stands: "month",
  absence: "event",
  month: { rule: "any" },
});
