import { TAKES } from "../word-docs.ts";
import type { RecordWord } from "./record-word.ts";

const PER_PERIOD = {
  zh: "每天、每周各一个值，单位随算法",
  en: "one value per day or week, of the unit of the mechanism",
};

/** 逐日逐周 — the scopes between a record and a person. */
export const PERIOD_WORDS: readonly RecordWord[] = [
  {
    word: "per: day",
    doc: {
      zh: "每人每天一个值（有所读记录的日子）；汇总只取当天的记录；再用 sum 汇总到人",
      en:
        "one value per person and day that has a record of a set read there; aggregates take " +
        "that day's records; sum adds the days up for the person",
    },
    example: "per: day, value: count(complaints) * 20 yuan, at_most: 50 yuan",
    docs: {
      chinese: "层次: 日",
      terms: [],
      yields: PER_PERIOD,
      notes: [
        {
          zh: "fines、pay 里写 per: day，就是每天一行；要一个数，写成 measures 再 sum",
          en: "in fines and pay each day gives a line; for one figure write a measure and sum it",
        },
      ],
      told: { zh: "每天", en: "each day" },
      shown: `fines:
  fine_day:
    clause: A1
    per: day
    value: count(complaints) * 20 yuan
    at_most: 50 yuan
    examples:
      - given:
          complaints:
            - { received_at: 2024-05-06 09:00 }
            - { received_at: 2024-05-06 10:00 }
            - { received_at: 2024-05-06 11:00 }
            - { received_at: 2024-05-07 09:00 }
        then: [50, 20]`,
    },
  },
  {
    word: "per: week",
    doc: {
      zh: "每人每周（周一至周日）一个值；与 over: week 同用则每周只归一个月",
      en:
        "one value per person and week, Monday to Sunday; with `over: week` each week counts " +
        "in one month only",
    },
    example: "per: week, value: count(complaints) * 20 yuan, at_most: 80 yuan",
    docs: {
      chinese: "层次: 周",
      terms: [],
      yields: PER_PERIOD,
      notes: [],
      told: { zh: "每周", en: "each week" },
      shown: `fines:
  fine_week:
    clause: A1
    per: week
    value: count(complaints) * 20 yuan
    at_most: 30 yuan
    examples:
      - given:
          complaints:
            - { received_at: 2024-05-06 09:00 }
            - { received_at: 2024-05-12 10:00 }
            - { received_at: 2024-05-13 09:00 }
        then: [30, 20]`,
    },
  },
];

/** 第几次 — a field that every record has. */
export const NTH: RecordWord = {
  word: "nth",
  doc: {
    zh: "这条记录是本人的第几条（按次序，从 1 起），在 where 和 per: 记录集 的规则里可用",
    en: "which of the person's records this one is, from 1; for where and rules per record",
  },
  example: "where: nth > 3",
  docs: {
    chinese: "第几次",
    terms: [],
    yields: TAKES.count,
    notes: [
      {
        zh: "在 where 里数的是 from 的记录，在规则里数的是记录集自己的",
        en: "in where it counts the records of `from`, in a rule those of the set itself",
      },
    ],
    told: { zh: "第几次", en: "the occurrence" },
    shown: `records:
  beyond_two: { from: complaints, where: nth > 2 }
fines:
  fine_beyond:
    clause: A1
    value: count(beyond_two) * 30 yuan
    examples: { given: { complaints: [{}, {}, {}, {}] }, then: 60 }`,
  },
};
