import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";
import { words } from "../words.ts";

/** 工单 — mails, faxes and other requests with when they were due and answered. */
export const tickets = inputKind({
  kind: "tickets",
  title: { zh: "工单", en: "tickets" },
  names: ["tickets", "ticket", "工单", "工单记录", "工单明细"],
  columns: {
    employee_id: EMPLOYEE_ID,
    received_at: {
      type: "moment",
      headers: ["受理时间", "接收时间", "创建时间", "收到时间"],
      required: true,
      doc: { zh: "收到时间", en: "when it came in" },
    },
    ticket_id: {
      type: "id",
      headers: ["工单号", "工单编号"],
      required: false,
      doc: { zh: "工单编号，用来去重", en: "identifies the ticket over all exports" },
    },
    channel: {
      type: "text",
      headers: ["渠道", "来源渠道"],
      required: false,
      words: words({
        mail: ["邮件", "电子邮件", "email"],
        fax: ["传真"],
        web: ["网站", "网页"],
        chat: ["在线", "聊天", "在线客服"],
      }),
      open: true,
      doc: { zh: "来源渠道", en: "channel it came by" },
    },
    due_at: {
      type: "moment",
      headers: ["应回复时间", "回复时限"],
      required: false,
      doc: { zh: "应在此前回复", en: "reply due by" },
    },
    replied_at: {
      type: "moment",
      headers: ["回复时间", "实际回复时间"],
      required: false,
      doc: { zh: "实际回复时间", en: "when the reply was given" },
    },
    resolved: {
      type: "yes_no",
      headers: ["是否解决", "是否已解决"],
      required: false,
      words: words({ Y: ["已解决"], N: ["未解决"] }),
      doc: { zh: "是否解决", en: "whether it was solved" },
    },
  },
  person: "employee_id",
  id: "ticket_id",
  stands: "month",
  absence: "measured",
  month: { rule: "cut", by: "received_at" },
});
