import { booked, PLAIN_WORD } from "./own-input-docs.ts";
import { TAKES } from "../word-docs.ts";
import type { InputWord } from "./input-words.ts";

/** 列的词表 — the words of one column. */
export const COLUMN_WORDS: readonly InputWord[] = [
  {
    word: "type",
    doc: { zh: "类型，见下", en: "one of the types below" },
    example: "type: yuan",
    docs: {
      chinese: "类型",
      ...PLAIN_WORD,
      shown: booked(`    columns: { employee_id: id, value: yuan }`),
    },
  },
  {
    word: "also",
    doc: {
      zh: "还认这些表头；第一个中文的就是这一列的名称",
      en: "further headers it may stand under; the first one names the column in Chinese",
    },
    example: "also: [金额, 成交额]",
    docs: {
      chinese: "又名",
      ...PLAIN_WORD,
      shown: booked(
        `    columns: { employee_id: id, value: { type: yuan, also: [金额, 成交额] } }`,
      ),
    },
  },
  {
    word: "optional",
    doc: {
      zh: "可以没有这一列，也可以空着",
      en: "the column may be left out, and its cells blank",
    },
    example: "optional: true",
    docs: {
      chinese: "可缺",
      terms: [],
      yields: TAKES.condition,
      notes: [
        {
          zh: "空着的数字未知，用 known、missing 区分，或写 usual: 0",
          en: "a blank figure is unknown; tell it with known and missing, or write usual: 0",
        },
      ],
      told: { zh: "{1}", en: "{1}" },
      shown: `inputs:
  bookings:
    columns: { employee_id: id, value: { type: yuan, optional: true } }
measures:
  booked:
    value: count(bookings)
    examples: { given: { bookings: [{ value: 100 }, {}] }, then: 2 }`,
    },
  },
  {
    word: "usual",
    doc: {
      zh: "数字空着时算多少；写了它，这一列就可以空着",
      en: "what a blank figure counts as; with it the cells may be blank",
    },
    example: "usual: 0",
    docs: {
      chinese: "默认",
      terms: [],
      yields: TAKES.figure,
      notes: [
        {
          zh: "known、missing 照样分得出空着的",
          en: "known and missing still tell a blank cell",
        },
      ],
      told: { zh: "{1}", en: "{1}" },
      shown: `inputs:
  bookings:
    columns: { employee_id: id, value: { type: yuan, usual: 0 } }
measures:
  booked:
    value: sum(bookings.value)
    examples: { given: { bookings: [{ value: 100 }, {}] }, then: 100 }`,
    },
  },
  {
    word: "words",
    doc: {
      zh: "文字列只收这些词，别的拒收；可给每个词写别的写法。yes_no 列写 yes、no 的别的写法",
      en:
        "the words a text column takes, each with other spellings if need be; for yes_no, " +
        "spellings of yes and no",
    },
    example: "words: { visit: [上门, 到店], call: [电话] }",
    docs: {
      chinese: "词",
      terms: [],
      yields: TAKES.rows,
      notes: [],
      told: { zh: "{1}", en: "{1}" },
      shown: `inputs:
  bookings:
    columns: { employee_id: id, kind: { type: text, words: { visit: [上门], call: [电话] } } }
measures:
  booked:
    value: count(bookings, where kind = visit)
    examples: { given: { bookings: [{ kind: visit }, { kind: call }] }, then: 1 }`,
    },
  },
  {
    word: "min, max",
    doc: { zh: "数值的上下限（含），之外拒收", en: "smallest and largest figure, both included" },
    example: "min: 0, max: 100",
    docs: {
      chinese: "最小, 最大",
      terms: [],
      yields: TAKES.figure,
      notes: [
        {
          zh: "百分比的列写 min: 6%（或 0.06）",
          en: "of a percentage: min: 6% (or 0.06)",
        },
      ],
      told: { zh: "{1}", en: "{1}" },
      shown: booked(`    columns: { employee_id: id, value: { type: yuan, min: 0, max: 1000 } }`),
    },
  },
  {
    word: "says",
    doc: { zh: "说明，cs-pay inputs 会印出", en: "a note that cs-pay inputs prints" },
    example: "says: { zh: 到访日期, en: day of the visit }",
    docs: {
      chinese: "说明",
      ...PLAIN_WORD,
      shown: booked(
        `    columns: { employee_id: id, value: { type: yuan, says: { zh: 成交额, en: value } } }`,
      ),
    },
  },
];
