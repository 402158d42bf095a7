import type { ReferencePart } from "./reference-part.ts";

/** 规则各章 — flags, the ladder, targets, examples. */
export const RULE_PARTS: readonly ReferencePart[] = [
  {
    title: { zh: "提请与警告", en: "Flags and warnings" },
    body: {
      zh: `flags 是要人决定的事：辞退、通报、酌情处理；不扣钱。when（或 cluster）成立就出现，
decides 写谁决定，hold: true 挂起工资条，等 decisions.csv 写了决定才发。warnings 只提醒。
message 里 {…} 是算式，照显示的样子写出。两者都可以 per: 记录集，每条一件。`,
      en: `flags are matters for a person: dismissal, public notice, discretion; they take no
money. One
appears when when (or cluster) holds; decides says who, hold: true makes the payslip wait until
decisions.csv has the decision. warnings only warn. {…} in message are expressions. Both may be
per: a record set.`,
    },
    shown: `flags:
  low_score:
    clause: D1
    title: { zh: 低分, en: low score }
    message: { zh: "连续 {streak(score < 60)} 个月低于 60 分", en: "{streak(score < 60)} months" }
    decides: { zh: 主管, en: supervisor }
    hold: true
    when: streak(score < 60) >= 2
    examples: { given: { score: 55, previous: [{ score: 50 }] }, then: yes }
warnings:
  no_score:
    clause: D1
    message: { zh: 没有考核分, en: no score }
    when: missing(score)
    examples: { given: { score: 80 }, then: none }`,
  },
  {
    title: { zh: "考核：指标、总分、等级", en: "Appraisal: indicators, score, tier" },
    body: {
      zh: `指标写在 measures：读 scores.csv 的 score，或由通话、质检、自己的输入算出；
linear 把指标换成分，weigh 加权成总分，table 或 quota 定等级（levels 里有序的词），
绩效工资再读总分和等级。appraisal: { tier: 栏目 } 让考评表显示它。看以前的月份用
previous、streak、months、mean(x, last 3)；会留到以后月份的是每人一个值的 measures。`,
      en: `Indicators are measures: they read score of scores.csv, or are worked out from
calls, reviews or
inputs of your own; linear turns a figure into points, weigh makes one score, table or quota the
tier (ordered words under levels), and pay reads them. appraisal: { tier: column } shows it in the
report. Earlier months: previous, streak, months, mean(x, last 3); measures per person are kept.`,
    },
    shown: `levels:
  tier: { c: C 级, b: B 级, a: A 级 }
measures:
  answer_points: { unit: points, linear: { of: calls.answer_rate, 80%: 60, 95%: 100 } }
  total: { weigh: { score: 70%, answer_points: 30% } }
  tier: { level: tier, table: { by: total, 0: c, 80: b, 90: a } }
pay:
  performance:
    clause: D2
    value: base_pay * if(tier = a, 30%, if(tier = b, 20%, 0%))
    examples:
      - { given: { base_pay: 3000, score: 90, calls.answer_rate: 95% }, then: 900 }
appraisal: { tier: tier }`,
  },
  {
    title: { zh: "晋升、转正、目标", en: "Ladder, confirmation, targets" },
    body: {
      zh: `ladder 的每个条目是一个目标职级，from 写从哪一级，all 是须全部满足的条件。条件可以读任何
每人一个值的数：months_in_grade、months_employed、streak(…)、months(…, last 6)、
count(推举记录)（nominations、votes、achievements 里的记录，常加 date >= grade_since）。
“任意几项”写 holds(a, b, c) >= 2。条件写成 { that, says, near_by } 时报告会说还差多少。
条目 leap: { when } 写谁可以越一级；confirmation 写谁该转正；successors 写继任人选。
targets 写指标的目标（at_least 或 at_most），个人和班组达标与否另成一表。`,
      en: `Each entry of ladder is a grade to reach: from which, and all, the conditions. They
read any
figure of the person: months_in_grade, months_employed, streak(…), months(…, last 6), the count of
nominations, votes or achievements (often date >= grade_since). Any n of several is
holds(a, b, c) >= 2. Written as { that, says, near_by } the report says what is lacking. The entry
leap: { when } says who may leap one grade; confirmation who is due; successors who may follow.
targets give indicators a target (at_least or at_most), for people and groups, in their own
report.`,
    },
    shown: `records:
  leader_votes: { from: nominations, where: by is not employee_id and date >= grade_since }
ladder:
  senior:
    clause: D3
    from: junior
    all:
      - that: streak(score >= 80) >= 2
        says: { zh: 连续 80 分以上的月数, en: months running at 80 or more }
        near_by: 1
      - months_in_grade >= 6
      - count(leader_votes) >= 1
    examples:
      - given:
          score: 85
          previous: [{ score: 82 }]
          months_in_grade: 7
          grade_since: 2023-10-01
          nominations: [{ by: E9, date: 2024-05-20 }]
        then: yes
targets:
  answer_rate:
    clause: D4
    value: calls.answer_rate
    group_value: sum(calls.answered) / sum(calls.offered)
    at_least: 80%
    examples: { given: { calls.answer_rate: 78% }, then: no }`,
  },
  {
    title: { zh: "示例：制度里的测试", en: "Examples: tests inside the policy" },
    body: {
      zh: `每个栏目、晋升条目和目标都可以写 examples:，policy check 会跑，结果不符就报错。
given 里没有写的数是未知，写出的个人栏目不再重算（班组、职场、中心的照样算）；then 写几位小数
就比到几位。月份总是 2024-05，日期要落在这个月里，month_start、month_end、month_number、
month_of_quarter 照此已知；没写 employee_id 的依次是 E1、E2。per: 记录集的栏目每条记录一个结果，
几个人时每人一个。`,
      en: `Every column, rung and target may have examples:, run by policy check. What given
does not say
is unknown; columns of a person that it gives are not worked out again, those per team, site or
centre are. then is compared to as many decimals as are written. The month is always 2024-05, so
dates lie in it and month_start, month_end, month_number and month_of_quarter are known; without
employee_id people are E1, E2 in order. A column per record has one result per record, several
people one each.`,
    },
  },
];
