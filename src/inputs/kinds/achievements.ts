import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";
import { words } from "../words.ts";
import { NOTE } from "../note.ts";

/** 业绩事迹 — contributions, exams and other facts that count for promotion. */
export const achievements = inputKind({
  kind: "achievements",
  title: { zh: "业绩事迹", en: "achievements" },
  names: ["achievements", "achievement", "业绩事迹", "事迹", "业绩"],
  columns: {
    employee_id: EMPLOYEE_ID,
    date: {
      type: "date",
      headers: ["日期", "发生日期"],
      required: true,
      doc: { zh: "日期", en: "day it counts from" },
    },
    kind: {
      type: "text",
      headers: ["类型", "事迹类型"],
      required: true,
      words: words({
        outstanding: ["重大贡献", "突出贡献"],
        certificate: ["证书"],
        probation_exam: ["转正考核"],
        training_failed: ["培训不合格"],
        serious_breach: ["严重违纪"],
        notice_waived: ["免通知期"],
      }),
      doc: { zh: "事迹类型", en: "kind of fact" },
    },
    passed: {
      type: "yes_no",
      headers: ["是否通过", "通过", "是否合格"],
      required: false,
      words: words({ Y: ["通过", "合格"], N: ["未通过", "不通过", "不合格"] }),
      doc: { zh: "考核是否通过", en: "whether the exam was passed" },
    },
    note: NOTE,
  },
  person: "employee_id",
  stands: "month",
  absence: "event",
  month: { rule: "own-date", by: "date" },
});
