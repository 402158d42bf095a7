import { LEFT_OUT, TAKES, type WordTerm } from "../word-docs.ts";
import type { Modifier } from "./mechanism.ts";
import { readPlan } from "./pay-plan-terms.ts";

const SHARE = { zh: "份额（%）", en: "share (%)" };
const MONTHS = { zh: "从 1 到 120 的整数", en: "whole number from 1 to 120" };
const ELSE = { zh: "不用这种写法", en: "not written this way" };
const TIMES = {
  now: "本月",
  next_month: "次月",
  quarter_end: "季末月",
  next_quarter: "下季首月",
  year_end: "年末月",
  next_year: "次年一月",
};

const TERMS: readonly WordTerm[] = [
  {
    name: "now, next_month, 2 …:",
    takes: SHARE,
    usual: ELSE,
    words: TIMES,
    says: {
      zh: "各月付的份额，相加为 100%；数字是几个月后",
      en: "the share each month pays, 100 % in all; a number is so many months later",
    },
  },
  {
    name: "after",
    chinese: "几个月后",
    takes: MONTHS,
    usual: ELSE,
    says: { zh: "几个月后一次付清", en: "all of it so many months later" },
  },
  {
    name: "in",
    chinese: "分期",
    takes: MONTHS,
    usual: ELSE,
    says: {
      zh: "等分几期，逐月付，多出的分归最前面",
      en: "so many equal monthly parts; the fen left over go to the first ones",
    },
  },
  {
    name: "from",
    chinese: "自",
    takes: TAKES.word,
    usual: { zh: "now 本月", en: "now" },
    words: TIMES,
    says: { zh: "第一期何时付，与 in 合用", en: "when the first of the parts is paid, with in" },
  },
  {
    name: "at",
    chinese: "到时",
    takes: TAKES.word,
    usual: ELSE,
    words: TIMES,
    says: { zh: "到那个月一次付清", en: "all of it in that month" },
  },
  {
    name: "leaver",
    chinese: "离职时",
    takes: TAKES.word,
    usual: LEFT_OUT,
    words: {
      now: "一次付清",
      lost: "不再付",
      lost_in_month: "当月起不再付",
      as_planned: "按原计划",
    },
    says: {
      zh: "离职时余款怎么办；凡有以后付的必须写",
      en: "what becomes of the rest when somebody leaves; required where anything is paid later",
    },
  },
];

/** 何时付 — earned now and paid in parts: the shares and months, and what a leaver gets. */
export const pays: Modifier = {
  word: "pays",
  only: "pay",
  doc: {
    zh: "本月挣得，分几部分在哪几个月付；必须写 leaver：离职时余款怎么办",
    en: "earned now, paid in parts over months; leaver says what happens when somebody leaves",
  },
  example: "pays: { now: 60%, next_month: 40%, leaver: now }",
  docs: {
    chinese: "何时付",
    terms: TERMS,
    yields: {
      zh: "挣得的金额不变；工资行只有本月付的部分",
      en: "the amount earned, unchanged; the payslip line has what this month pays",
    },
    notes: [
      {
        zh: "以后付的部分在付的那个月单独成行，写明哪个月挣得；别的规则读到的是挣得多少",
        en: "a later part is a line of its own that names its month; rules read what was earned",
      },
      {
        zh:
          "5 月奖次月付，6 月 20 日离职：lost 照付（离职当月该付的付，以后的不付），lost_in_month " +
          "不付；6 月 30 日离职（最后一天在职）：都付；5 月 31 日离职：lost、lost_in_month 都不付，" +
          "now 5 月付清，as_planned 6 月付",
        en:
          "a prize of May paid next month: leaving on 20 June, lost pays it (what the month of " +
          "leaving pays is paid, later parts are not), lost_in_month does not; leaving on 30 " +
          "June, employed to the end, both pay; leaving on 31 May, both lose it, now pays it " +
          "with May, as_planned with June",
      },
      {
        zh: "负数（收回多付的）同样分期：-100 按 now 30%、next_month 70%，本月扣 30，次月扣 70",
        en: "what is taken back is split too: -100 by now 30 %, next_month 70 % takes 30, then 70",
      },
      {
        zh: "lost、lost_in_month 会被提示（GR-05）：已付出的劳动应结清工资",
        en: "losing is called out by GR-05: work done must be paid, however the job ended",
      },
    ],
    told: { zh: "分期付：{of}", en: "paid in parts: {of}" },
    shown: `pay:
  bonus:
    clause: A1
    value: base_pay * 10%
    pays: { now: 70%, year_end: 30%, leaver: now }
    examples: { given: { base_pay: 3000 }, then: 300 }`,
  },
  apply(tree, to, terms) {
    const plan = readPlan(tree, terms);
    return plan && { ...to, pays: plan };
  },
};
