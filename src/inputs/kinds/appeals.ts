import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";
import { words } from "../words.ts";
import { NOTE } from "../note.ts";

/** 申诉 — what became of appeals against fines, before or after the month was closed. */
export const appeals = inputKind({
  kind: "appeals",
  title: { zh: "申诉", en: "appeals" },
  names: ["appeals", "appeal", "申诉", "罚款申诉", "申诉结果"],
  columns: {
    employee_id: EMPLOYEE_ID,
    fine: {
      type: "text",
      headers: ["罚款", "罚款项目", "项目", "项目代码"],
      required: true,
      doc: {
        zh: "罚款的项目代码或名称，照 fines.csv",
        en: "item or label of the fine, as fines.csv has it",
      },
    },
    date: {
      type: "date",
      headers: ["罚款日期", "日期"],
      required: true,
      doc: { zh: "罚款的日期，照 fines.csv", en: "date of the fine, as fines.csv has it" },
    },
    outcome: {
      type: "text",
      headers: ["结果", "申诉结果", "处理结果"],
      required: true,
      words: words({
        lifted: ["撤销", "成立", "申诉成立"],
        waived: ["减免", "免除", "免罚"],
        confirmed: ["维持", "维持原罚", "驳回", "申诉不成立"],
      }),
      doc: {
        zh: "撤销：这件事不算，后面的往前数；减免：算一次但不扣；维持：照扣",
        en: "lifted: no event, later ones move up; waived: counts, costs nothing; confirmed",
      },
    },
    occurrence: {
      type: "count",
      headers: ["本月第几次", "第几次"],
      required: false,
      min: "1",
      doc: {
        zh: "同一天有几笔时，写没有申诉时是本月第几次",
        en: "of several on one day: which of the month it is, counted as if nobody had appealed",
      },
    },
    filed_on: {
      type: "date",
      headers: ["申诉日期", "提出日期"],
      required: false,
      doc: { zh: "提出申诉的日期", en: "day the appeal was handed in" },
    },
    by: {
      type: "text",
      headers: ["决定人", "处理人"],
      required: false,
      doc: { zh: "谁决定的", en: "who decided" },
    },
    decided_on: {
      type: "date",
      headers: ["决定日期", "处理日期"],
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
