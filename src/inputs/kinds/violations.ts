import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";
import { words } from "../words.ts";
import { NOTE } from "../note.ts";

/** 违纪 — recorded breaches of the rules of work. */
export const violations = inputKind({
  kind: "violations",
  title: { zh: "违纪", en: "violations" },
  names: ["violations", "violation", "违纪", "违纪记录", "违规", "违规记录"],
  columns: {
    employee_id: EMPLOYEE_ID,
    occurred_at: {
      type: "moment",
      headers: ["发生时间", "违纪时间", "发生日期", "违纪日期"],
      required: true,
      doc: { zh: "发生时间", en: "when it happened" },
    },
    kind: {
      type: "text",
      headers: ["类型", "违纪类型", "违规类型"],
      required: true,
      words: words({
        unreachable: ["无法接通", "联系不上", "打不通"],
        off_seat: ["离席", "离岗", "脱岗", "擅自离席"],
        busy_unapproved: ["未批示忙", "私自示忙", "擅自示忙", "未报备示忙"],
        id_misuse: ["工号借用", "冒用工号", "工号冒用", "工号滥用"],
        report_error: ["报表差错", "日报差错", "报表错误"],
        not_escalated: ["未上报", "未升级"],
      }),
      open: true,
      doc: { zh: "违纪类型", en: "kind of breach" },
    },
    minutes: {
      type: "minutes",
      headers: ["分钟", "分钟数", "时长", "离席分钟"],
      required: false,
      doc: { zh: "持续分钟", en: "minutes it lasted" },
    },
    approved: {
      type: "yes_no",
      headers: ["是否批准", "已批准", "是否报备"],
      required: false,
      doc: { zh: "是否经批准", en: "whether it was approved" },
    },
    amount: {
      type: "yuan",
      headers: ["金额", "罚款金额", "扣款金额"],
      required: false,
      min: "0",
      doc: { zh: "按记录扣款的金额", en: "amount set by the record" },
    },
    lost_customer: {
      type: "yes_no",
      headers: ["是否流失客户", "流失客户"],
      required: false,
      doc: { zh: "是否因此流失客户", en: "whether a customer was lost by it" },
    },
    note: NOTE,
  },
  person: "employee_id",
  stands: "month",
  absence: "event",
  month: { rule: "reject", by: "occurred_at" },
});
