import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";

/** 其他增减 — amounts a person adds to or takes from a payslip, with the reason. */
export const adjustments = inputKind({
  kind: "adjustments",
  title: { zh: "其他增减", en: "adjustments" },
  names: ["adjustments", "adjustment", "其他增减", "增减", "调整"],
  columns: {
    employee_id: EMPLOYEE_ID,
    item: {
      type: "text",
      headers: ["项目", "增减项目"],
      required: true,
      doc: { zh: "项目名称", en: "name of the item" },
    },
    amount: {
      type: "yuan",
      headers: ["金额", "增减金额"],
      required: true,
      doc: { zh: "金额，负数为扣减", en: "amount; negative takes away" },
    },
    taxable: {
      type: "yes_no",
      headers: ["计税", "是否计税"],
      required: false,
      doc: { zh: "是否计税，空白为是", en: "counts as taxable income; blank: yes" },
    },
    reason: {
      type: "text",
      headers: ["原因", "事由", "说明"],
      required: false,
      doc: { zh: "原因", en: "reason" },
    },
    clause: {
      type: "text",
      headers: ["条款", "依据条款", "依据"],
      required: false,
      doc: { zh: "依据的条款", en: "clause it rests on" },
    },
  },
  person: "employee_id",
  stands: "month",
  absence: "event",
  month: { rule: "any" },
});
