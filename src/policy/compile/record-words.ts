import { TAKES } from "../word-docs.ts";
import { ORDER_WORDS } from "./order-words.ts";
import { RECORD_SET, type RecordWord } from "./record-word.ts";

/** 记录集词表 — the words that say which records count, when, in what order and for whom. */
export const RECORD_WORDS: readonly RecordWord[] = [
  {
    word: "from",
    doc: {
      zh: "取自哪一类记录或哪个记录集；写列表则合并，同一条只算一次",
      en: "the kind of records or the set it is chosen from; a list joins sets, each record once",
    },
    example: "from: [complaints, complaints]",
    docs: {
      chinese: "取自",
      terms: [
        {
          name: "…",
          takes: TAKES.set,
          says: {
            zh: "一类记录（如 complaints）或另一个记录集；列表则合并",
            en: "a kind such as complaints, or another set; a list joins them",
          },
        },
      ],
      yields: RECORD_SET,
      notes: [
        {
          zh: "合并的须是同一类记录；同一条只算一次",
          en: "joined sets are of one kind; each record counts once",
        },
      ],
      told: { zh: "取自{1}", en: "taken from {1}" },
      shown: `records:
  late: { from: complaints, where: kind = late_reply }
  serious: { from: complaints, where: severity = serious }
  either: { from: [late, serious] }
measures:
  either_count:
    value: count(either)
    examples:
      - given: { complaints: [{ kind: late_reply, severity: serious }, { kind: no_reply }] }
        then: 1`,
    },
  },
  {
    word: "where",
    doc: {
      zh: "条件：哪些记录算数；nth 与 running 数的是 from 的记录",
      en: "which records count; nth and running in it go by the records of `from`",
    },
    example: "where: upheld and not escalated",
    docs: {
      chinese: "条件",
      terms: [
        {
          name: "…",
          takes: TAKES.condition,
          says: {
            zh: "读记录的栏目，也可读本人的栏目",
            en: "reads fields of the record, and figures of the person",
          },
        },
      ],
      yields: RECORD_SET,
      notes: [
        {
          zh: "条件要读的栏空着，这条记录未定，数它的栏目未知；空着的“是否”读作否",
          en:
            "a blank cell that it needs makes the record undecided and what counts it " +
            "unknown; a blank yes/no is no",
        },
      ],
      told: { zh: "只算{1}的", en: "only where {1}" },
      shown: `records:
  serious_upheld: { from: complaints, where: upheld and severity is serious }
measures:
  serious_count:
    value: count(serious_upheld)
    examples:
      - given:
          complaints: [{ upheld: yes, severity: serious }, { upheld: no, severity: serious }]
        then: 1`,
    },
  },
  {
    word: "month",
    doc: {
      zh: "按哪个日期归月；往月文件夹里的记录也找，日期空着的记录不归任何月",
      en:
        "the date that decides in which month a record counts, looked for in earlier months' " +
        "folders too; a record without that date counts in no month yet",
    },
    example: "month: replied_at",
    docs: {
      chinese: "归月",
      terms: [
        {
          name: "…",
          takes: TAKES.date,
          says: {
            zh: "记录的日期栏；或再加若干天、月：paid_at + 30 days（试用期满才算）",
            en: "a date field of the record, or so long after it: paid_at + 30 days, once kept",
          },
        },
      ],
      yields: RECORD_SET,
      notes: [
        { zh: "不写则按这种文件自己的日期", en: "without it the kind counts by its own date" },
      ],
      told: { zh: "按{1}归月", en: "by the month of {1}" },
      shown: `records:
  answered: { from: tickets, month: replied_at }
measures:
  answered_count:
    value: count(answered)
    examples:
      - given: { tickets: [{ replied_at: 2024-05-06 10:00 }, { replied_at: 2024-06-01 10:00 }] }
        then: 1`,
    },
  },
  {
    word: "over",
    doc: {
      zh:
        "取数周期：month、week（周日在本月的各周）、26th..25th、last 30 days、last 3 months、" +
        "quarter、year、since hired；往月记录从其文件夹取",
      en:
        "the window: month, week (the weeks whose Sunday lies in the month), 26th..25th, " +
        "last 30 days, last 3 months, quarter, year, since hired; earlier records are read " +
        "from their months' folders",
    },
    example: "over: 26th..25th",
    docs: {
      chinese: "期间",
      terms: [
        {
          name: "…",
          takes: TAKES.word,
          usual: { zh: "month 工资月", en: "month" },
          says: {
            zh: "可写 month、week、26th..25th、last 30 days、last 3 months、quarter、year、since hired",
            en: "month, week, 26th..25th, last 30 days, last 3 months, quarter, year, since hired",
          },
        },
      ],
      yields: RECORD_SET,
      notes: [
        {
          zh:
            "最早的月份之前算没有记录，并有提示（CSP260）；之后的往月既没有封存、也没有文件夹的，" +
            "结果未知",
          en:
            "before the first month known nothing is counted, which a notice says (CSP260); a " +
            "later month with neither a folder nor a seal makes it unknown",
        },
      ],
      told: { zh: "取数范围 {1}", en: "over {1}" },
      shown: `records:
  billed: { from: tickets, month: received_at, over: month }
measures:
  billed_count:
    value: count(billed)
    examples: { given: { tickets: [{ received_at: 2024-05-25 10:00 }] }, then: 1 }`,
    },
  },
  {
    word: "owner",
    doc: {
      zh: "记录归这一栏写的人，而不归本来的人：第二客服、导师、介绍人",
      en:
        "whose record it is, by a field of it, instead of the person it stands under: " +
        "a second agent, a mentor, a referrer",
    },
    example: "owner: note",
    docs: {
      chinese: "归属",
      terms: [
        {
          name: "…",
          takes: TAKES.field,
          says: { zh: "写着工号的栏", en: "the field that holds an employee id" },
        },
      ],
      yields: RECORD_SET,
      notes: [
        {
          zh: "写着不在花名册的人时，按条列出，不算给任何人",
          en: "a record of somebody who is not in the roster is listed and counts for nobody",
        },
      ],
      told: { zh: "归{1}所写的人", en: "counted for whoever {1} names" },
      shown: `inputs:
  helps:
    columns: { employee_id: id, helper: id, amount: yuan }
records:
  helped: { from: helps, owner: helper }
measures:
  help_amount:
    value: sum(helped.amount)
    examples:
      - given:
          - { employee_id: E1, helps: [{ helper: E2, amount: 40 }] }
          - { employee_id: E2 }
        then: [0, 40]`,
    },
  },
  ...ORDER_WORDS,
];
