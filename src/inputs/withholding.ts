import { EMPLOYEE_ID } from "./employee-id.ts";
import { inputKind, type RowOf } from "./input-kind.ts";

const TAX_MONTH = {
  type: "month",
  headers: ["税款所属期", "税款所属月", "税款月份", "月份", "所属期"],
  required: true,
  doc: { zh: "发薪所在月", en: "month of payment" },
} as const;

/** 预扣计算表 — the months that `cs-pay tax` works out; no file of a workspace. */
export const withholdingMonths = inputKind({
  kind: "withholding",
  title: { zh: "预扣计算表", en: "months to withhold for" },
  names: ["withholding"],
  columns: {
    employee_id: EMPLOYEE_ID,
    tax_month: TAX_MONTH,
    income: {
      type: "yuan",
      decimals: 2,
      headers: ["本期收入", "收入", "工资", "应发工资"],
      required: true,
    },
    special_deductions: {
      type: "yuan",
      decimals: 2,
      headers: ["专项扣除", "本期专项扣除", "三险一金", "社保公积金"],
      required: true,
      min: "0",
    },
    additional_deductions: {
      type: "yuan",
      decimals: 2,
      headers: ["专项附加扣除", "本期专项附加扣除"],
      required: true,
      min: "0",
    },
    other_deductions: {
      type: "yuan",
      decimals: 2,
      headers: ["其他扣除", "本期其他扣除"],
      required: false,
      min: "0",
    },
    exempt_income: {
      type: "yuan",
      decimals: 2,
      headers: ["免税收入", "本期免税收入"],
      required: false,
      min: "0",
    },
    hired_month: {
      type: "month",
      headers: ["入职月份", "入职月"],
      required: false,
    },
    first_job_this_year: {
      type: "yes_no",
      headers: ["当年首次就业", "首次就业"],
      required: false,
    },
    low_income_rule: {
      type: "yes_no",
      headers: ["适用6万元直接扣除", "直接扣除6万", "适用直接扣除"],
      required: false,
    },
  },
  person: "employee_id",
  key: ["employee_id", "tax_month"],
  equalKeysClash: true,
  inOrder: [["hired_month", "tax_month"]],
  stands: "root",
  absence: "optional",
  month: { rule: "any" },
});

export type WithholdingRow = RowOf<typeof withholdingMonths>;

/** 人与月 — only whom and which month a row speaks of, also where the rest cannot be used. */
export const namedMonths = inputKind({
  kind: "withholding",
  title: withholdingMonths.title,
  names: withholdingMonths.names,
  columns: { employee_id: EMPLOYEE_ID, tax_month: TAX_MONTH },
  person: "employee_id",
  stands: "root",
  absence: "optional",
  month: { rule: "any" },
});
