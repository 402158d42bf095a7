import type { Bilingual } from "../../kernel/bilingual.ts";
import { booked, PLAIN_WORD } from "./own-input-docs.ts";
import { TAKES, type WordDocs } from "../word-docs.ts";

/** 输入词条 — one word of an input that a policy declares: what it says, and how it is written. */
export interface InputWord {
  readonly word: string;
  readonly doc: Bilingual;
  readonly example: string;
  readonly docs: WordDocs;
}

/** 输入词表 — the words of an entry under `inputs:`. */
export const INPUT_WORDS: readonly InputWord[] = [
  {
    word: "title",
    doc: {
      zh: "文件叫什么，中英文；文件名也可以这样开头",
      en: "what people call the file, in both languages; files may be named so as well",
    },
    example: "title: { zh: 预约, en: appointments }",
    docs: {
      chinese: "标题",
      ...PLAIN_WORD,
      shown: booked(`    title: { zh: 预约, en: bookings }
    columns: { employee_id: id, value: yuan }`),
    },
  },
  {
    word: "also",
    doc: {
      zh: "除本名外，文件名还可以这样开头",
      en: "further names that a file of this kind may begin with",
    },
    example: "also: [预约, 预约记录]",
    docs: {
      chinese: "又名",
      ...PLAIN_WORD,
      shown: booked(`    also: [预约, 预约记录]
    columns: { employee_id: id, value: yuan }`),
    },
  },
  {
    word: "filled_by",
    doc: { zh: "由谁提供，cs-pay inputs 会写明", en: "who brings it; cs-pay inputs says so" },
    example: "filled_by: { zh: 电销主管, en: telesales supervisor }",
    docs: {
      chinese: "填写人",
      ...PLAIN_WORD,
      shown: booked(`    filled_by: { zh: 主管, en: supervisor }
    columns: { employee_id: id, value: yuan }`),
    },
  },
  {
    word: "columns",
    doc: {
      zh: "各列的类型；一列可写成 { type, words, also, optional, min, max, says }",
      en: "the type of each column, or { type, words, also, optional, min, max, says }",
    },
    example: "columns: { employee_id: id, kept_on: date, value: { type: yuan, min: 0 } }",
    docs: {
      chinese: "列",
      terms: [],
      yields: TAKES.rows,
      notes: [{ zh: "必须有写着工号的一列", en: "one column must hold the employee id" }],
      told: { zh: "{1}", en: "{1}" },
      shown: booked(`    columns: { employee_id: id, value: yuan }`),
    },
  },
  {
    word: "person",
    doc: {
      zh: "写着工号的那一列（id）；不写则为 employee_id",
      en: "the id column that names the employee; employee_id where it is not written",
    },
    example: "person: agent",
    docs: {
      chinese: "人员",
      terms: [],
      yields: TAKES.field,
      notes: [],
      told: { zh: "{1}", en: "{1}" },
      shown: booked(`    columns: { agent: id, value: yuan }
    person: agent`),
    },
  },
  {
    word: "id",
    doc: {
      zh: "记录编号列：各导出中编号相同的只算一次，内容不同的拒收",
      en: "the column that identifies a record: once over all exports, contradictions are refused",
    },
    example: "id: appointment_id",
    docs: {
      chinese: "编号",
      terms: [],
      yields: TAKES.field,
      notes: [],
      told: { zh: "{1}", en: "{1}" },
      shown: `inputs:
  bookings:
    columns: { employee_id: id, booking_id: id, value: yuan }
    id: booking_id
measures:
  booked:
    value: sum(bookings.value)
    examples: { given: { bookings: [{ booking_id: B1, value: 100 }] }, then: 100 }`,
    },
  },
  {
    word: "month",
    doc: {
      zh: "按这一列的日期，别的月份的行拒收",
      en: "the date by which rows of another month are refused",
    },
    example: "month: kept_on",
    docs: {
      chinese: "月份",
      terms: [],
      yields: TAKES.date,
      notes: [],
      told: { zh: "{1}", en: "{1}" },
      shown: `inputs:
  bookings:
    columns: { employee_id: id, kept_on: date, value: yuan }
    month: kept_on
measures:
  booked:
    value: sum(bookings.value)
    examples: { given: { bookings: [{ kept_on: 2024-05-06, value: 100 }] }, then: 100 }`,
    },
  },
  {
    word: "own-date",
    doc: {
      zh: "从这一列的日期起每月都算，放在当月或更早的月份文件夹；与 month 二选一，都不写则不看日期",
      en:
        "the date from which a row counts in every month, in this or any earlier month folder; " +
        "instead of `month`; without both, every row of the folder counts",
    },
    example: "own-date: granted_on",
    docs: {
      chinese: "自日期",
      terms: [],
      yields: TAKES.date,
      notes: [],
      told: { zh: "{1}", en: "{1}" },
      shown: `inputs:
  bookings:
    columns: { employee_id: id, granted_on: date, value: yuan }
    own-date: granted_on
measures:
  booked:
    value: sum(bookings.value)
    examples: { given: { bookings: [{ granted_on: 2023-05-06, value: 100 }] }, then: 100 }`,
    },
  },
  {
    word: "absent",
    doc: {
      zh: "没有文件表示什么都没有（nothing，不写即是），或尚不知道（unknown，读它的工资条等待）",
      en:
        "no file means that nothing happened (nothing, as without the word), or that nobody " +
        "knows yet (unknown: payslips that read it wait)",
    },
    example: "absent: unknown",
    docs: {
      chinese: "无文件",
      ...PLAIN_WORD,
      shown: booked(`    columns: { employee_id: id, value: yuan }
    absent: unknown`),
    },
  },
  {
    word: "rows",
    doc: {
      zh: "everybody：人人必须有一行，谁没有，读它的数就未知，其工资条等待；不写（some）则没有行就是没有发生",
      en:
        "everybody: each person must have a row; what reads it is unknown for whoever has none, " +
        "and that payslip waits. Without it (some) no row means that nothing happened",
    },
    example: "rows: everybody",
    docs: {
      chinese: "行",
      ...PLAIN_WORD,
      shown: `inputs:
  hours:
    columns: { employee_id: id, staffed: hours }
    rows: everybody
measures:
  staffed_hours:
    value: sum(hours.staffed)
    examples:
      - { given: { hours: [{ staffed: 160 }] }, then: 160 }
      - { given: { hours: [] }, then: unknown }`,
    },
  },
];
