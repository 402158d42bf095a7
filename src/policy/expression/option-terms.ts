import { LEFT_OUT, TAKES, type WordTerm } from "../word-docs.ts";

/** 同伴附言 — the options that say among whom a figure is looked at. */
export const PEER_TERMS: readonly WordTerm[] = [
  {
    name: "in",
    chinese: "同",
    takes: TAKES.group,
    usual: LEFT_OUT,
    says: {
      zh:
        "与本人此项相同的人之间：in team、in site、in grade、in 名次；可写几个；单写 others 或 where " +
        "则全体",
      en:
        "among people alike in this: in team, in site, in grade, in a place; may be written more " +
        "than once; others or where alone: everybody",
    },
  },
  {
    name: "whose",
    chinese: "其",
    takes: TAKES.group,
    usual: LEFT_OUT,
    says: {
      zh: "左边读对方、右边读本人：whose mentor = employee_id 是自己带的人",
      en: "left read at them, right at oneself: whose mentor = employee_id, those one mentors",
    },
  },
  {
    name: "where",
    chinese: "条件",
    takes: TAKES.condition,
    usual: LEFT_OUT,
    says: { zh: "只算符合条件的人或记录", en: "only people or records that meet it" },
  },
  {
    name: "others",
    chinese: "他人",
    takes: { zh: "单写", en: "stands alone" },
    usual: LEFT_OUT,
    says: { zh: "不含本人", en: "without oneself" },
  },
];

/** 时间附言 — the options that say over which months a figure is looked at. */
export const TIME_TERMS: readonly WordTerm[] = [
  {
    name: "last",
    chinese: "近",
    takes: TAKES.whole,
    usual: LEFT_OUT,
    says: {
      zh: "最近几个月，含本月：last 3；没有记录的月份不计入",
      en: "so many months, this one included: last 3; months without a figure are left out",
    },
  },
  {
    name: "over",
    chinese: "期间",
    takes: TAKES.word,
    usual: LEFT_OUT,
    words: { quarter: "季度", year: "年度" },
    says: { zh: "本季度或本年到本月为止", en: "the quarter or year up to this month" },
  },
];
