import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";
import { words } from "../words.ts";
import { NOTE } from "../note.ts";

/** 投诉 — complaints received about a person's work. */
export const complaints = inputKind({
  kind: "complaints",
  title: { zh: "投诉", en: "complaints" },
  names: ["complaints", "complaint", "投诉", "投诉记录", "客诉", "投诉明细"],
  columns: {
    employee_id: EMPLOYEE_ID,
    received_at: {
      type: "moment",
      headers: ["受理时间", "投诉时间", "受理日期", "投诉日期"],
      required: true,
      doc: { zh: "受理时间", en: "when the complaint was received" },
    },
    kind: {
      type: "text",
      headers: ["类型", "投诉类型"],
      required: true,
      words: words({
        customer_complaint: ["客户投诉", "顾客投诉"],
        late_reply: ["超时回复", "回复超时"],
        no_reply: ["未回复"],
      }),
      open: true,
      doc: { zh: "投诉类型", en: "what the complaint is about" },
    },
    upheld: {
      type: "yes_no",
      headers: ["是否成立", "是否有效", "是否有责", "成立"],
      required: true,
      words: words({ Y: ["成立", "有效", "有责"], N: ["不成立", "无效", "无责"] }),
      doc: { zh: "核查后是否成立", en: "whether it was found true" },
    },
    complaint_id: {
      type: "id",
      headers: ["投诉编号", "投诉单号"],
      required: false,
      doc: { zh: "投诉编号，用来去重", en: "identifies the complaint over all exports" },
    },
    escalated: {
      type: "yes_no",
      headers: ["是否升级", "升级"],
      required: false,
      doc: { zh: "是否升级为重大投诉", en: "became a major complaint" },
    },
    severity: {
      type: "text",
      headers: ["严重程度", "严重级别"],
      required: false,
      words: words({ normal: ["一般", "普通", "正常"], serious: ["严重", "重大"] }),
      doc: { zh: "严重程度", en: "how serious it is" },
    },
    due_at: {
      type: "moment",
      headers: ["应回复时间", "回复时限", "应回复"],
      required: false,
      doc: { zh: "应在此前回复", en: "reply due by" },
    },
    replied_at: {
      type: "moment",
      headers: ["回复时间", "实际回复时间"],
      required: false,
      doc: { zh: "实际回复时间", en: "when the reply was given" },
    },
    note: NOTE,
  },
  person: "employee_id",
  id: "complaint_id",
  stands: "month",
  absence: "event",
  month: { rule: "reject", by: "received_at" },
});
