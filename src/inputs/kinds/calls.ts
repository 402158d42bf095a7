import { inputKind } from "../input-kind.ts";
import { AGENT_ID } from "../employee-id.ts";
import { words } from "../words.ts";

/** 通话 — one row per call offered to an agent. */
export const calls = inputKind({
  kind: "calls",
  title: { zh: "通话", en: "calls" },
  names: ["calls", "call", "cdr", "通话", "通话记录", "通话明细", "话单"],
  columns: {
    agent_id: AGENT_ID,
    started_at: {
      type: "moment",
      headers: ["开始时间", "呼叫时间", "通话开始时间", "来电时间", "start_time"],
      required: true,
      doc: { zh: "呼叫开始的日期和时间", en: "date and time the call began" },
    },
    answered: {
      type: "yes_no",
      headers: ["是否接通", "接通", "是否应答"],
      required: true,
      words: words({ Y: ["已接通", "接通", "已应答"], N: ["未接通", "未应答"] }),
      doc: { zh: "是否接通", en: "whether the agent answered" },
    },
    call_id: {
      type: "id",
      headers: ["通话编号", "呼叫编号", "话单号", "通话ID", "呼叫ID", "uniqueid", "uuid"],
      required: false,
      doc: { zh: "通话编号，用来去重", en: "identifies the call over all exports" },
    },
    direction: {
      type: "text",
      headers: ["方向", "呼叫方向", "呼叫类型"],
      required: false,
      words: words({ in: ["呼入", "来电", "inbound"], out: ["呼出", "去电", "外呼", "outbound"] }),
      doc: { zh: "呼入或呼出", en: "in or out" },
    },
    ring_seconds: {
      type: "seconds",
      headers: ["振铃秒数", "振铃时长", "振铃时间", "ring_time"],
      required: false,
      doc: { zh: "振铃秒数", en: "seconds of ringing" },
    },
    talk_seconds: {
      type: "seconds",
      headers: ["通话秒数", "通话时长", "billsec", "talk_time"],
      required: false,
      doc: { zh: "通话秒数", en: "seconds of talk" },
    },
    hold_seconds: {
      type: "seconds",
      headers: ["保持秒数", "保持时长", "hold_time"],
      required: false,
      doc: { zh: "保持秒数", en: "seconds on hold" },
    },
    after_call_seconds: {
      type: "seconds",
      headers: ["话后秒数", "话后处理时长", "话后时长", "整理时长", "after_call_work_time"],
      required: false,
      doc: { zh: "话后处理秒数", en: "seconds of after-call work" },
    },
    resolved: {
      type: "yes_no",
      headers: ["是否解决", "是否已解决"],
      required: false,
      words: words({ Y: ["已解决"], N: ["未解决"] }),
      doc: { zh: "问题是否解决", en: "whether the problem was solved" },
    },
    satisfaction: {
      type: "points",
      headers: ["满意度", "满意度评分", "评价分数"],
      required: false,
      min: "1",
      max: "5",
      blankWords: ["0", "0.0", "未评价", "未评"],
      doc: { zh: "客户评分 1–5，0 为未评价", en: "rating 1 to 5; 0 means not rated" },
    },
    transferred: {
      type: "yes_no",
      headers: ["转接", "是否转接"],
      required: false,
      doc: { zh: "是否转接", en: "whether the call was transferred" },
    },
    queue: {
      type: "text",
      headers: ["队列", "技能组", "队列名称", "queue_name"],
      required: false,
      doc: { zh: "队列", en: "queue" },
    },
  },
  person: "agent_id",
  id: "call_id",
  stands: "month",
  absence: "measured",
  month: { rule: "reject", by: "started_at" },
});
