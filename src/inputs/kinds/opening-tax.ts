import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";

/** 期初个税 — this year's tax sums before cs-pay was used. */
export const openingTax = inputKind({
  kind: "opening-tax",
  title: { zh: "期初个税", en: "opening tax sums" },
  names: ["opening-tax", "opening_tax", "期初个税", "期初税", "期初累计个税"],
  columns: {
    employee_id: EMPLOYEE_ID,
    tax_year: {
      type: "count",
      headers: ["税年", "纳税年度", "年度", "所属年度"],
      required: true,
      doc: { zh: "纳税年度，如 2024", en: "tax year, for example 2024" },
    },
    through_month: {
      type: "month",
      headers: ["截至月份", "累计至月份", "截止月份"],
      required: true,
      yearBy: "tax_year",
      doc: { zh: "累计到哪个税款所属月", en: "last tax month the sums include" },
    },
    income: {
      type: "yuan",
      headers: ["累计收入", "累计收入额"],
      required: true,
      min: "0",
      doc: { zh: "累计收入", en: "income so far" },
    },
    basic_deduction: {
      type: "yuan",
      headers: ["累计减除费用"],
      required: true,
      min: "0",
      doc: { zh: "累计减除费用", en: "basic deductions so far" },
    },
    special_deductions: {
      type: "yuan",
      headers: ["累计专项扣除"],
      required: true,
      min: "0",
      doc: { zh: "累计专项扣除（社保公积金）", en: "insurance and fund deductions so far" },
    },
    additional_deductions: {
      type: "yuan",
      headers: ["累计专项附加扣除"],
      required: true,
      min: "0",
      doc: { zh: "累计专项附加扣除", en: "special additional deductions so far" },
    },
    tax_withheld: {
      type: "yuan",
      headers: ["累计已预缴税额", "已预缴税额", "累计已缴税额"],
      required: true,
      min: "0",
      doc: { zh: "累计已预缴税额", en: "tax withheld so far" },
    },
    bonus_taxed: {
      type: "yes_no",
      headers: ["年终奖已单独计税", "已单独计税"],
      required: false,
      doc: {
        zh: "本年是否已有一次年终奖单独计税",
        en: "whether a bonus was taxed apart this year already",
      },
    },
  },
  person: "employee_id",
  key: ["employee_id", "tax_year"],
  stands: "root",
  absence: "optional",
  month: { rule: "any" },
});
