import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";
import { words } from "../words.ts";

/** 评价 — what superiors, customers, colleagues and people themselves say, item by item. */
export const reviews = inputKind({
  kind: "reviews",
  title: { zh: "评价", en: "reviews" },
  names: ["reviews", "review", "评价", "评价表", "客户评价"],
  columns: {
    employee_id: EMPLOYEE_ID,
    source: {
      type: "text",
      headers: ["评价来源", "来源", "评价方"],
      required: true,
      words: words({
        superior: ["上级", "上级评价", "主管", "领导"],
        customer: ["客户", "客户评价", "顾客"],
        self: ["自评", "自我评价", "本人"],
        peer: ["同事", "互评", "同事评价"],
      }),
      doc: {
        zh: "谁评的：上级、客户、自评、同事",
        en: "who judged: superior, customer, self, peer",
      },
    },
    item: {
      type: "text",
      headers: ["项目", "评价项目", "评价内容"],
      required: true,
      words: words({
        initiative: ["主动性", "积极性", "工作积极性"],
        teamwork: ["团队协作", "团队合作", "协作", "团队合作能力"],
        overall: ["综合", "总体", "综合评价"],
      }),
      // A company may judge by further items: they stay as written.
      open: "quiet",
      doc: {
        zh: "主动性、团队协作、综合，或公司自己的项目",
        en: "initiative, teamwork, overall, or an item of the company's own",
      },
    },
    score: {
      type: "points",
      headers: ["得分", "分数", "评分"],
      required: true,
      min: "0",
      max: "100",
      doc: { zh: "0–100 分", en: "0 to 100 points" },
    },
    rater_id: {
      type: "id",
      headers: ["评价人", "评价人工号"],
      required: false,
      doc: { zh: "评价人", en: "who gave the score" },
    },
  },
  person: "employee_id",
  stands: "month",
  absence: "measured",
  month: { rule: "any" },
});
