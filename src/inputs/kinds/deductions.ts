import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";
import { words } from "../words.ts";

/** 专项附加扣除 — what each person declared to lower the income tax, a month. */
export const deductions = inputKind({
  kind: "deductions",
  title: { zh: "专项附加扣除", en: "declared deductions" },
  names: ["deductions", "deduction", "专项附加扣除", "专项扣除", "附加扣除"],
  columns: {
    employee_id: EMPLOYEE_ID,
    item: {
      type: "text",
      headers: ["项目", "扣除项目", "附加扣除项目"],
      required: true,
      words: words({
        child_education: ["子女教育"],
        infant_care: ["3岁以下婴幼儿照护", "婴幼儿照护", "三岁以下婴幼儿照护"],
        elderly_support: ["赡养老人"],
        mortgage_interest: ["住房贷款利息", "住房贷款", "房贷利息", "房贷"],
        rent: ["住房租金", "房租", "租金"],
        continuing_education: ["继续教育"],
        major_illness: ["大病医疗"],
        annuity: ["企业年金", "职业年金", "企业(职业)年金", "年金"],
        health_insurance: ["商业健康保险", "商业健康险"],
        private_pension: ["个人养老金"],
      }),
      doc: { zh: "扣除项目", en: "what is deducted" },
    },
    amount: {
      type: "yuan",
      headers: ["每月金额", "金额", "每月扣除金额", "月扣除额"],
      required: true,
      min: "0",
      doc: { zh: "每月金额，按本人申报", en: "amount a month, as declared" },
    },
    from: {
      type: "month",
      headers: ["起始月份", "开始月份", "有效期起", "起"],
      required: false,
      doc: { zh: "从哪个月起，空白为一直", en: "first month; blank: always" },
    },
    to: {
      type: "month",
      headers: ["终止月份", "截止月份", "结束月份", "有效期止", "止"],
      required: false,
      doc: { zh: "到哪个月止（含），空白为一直", en: "last month, included; blank: always" },
    },
  },
  person: "employee_id",
  inOrder: [["from", "to"]],
  stands: "month",
  absence: "optional",
  month: { rule: "cut" },
});
