import type { Bilingual } from "../kernel/bilingual.ts";

/** 词条参数 — one thing that a word takes: a key under it, an input in brackets, or an option. */
export interface WordTerm {
  /** As it is written; `…:` stands for rows whose keys are the author's own. */
  readonly name: string;
  /** The Chinese form of the name; absent where it is no word of the language. */
  readonly chinese?: string;
  /** Type and unit of what is written there. */
  readonly takes: Bilingual;
  /** What holds when it is left out; without it the term is required. */
  readonly usual?: Bilingual;
  readonly says: Bilingual;
  /** Fixed words it may be, with their Chinese forms. */
  readonly words?: Readonly<Record<string, string>>;
}

/** 词条说明 — what the language reference and the description of a policy say of a word. */
export interface WordDocs {
  /** The Chinese form of the word. */
  readonly chinese: string;
  readonly terms: readonly WordTerm[];
  /** Type and unit of the result. */
  readonly yields: Bilingual;
  /** Traps, and what people ask. */
  readonly notes: readonly Bilingual[];
  /** How a rule with it is told to people; `{of}`, `{1}` are what it takes. */
  readonly told: Bilingual;
  /** Sections of a policy with `examples:`, compiled and run by the tests. */
  readonly shown: string;
}

/** 参数类型 — what terms take and words yield, said once. */
export const TAKES = {
  any: { zh: "任何值", en: "any value" },
  figure: { zh: "数字，单位不限", en: "figure of any unit" },
  plain: { zh: "数字", en: "plain number" },
  percent: { zh: "百分比（%）", en: "percentage" },
  yuan: { zh: "金额（元）", en: "amount in yuan" },
  days: { zh: "天数", en: "days" },
  time: { zh: "时长（小时、分钟、秒）", en: "time (h, min, s)" },
  whole: { zh: "从 1 起的整数", en: "whole number from 1" },
  count: { zh: "次数", en: "count" },
  condition: { zh: "条件（是否）", en: "condition (yes/no)" },
  moment: { zh: "时刻", en: "moment (date and time)" },
  date: { zh: "日期或时刻", en: "date or moment" },
  records: { zh: "记录集，或记录的栏目", en: "record set, or a field of its records" },
  set: { zh: "同类的记录集", en: "record set of the same kind" },
  field: { zh: "记录的栏目", en: "field of the record" },
  word: { zh: "词", en: "word" },
  level: { zh: "有序的词（职级、等级）", en: "ordered word (grade, tier)" },
  ordered: { zh: "数字、有序的词或日期", en: "figure, ordered word or date" },
  group: { zh: "文字、词或是否", en: "text, word or yes/no" },
  same: { zh: "与值相同的单位", en: "the unit of the value" },
  rows: { zh: "若干行", en: "rows" },
} as const satisfies Record<string, Bilingual>;

/** 可以不写 — a term without which the word does without. */
export const LEFT_OUT: Bilingual = { zh: "可以不写", en: "may be left out" };
