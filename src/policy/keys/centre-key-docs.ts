import type { ENTRY_KEYS } from "../compile/section-keys.ts";
import { columnKeyDocs } from "./column-key-docs.ts";
import type { KeyDoc } from "./key-doc.ts";

const { clause, title, heading, says } = columnKeyDocs;
const EXPLAINED = { clause, title, heading, says };

type Docs<E extends keyof typeof ENTRY_KEYS> = Readonly<
  Record<(typeof ENTRY_KEYS)[E][number], KeyDoc>
>;

/** 考评的键 — what the appraisal shows. */
export const appraisalDocs: Docs<"appraisal"> = {
  tier: { chinese: "档次", zh: "哪个栏目是等级", en: "the column that is the tier" },
  score: {
    chinese: "分数",
    zh: "哪个栏目是考核分；不写则为评定的分数",
    en: "the column that is the score; else the one given by hand",
  },
  scorecard: {
    chinese: "评分表",
    zh: "哪个加权平均说明各指标的权重",
    en: "the weighted mean that tells the weight of each indicator",
  },
  year_score: {
    chinese: "年度得分",
    zh: "哪个栏目是年度得分",
    en: "the column that is the score of the year",
  },
  split: {
    chinese: "拆分",
    zh: "team 则每个班组另写一份",
    en: "team: every team gets a file of its own as well",
    words: { none: "不拆", team: "班组" },
  },
  clause,
};

/** 质检覆盖的键 — how many checks an agent is to have in a week. */
export const coverageDocs: Docs<"quality_coverage"> = {
  ...EXPLAINED,
  monitored: {
    chinese: "监听",
    zh: "每周至少监听几次",
    en: "calls to be monitored a week",
    required: true,
  },
  callbacks: {
    chinese: "回访",
    zh: "每周至少回访几次",
    en: "customers to be called back a week",
    required: true,
  },
};

/** 优秀名单的键 — who is named and by what. */
export const talentDocs: Docs<"talent"> = {
  ...EXPLAINED,
  score: { chinese: "分数", zh: "按哪个数排", en: "the figure that ranks", required: true },
  one_in: { chinese: "几取一", zh: "几个人里取一个", en: "one in so many", required: true },
};

function term(chinese: string, zh: string, en: string): KeyDoc {
  return { chinese, zh, en, required: true };
}

/** 租赁的键 — the terms by which seats are let. */
export const leaseDocs: Docs<"lease"> = {
  ...EXPLAINED,
  extra_seats: term("增租", "by_days 按天，full_month 整月", "by_days or full_month"),
  given_up_by: term("退租期限", "几日（含）前退租减收", "day up to which giving up costs less"),
  given_up_share: term("退租比例", "减收后付几成", "share that is paid then"),
  credit_days: term("减租除数", "故障一天减月租的几分之一", "a day down is the fee over so many"),
  free_after: term("免租天数", "故障超过几天免当月租", "beyond so many days the month is free"),
  asked_before: term("提前申请", "变更须提前几天", "days ahead that changes are asked for"),
  free_batches: term("免费批数", "前几批招聘免费", "batches of recruits that are free"),
  settled_by: term("结清日", "几日前结清", "day by which a bill is paid"),
  settled_in: term("结清月", "next_month 次月，same_month 当月", "next_month or same_month"),
  pay_grace: term("宽限", "逾期几天以内不提示", "days late that are let pass"),
};
