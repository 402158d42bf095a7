import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";
import { words } from "../words.ts";
import { NOTE } from "../note.ts";

/** 职级评定 — the steps of the yearly assessment: who judged whom, when, and with what result. */
export const assessments = inputKind({
  kind: "assessments",
  title: { zh: "职级评定", en: "yearly assessments" },
  names: ["assessments", "assessment", "职级评定", "评定", "年度评定"],
  columns: {
    employee_id: EMPLOYEE_ID,
    year: {
      type: "count",
      headers: ["年度", "评定年度", "年份"],
      required: true,
      min: "1900",
      max: "2999",
      doc: { zh: "评定的年度，如 2024", en: "year that is assessed, such as 2024" },
    },
    step: {
      type: "text",
      headers: ["步骤", "评定步骤", "环节"],
      required: true,
      words: words({
        self: ["自评", "员工自评"],
        superior: ["上级评价", "上级"],
        department: ["部门审核", "部门"],
        committee: ["评审委员会", "委员会", "委员会审定"],
        notice: ["公示", "结果公示"],
        confirmed: ["确认", "结果确认"],
        objection: ["异议", "申诉"],
        resolved: ["异议处理", "异议已处理", "申诉处理"],
      }),
      doc: { zh: "评定走到的一步", en: "step of the procedure" },
    },
    date: {
      type: "date",
      headers: ["日期", "完成日期"],
      required: true,
      doc: { zh: "这一步的日期", en: "day of the step" },
    },
    result_grade: {
      type: "text",
      headers: ["评定职级", "结果职级", "评定结果"],
      required: false,
      doc: { zh: "建议或审定的职级", en: "grade proposed or decided" },
    },
    by: {
      type: "text",
      headers: ["评定人", "办理人", "经办人"],
      required: false,
      doc: { zh: "谁评的、谁定的", en: "who judged or decided" },
    },
    score: {
      type: "points",
      headers: ["评分", "得分", "分数"],
      required: false,
      min: "0",
      max: "100",
      doc: { zh: "评分，0–100", en: "score, 0 to 100" },
    },
    note: NOTE,
    ability: {
      type: "points",
      headers: ["能力", "能力得分", "工作能力"],
      required: false,
      min: "0",
      max: "100",
      doc: { zh: "能力得分，不写则用评分", en: "points for ability; blank means the score" },
    },
    attitude: {
      type: "points",
      headers: ["态度", "态度得分", "工作态度"],
      required: false,
      min: "0",
      max: "100",
      doc: { zh: "态度得分，不写则用评分", en: "points for attitude; blank means the score" },
    },
  },
  person: "employee_id",
  stands: "month",
  alsoAtRoot: true,
  absence: "event",
  month: { rule: "own-date", by: "date" },
});
