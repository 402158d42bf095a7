import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";
import { words } from "../words.ts";

/** 请假 — leave from one day or time to another, both included. */
export const leave = inputKind({
  kind: "leave",
  title: { zh: "请假", en: "leave" },
  names: ["leave", "leaves", "请假", "请假记录", "请假表", "休假"],
  columns: {
    employee_id: EMPLOYEE_ID,
    type: {
      type: "text",
      headers: ["类型", "请假类型", "假别", "假期类型"],
      required: true,
      words: words({
        personal: ["事假"],
        sick: ["病假"],
        annual: ["年假", "年休假", "带薪年假"],
        marriage: ["婚假"],
        bereavement: ["丧假"],
        maternity: ["产假"],
        paternity: ["陪产假", "护理假", "陪护假"],
        injury: ["工伤", "工伤假"],
        compensatory: ["调休", "调休假"],
      }),
      doc: { zh: "假别", en: "kind of leave" },
    },
    from: {
      type: "moment",
      headers: ["开始", "开始时间", "开始日期", "请假开始时间", "start"],
      required: true,
      doc: { zh: "开始日期或时间，含", en: "first day or time, included" },
    },
    to: {
      type: "moment",
      headers: ["结束", "结束时间", "结束日期", "请假结束时间", "end"],
      required: true,
      doc: { zh: "结束日期或时间，含", en: "last day or time, included" },
    },
    days: {
      type: "days",
      headers: ["天数", "请假天数", "请假时长"],
      required: false,
      doc: { zh: "请假天数", en: "days of leave" },
    },
    filed_on: {
      type: "date",
      headers: ["申请日期", "申请时间", "提交时间"],
      required: false,
      doc: { zh: "手续提交之日", en: "day the paperwork was filed" },
    },
    approved_by: {
      type: "text",
      headers: ["审批级别", "审批人级别", "批准人级别"],
      required: false,
      words: words({ supervisor: ["主管"], director: ["总监", "服务总监"] }),
      open: true,
      doc: { zh: "批准人的级别", en: "level of the approver" },
    },
  },
  person: "employee_id",
  inOrder: [["from", "to"]],
  stands: "month",
  absence: "event",
  month: { rule: "cut" },
});
