import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";
import { words } from "../words.ts";
import { NOTE } from "../note.ts";

/** 决定 — what people decided about held payslips and flags. */
export const decisions = inputKind({
  kind: "decisions",
  title: { zh: "决定", en: "decisions" },
  names: ["decisions", "decision", "决定", "人工决定"],
  columns: {
    employee_id: EMPLOYEE_ID,
    month: {
      type: "month",
      headers: ["月份", "所属月份"],
      required: true,
      doc: { zh: "决定所涉的工资月", en: "pay month it is about" },
    },
    code: {
      type: "text",
      headers: ["代码", "标记代码", "事项"],
      required: true,
      doc: { zh: "标记的代码，如 handover_open", en: "code of the flag, e.g. handover_open" },
    },
    decision: {
      type: "text",
      headers: ["决定", "处理决定"],
      required: true,
      words: words({ release: ["放行", "发放", "解除"], confirm: ["确认"] }),
      doc: { zh: "放行或确认", en: "release or confirm" },
    },
    by: {
      type: "text",
      headers: ["决定人", "处理人"],
      required: false,
      doc: { zh: "谁决定的", en: "who decided" },
    },
    date: {
      type: "date",
      headers: ["日期", "决定日期"],
      required: false,
      doc: { zh: "决定日期", en: "day of the decision" },
    },
    note: NOTE,
  },
  person: "employee_id",
  stands: "root",
  absence: "optional",
  month: { rule: "any" },
});
