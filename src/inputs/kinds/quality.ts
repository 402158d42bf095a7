import { inputKind } from "../input-kind.ts";
import { words } from "../words.ts";

/** 质检 — calls of an agent that somebody listened to, and customers who were called back. */
export const quality = inputKind({
  kind: "quality",
  title: { zh: "质检", en: "quality checks" },
  names: ["quality", "质检", "质检记录", "质检明细", "监听记录", "回访记录"],
  columns: {
    agent_id: {
      type: "id",
      headers: ["工号", "坐席工号", "被检工号", "坐席", "employee_id"],
      required: true,
      doc: { zh: "被检坐席的工号", en: "employee id of the agent" },
    },
    date: {
      type: "date",
      headers: ["日期", "质检日期", "监听日期", "回访日期"],
      required: true,
      doc: { zh: "监听或回访的日期", en: "day of the check" },
    },
    kind: {
      type: "text",
      headers: ["类型", "质检类型", "方式"],
      required: true,
      words: words({
        monitor: ["监听", "电话监听", "录音监听", "录音质检"],
        callback: ["回访", "抽样回访", "电话回访"],
      }),
      doc: { zh: "监听或回访", en: "monitor or callback" },
    },
    score: {
      type: "points",
      headers: ["得分", "质检得分", "质检分数", "分数"],
      required: true,
      min: "0",
      max: "100",
      doc: { zh: "质检得分，0–100", en: "score of the check, 0–100" },
    },
  },
  person: "agent_id",
  stands: "month",
  absence: "measured",
  month: {
    rule: "attributed",
    by: "date",
    stays: {
      zh: "质检：周四在本月的那一周里的日子仍算进这一周",
      en: "a quality check of a week whose Thursday lies in the month counts in that week",
    },
  },
});
