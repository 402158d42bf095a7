import type { LanguageFunction } from "../language-function.ts";
import { LEFT_OUT, TAKES, type WordTerm } from "../../word-docs.ts";
import { PEER_TERMS, TIME_TERMS } from "../option-terms.ts";

const LOOKING: readonly WordTerm[] = [...PEER_TERMS, ...TIME_TERMS];

const OF_RECORDS: WordTerm = {
  name: "x",
  takes: TAKES.records,
  says: {
    zh: "记录集.栏目，或更小层次的栏目；带附言时也可以是每人一个值的数",
    en: "set.field, or a column of a narrower scope; with options also a figure of people",
  },
};

const SEVERAL: WordTerm = {
  name: "y …",
  takes: TAKES.same,
  usual: LEFT_OUT,
  says: {
    zh: "至多二十项；写几项时每项都是数，不带附言",
    en: "up to twenty; with several each is a figure, and no options follow",
  },
};

const BLANKS = {
  zh: "不适用的跳过；有一个未知，结果未知",
  en: "what does not apply is left out; one unknown makes the result unknown",
};

/** 汇总词 — what the reference says of the words that make one figure of many. */
export const aggregateWords = {
  sum: {
    doc: {
      zh: "合计；没有时为 0；写几项就是各项之和，不适用的跳过",
      en: "total, 0 when there is nothing; of several inputs, the sum of those that apply",
    },
    example: "sum(orders.amount)",
    docs: {
      chinese: "合计",
      terms: [OF_RECORDS, SEVERAL, ...LOOKING],
      yields: { zh: "x 的单位；没有时为 0", en: "the unit of x; 0 when there is nothing" },
      notes: [
        BLANKS,
        {
          zh: "a + b 有一项不适用就不适用，sum(a, b) 只加适用的；sum(a, 0) 把不适用当 0",
          en:
            "a + b does not apply when one of them does not, sum(a, b) adds those that do; " +
            "sum(a, 0) takes 0 for a that does not",
        },
        {
          zh: "per: team 的栏目里直接写 sum(x)，就是全组各人之和；在个人栏目里写 sum(x, in team)",
          en:
            "in a column per team sum(x) adds up its people; in a column per person write " +
            "sum(x, in team)",
        },
      ],
      told: { zh: "{all}合计", en: "the total of {all}" },
      shown: `measures:
  sold:
    value: sum(sales.amount)
    examples: { given: { sales: [{ amount: 120 }, { amount: 80 }] }, then: 200 }
  big_orders:
    value: sum(sales.amount, where amount >= 100)
    examples: { given: { sales: [{ amount: 120 }, { amount: 80 }] }, then: 120 }
  team_score:
    value: sum(score, in team)
    examples:
      - given: [{ team: a, score: 80 }, { team: a, score: 90 }, { team: b, score: 70 }]
        then: [170, 170, 70]
  quarter_score:
    value: sum(score, last 3)
    examples: { given: { score: 80, previous: [{ score: 90 }, { score: 70 }] }, then: 240 }
  quality_part: { unit: yuan, when: score >= 90, value: 300 }
  both_parts:
    unit: yuan
    value: sum(quality_part, base_pay * 10%)
    examples:
      - { given: { score: 95, base_pay: 3000 }, then: 600 }
      - { given: { score: 80, base_pay: 3000 }, then: 300 }`,
    },
  },
  count: {
    doc: { zh: "条数", en: "how many" },
    example: "count(complaints)",
    docs: {
      chinese: "条数",
      terms: [
        {
          name: "x",
          takes: TAKES.records,
          says: { zh: "记录集，或带附言的条件", en: "a record set, or with options a condition" },
        },
        ...LOOKING,
      ],
      yields: TAKES.count,
      notes: [
        {
          zh: "没有记录为 0；但没有文件且该种文件必须有时未知",
          en: "0 when there are no records; unknown when a file that must be there is not",
        },
      ],
      told: { zh: "{1}条数", en: "the number of {1}" },
      shown: `measures:
  complaint_count:
    value: count(complaints)
    examples: { given: { complaints: [{}, {}] }, then: 2 }
  heads:
    value: count(score >= 60, in team)
    examples: { given: [{ team: a, score: 80 }, { team: a, score: 50 }], then: [1, 1] }`,
    },
  },
  mean: {
    doc: { zh: "平均；没有记录时不适用", en: "mean; not applicable when there is nothing" },
    example: "mean(orders.amount)",
    docs: {
      chinese: "平均",
      terms: [OF_RECORDS, ...LOOKING],
      yields: { zh: "x 的单位；没有时不适用", en: "the unit of x; does not apply to nothing" },
      notes: [
        {
          zh: "记录跨月的平均写成 sum(…) / count(…)：每月平均的平均不是全部的平均",
          en:
            "a mean of records over months is sum(…) / count(…): the mean of means is " +
            "another figure",
        },
      ],
      told: { zh: "{1}平均", en: "the mean of {1}" },
      shown: `measures:
  mean_order:
    value: mean(sales.amount)
    examples:
      - { given: { sales: [{ amount: 120 }, { amount: 80 }] }, then: 100 }
      - { given: { sales: [] }, then: none }
  others_score:
    value: mean(score, in team, others)
    examples:
      - given: [{ team: a, score: 80 }, { team: a, score: 90 }, { team: a, score: 70 }]
        then: [80, 75, 85]`,
    },
  },
  first: {
    doc: { zh: "最早的一条", en: "the earliest one" },
    example: "first(orders.amount)",
    docs: {
      chinese: "最早",
      terms: [OF_RECORDS, ...LOOKING],
      yields: { zh: "x 的类型；没有时不适用", en: "the type of x; does not apply to nothing" },
      notes: [{ zh: "次序按记录集的 order，不写则按时间", en: "by the set's order, else by time" }],
      told: { zh: "最早的{1}", en: "the first {1}" },
      shown: `records:
  by_time: { from: sales, order: paid_at }
measures:
  first_order:
    value: first(by_time.amount)
    examples:
      - given:
          sales:
            - { paid_at: 2024-05-02 09:00, amount: 120 }
            - { paid_at: 2024-05-09 09:00, amount: 80 }
        then: 120`,
    },
  },
  last: {
    doc: { zh: "最晚的一条", en: "the latest one" },
    example: "last(full_base)",
    docs: {
      chinese: "最晚",
      terms: [OF_RECORDS, ...LOOKING],
      yields: { zh: "x 的类型；没有时不适用", en: "the type of x; does not apply to nothing" },
      notes: [
        {
          zh: "每期段一个值的栏目（prorate）用 last(…) 取月末的值",
          en: "of a column per span (prorate) last(…) takes the value at the end of the month",
        },
      ],
      told: { zh: "最后的{1}", en: "the last {1}" },
      shown: `measures:
  span_base: { per: span, unit: yuan, value: base_pay }
  month_end_base:
    value: last(span_base)
    examples: { given: { base_pay: 3000 }, then: 3000 }`,
    },
  },
  any: {
    doc: { zh: "是否有一条成立", en: "whether it holds for any" },
    example: "any(complaints.escalated)",
    docs: {
      chinese: "任一",
      terms: [{ ...OF_RECORDS, takes: TAKES.condition }, ...LOOKING],
      yields: TAKES.condition,
      notes: [{ zh: "没有记录为否", en: "false when there is nothing" }],
      told: { zh: "有{1}", en: "any {1}" },
      shown: `measures:
  escalated_once:
    value: any(complaints.escalated)
    examples:
      - { given: { complaints: [{ escalated: no }, { escalated: yes }] }, then: yes }
      - { given: { complaints: [] }, then: no }`,
    },
  },
  all: {
    doc: { zh: "是否条条成立", en: "whether it holds for all" },
    example: "all(complaints.upheld)",
    docs: {
      chinese: "全部",
      terms: [{ ...OF_RECORDS, takes: TAKES.condition }, ...LOOKING],
      yields: TAKES.condition,
      notes: [{ zh: "没有记录为是", en: "true when there is nothing" }],
      told: { zh: "全部{1}", en: "all {1}" },
      shown: `measures:
  all_replied:
    value: all(known(tickets.replied_at))
    examples:
      - given: { tickets: [{ replied_at: 2024-05-06 10:00 }, {}] }
        then: no`,
    },
  },
} as const satisfies Record<string, Pick<LanguageFunction, "doc" | "docs" | "example">>;
