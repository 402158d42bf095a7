import { TAKES } from "../word-docs.ts";
import { RECORD_SET, type RecordWord } from "./record-word.ts";

/** 次序词表 — the words that put records in order and count them together. */
export const ORDER_WORDS: readonly RecordWord[] = [
  {
    word: "order",
    doc: {
      zh: "先后次序按什么排（nth、running、first、last 据此）；不写则按时间",
      en: "what nth, running, first and last go by; without it, time",
    },
    example: "order: replied_at",
    docs: {
      chinese: "次序",
      terms: [
        {
          name: "…",
          takes: TAKES.ordered,
          usual: { zh: "时间", en: "time" },
          says: { zh: "按什么由小到大", en: "what rises" },
        },
      ],
      yields: RECORD_SET,
      notes: [],
      told: { zh: "按{1}排序", en: "ordered by {1}" },
      shown: `records:
  by_reply: { from: tickets, order: replied_at }
measures:
  first_channel:
    value: first(by_reply.channel)
    examples:
      - given:
          tickets:
            - { channel: mail, replied_at: 2024-05-07 10:00 }
            - { channel: phone, replied_at: 2024-05-06 10:00 }
        then: phone`,
    },
  },
  {
    word: "unique",
    doc: {
      zh: "这些栏都相同的记录，每人只算最早的一条",
      en: "of a person's records that agree in these fields only the first counts",
    },
    example: "unique: [complaint_id, kind]",
    docs: {
      chinese: "去重",
      terms: [
        {
          name: "…",
          takes: TAKES.field,
          says: { zh: "一栏或几栏的列表", en: "one field or a list of them" },
        },
      ],
      yields: RECORD_SET,
      notes: [],
      told: { zh: "{1}相同的只算一条", en: "each {1} once" },
      shown: `records:
  distinct: { from: complaints, unique: [complaint_id] }
measures:
  distinct_count:
    value: count(distinct)
    examples:
      - given: { complaints: [{ complaint_id: C1 }, { complaint_id: C1 }, { complaint_id: C2 }] }
        then: 2`,
    },
  },
  {
    word: "every",
    doc: {
      zh: "每人每满几条算一次，余下的不算：三次迟到算一次旷工",
      en:
        "so many records of a person are one event, what is left over is none: three lates " +
        "are one absence",
    },
    example: "every: 3",
    docs: {
      chinese: "每满",
      terms: [
        { name: "…", takes: TAKES.whole, says: { zh: "几条算一次", en: "how many make one" } },
      ],
      yields: RECORD_SET,
      notes: [
        {
          zh: "把一种事折成另一种：三次迟到算一次旷工，先 every: 3，再按旷工计价",
          en: "one event counted as another before pricing: every: 3, then price the set",
        },
      ],
      told: { zh: "每 {1} 条算一次", en: "every {1} count as one" },
      shown: `records:
  late_threes: { from: workdays, where: late_minutes > 0 min, every: 3 }
fines:
  fine_absence:
    clause: A1
    value: count(late_threes) * 100 yuan
    examples:
      - given:
          workdays:
            - { late_minutes: 5 }
            - { late_minutes: 8 }
            - { late_minutes: 2 }
            - { late_minutes: 9 }
        then: 100`,
    },
  },
];
