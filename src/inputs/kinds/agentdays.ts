import { AGENT_ID } from "../employee-id.ts";
import { inputKind } from "../input-kind.ts";

/** 坐席日汇总 — one row per agent and day in place of the calls; `cs-pay sql` prints its query. */
export const agentdays = inputKind({
  kind: "agentdays",
  title: { zh: "坐席日汇总", en: "agent days" },
  names: ["agentdays", "agentday", "坐席日汇总", "日汇总"],
  columns: {
    agent_id: AGENT_ID,
    date: {
      type: "date",
      headers: ["日期", "统计日期"],
      required: true,
      doc: { zh: "通话开始的日期", en: "day on which the calls began" },
    },
    offered: {
      type: "count",
      headers: ["呼入量", "来电量"],
      required: true,
      doc: { zh: "呼入的通话数", en: "inbound calls" },
    },
    answered: {
      type: "count",
      headers: ["接通量", "接听量"],
      required: true,
      doc: { zh: "其中接通的；以下各列都只算接通的", en: "of these answered; so are all below" },
    },
    answered_within_15s: {
      type: "count",
      headers: ["15秒内接通量", "15秒接通量"],
      required: false,
      doc: { zh: "振铃不超过 15 秒的", en: "after 15 seconds of ringing or less" },
    },
    ring_seconds: {
      type: "seconds",
      headers: ["振铃秒数", "振铃时长"],
      required: false,
      doc: { zh: "振铃秒数合计", en: "seconds of ringing added up" },
    },
    talk_seconds: {
      type: "seconds",
      headers: ["通话秒数", "通话时长"],
      required: false,
      doc: { zh: "通话秒数合计", en: "seconds of talk added up" },
    },
    hold_seconds: {
      type: "seconds",
      headers: ["保持秒数", "保持时长"],
      required: false,
      doc: { zh: "保持秒数合计", en: "seconds on hold added up" },
    },
    after_call_seconds: {
      type: "seconds",
      headers: ["话后秒数", "话后时长"],
      required: false,
      doc: { zh: "话后处理秒数合计", en: "seconds of after-call work added up" },
    },
    resolved: {
      type: "count",
      headers: ["解决量"],
      required: false,
      doc: { zh: "问题已解决的", en: "with the problem solved" },
    },
    rated: {
      type: "count",
      headers: ["评价量", "参评量"],
      required: false,
      doc: { zh: "客户评了分的", en: "rated by the customer" },
    },
    satisfaction_sum: {
      type: "points",
      headers: ["满意度合计", "评分合计"],
      required: false,
      doc: { zh: "评分之和", en: "the ratings added up" },
    },
    ring_known: {
      type: "count",
      headers: ["有振铃时长的"],
      required: false,
      doc: { zh: "知道振铃秒数的；不写即全部", en: "with known ringing; left out: all" },
    },
    talk_known: {
      type: "count",
      headers: ["有通话时长的"],
      required: false,
      doc: { zh: "知道通话秒数的；不写即全部", en: "with known talk; left out: all" },
    },
    after_call_known: {
      type: "count",
      headers: ["有话后时长的"],
      required: false,
      doc: { zh: "知道话后秒数的；不写即全部", en: "with known after-call work; left out: all" },
    },
    resolved_known: {
      type: "count",
      headers: ["有解决与否的"],
      required: false,
      doc: { zh: "知道是否解决的；不写即全部", en: "known to be solved or not; left out: all" },
    },
    outbound: {
      type: "count",
      headers: ["呼出量"],
      required: false,
      doc: { zh: "呼出的通话数，不在呼入量之内", en: "outbound calls, not among the offered" },
    },
  },
  person: "agent_id",
  key: ["agent_id", "date"],
  notMore: [
    ["answered", "offered"],
    ["answered_within_15s", "answered"],
    ["resolved", "answered"],
    ["rated", "answered"],
    ["ring_known", "answered"],
    ["talk_known", "answered"],
    ["after_call_known", "answered"],
    ["resolved_known", "answered"],
  ],
  perUnit: { sum: "satisfaction_sum", of: "rated", min: "1", max: "5" },
  stands: "month",
  absence: "measured",
  month: { rule: "reject", by: "date" },
});
