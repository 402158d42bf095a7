import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";
import { words } from "../words.ts";

/** 社保账单 — what the authority charges for each person; it wins over our own computation. */
export const contributions = inputKind({
  kind: "contributions",
  title: { zh: "社保账单", en: "bill of contributions" },
  names: ["contributions", "contribution", "社保账单", "社保公积金账单", "公积金账单", "社保明细"],
  columns: {
    employee_id: EMPLOYEE_ID,
    scheme: {
      type: "text",
      headers: ["险种", "征收品目", "险种名称", "缴费项目"],
      required: true,
      words: words({
        pension: ["养老", "养老保险", "基本养老保险", "企业职工基本养老保险"],
        medical: ["医疗", "医疗保险", "基本医疗保险", "职工基本医疗保险"],
        unemployment: ["失业", "失业保险"],
        injury: ["工伤", "工伤保险"],
        maternity: ["生育", "生育保险"],
        housing_fund: ["公积金", "住房公积金"],
      }),
      doc: { zh: "险种", en: "scheme" },
    },
    employee_amount: {
      type: "yuan",
      headers: ["个人缴费", "个人缴费金额", "个人应缴", "个人应缴金额", "个人部分"],
      required: true,
      doc: { zh: "个人应缴金额", en: "share of the employee" },
    },
    base: {
      type: "yuan",
      headers: ["缴费基数", "基数", "缴费工资"],
      required: false,
      min: "0",
      doc: { zh: "缴费基数", en: "base the authority used" },
    },
    employer_amount: {
      type: "yuan",
      headers: ["单位缴费", "单位缴费金额", "单位应缴", "单位应缴金额", "单位部分"],
      required: false,
      doc: { zh: "单位应缴金额", en: "share of the employer" },
    },
  },
  person: "employee_id",
  stands: "month",
  absence: "optional",
  month: { rule: "any" },
});
