import type { Bilingual } from "../../kernel/bilingual.ts";

/** 记录集词条 — one word of a record set: what it says, and how it is written. */
interface RecordWord {
  readonly word: string;
  readonly doc: Bilingual;
  readonly example: string;
}

/** 记录集词表 — the words that say which records count, when, in what order and for whom. */
export const RECORD_WORDS: readonly RecordWord[] = [
  {
    word: "from",
    doc: {
      zh: "取自哪一类记录或哪个记录集；写列表则合并，同一条只算一次",
      en: "the kind of records or the set it is chosen from; a list joins sets, each record once",
    },
    example: "from: [complaints, complaints]",
  },
  {
    word: "where",
    doc: {
      zh: "条件：哪些记录算数；nth 与 running 数的是 from 的记录",
      en: "which records count; nth and running in it go by the records of `from`",
    },
    example: "where: upheld and not escalated",
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
  },
  {
    word: "order",
    doc: {
      zh: "先后次序按什么排（nth、running、first、last 据此）；不写则按时间",
      en: "what nth, running, first and last go by; without it, time",
    },
    example: "order: replied_at",
  },
  {
    word: "unique",
    doc: {
      zh: "这些栏都相同的记录，每人只算最早的一条",
      en: "of a person's records that agree in these fields only the first counts",
    },
    example: "unique: [complaint_id, kind]",
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
  },
];
