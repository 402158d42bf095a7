import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";

/** 冻结的工资条 — checked payslips that `check` compares with what comes out now. */
export const frozen = inputKind({
  kind: "frozen",
  title: { zh: "冻结的工资条", en: "frozen payslips" },
  names: ["frozen", "冻结", "冻结工资条"],
  columns: {
    employee_id: EMPLOYEE_ID,
    month: {
      type: "month",
      headers: ["月份", "所属月份"],
      required: true,
      doc: { zh: "工资月", en: "pay month" },
    },
    item: {
      type: "text",
      headers: ["项目", "项目代码"],
      required: true,
      doc: {
        zh: "项目代码，或合计 gross、net",
        en: "pay item, or the totals gross and net",
      },
    },
    amount: {
      type: "yuan",
      headers: ["金额"],
      required: true,
      doc: { zh: "核对过的金额，扣款为负", en: "the checked amount, deductions negative" },
    },
    clause: {
      type: "text",
      headers: ["条款"],
      required: false,
      doc: { zh: "当时的条款", en: "clause at the time" },
    },
    frozen_on: {
      type: "date",
      headers: ["冻结日期"],
      required: false,
      doc: { zh: "冻结日期", en: "day it was frozen" },
    },
  },
  person: "employee_id",
  stands: "root",
  absence: "optional",
  month: { rule: "any" },
});
