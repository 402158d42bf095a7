import type { Bilingual } from "../../kernel/bilingual.ts";
import type { CellType } from "../../inputs/input-kind.ts";

/** 输入词条 — one word of an input that a policy declares: what it says, and how it is written. */
interface InputWord {
  readonly word: string;
  readonly doc: Bilingual;
  readonly example: string;
}

/** 输入词表 — the words of an entry under `inputs:`. */
export const INPUT_WORDS: readonly InputWord[] = [
  {
    word: "title",
    doc: { zh: "文件叫什么，中英文", en: "what people call the file, in both languages" },
    example: "title: { zh: 预约, en: appointments }",
  },
  {
    word: "also",
    doc: {
      zh: "除本名外，文件名还可以这样开头",
      en: "further names that a file of this kind may begin with",
    },
    example: "also: [预约, 预约记录]",
  },
  {
    word: "filled_by",
    doc: { zh: "由谁提供，cs-pay inputs 会写明", en: "who brings it; cs-pay inputs says so" },
    example: "filled_by: { zh: 电销主管, en: telesales supervisor }",
  },
  {
    word: "columns",
    doc: {
      zh: "各列的类型；一列可写成 { type, words, also, optional, min, max, says }",
      en: "the type of each column, or { type, words, also, optional, min, max, says }",
    },
    example: "columns: { employee_id: id, kept_on: date, value: { type: yuan, min: 0 } }",
  },
  {
    word: "person",
    doc: {
      zh: "写着工号的那一列（id）；不写则为 employee_id",
      en: "the id column that names the employee; employee_id where it is not written",
    },
    example: "person: agent",
  },
  {
    word: "id",
    doc: {
      zh: "记录编号列：各导出中编号相同的只算一次，内容不同的拒收",
      en: "the column that identifies a record: once over all exports, contradictions are refused",
    },
    example: "id: appointment_id",
  },
  {
    word: "month",
    doc: {
      zh: "按这一列的日期，别的月份的行拒收",
      en: "the date by which rows of another month are refused",
    },
    example: "month: kept_on",
  },
  {
    word: "own-date",
    doc: {
      zh: "从这一列的日期起每月都算，不论在哪个月份文件夹；与 month 二选一，都不写则不看日期",
      en:
        "the date from which a row counts in every month, whatever folder it stands in; instead " +
        "of `month`; without both, every row of the folder counts",
    },
    example: "own-date: granted_on",
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
  },
];

/** 列的词表 — the words of one column. */
export const COLUMN_WORDS: readonly InputWord[] = [
  {
    word: "type",
    doc: { zh: "类型，见下", en: "one of the types below" },
    example: "type: yuan",
  },
  {
    word: "also",
    doc: {
      zh: "还认这些表头；第一个中文的就是这一列的名称",
      en: "further headers it may stand under; the first one names the column in Chinese",
    },
    example: "also: [金额, 成交额]",
  },
  {
    word: "optional",
    doc: {
      zh: "可以没有这一列，也可以空着",
      en: "the column may be left out, and its cells blank",
    },
    example: "optional: true",
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
  },
  {
    word: "min, max",
    doc: { zh: "数值的上下限（含），之外拒收", en: "smallest and largest figure, both included" },
    example: "min: 0, max: 100",
  },
  {
    word: "says",
    doc: { zh: "说明，cs-pay inputs 会印出", en: "a note that cs-pay inputs prints" },
    example: "says: { zh: 到访日期, en: day of the visit }",
  },
];

/** 列的类型 — what cells may mean, and how people write them. */
export const COLUMN_TYPES: Readonly<Record<CellType, Bilingual>> = {
  id: { zh: "工号或编号，按文本", en: "employee or record number, kept as text" },
  text: { zh: "文字", en: "text" },
  yes_no: { zh: "是否：Y/N、是/否、1/0", en: "yes or no: Y/N, 1/0, true/false" },
  date: { zh: "日期", en: "date" },
  moment: { zh: "日期和时刻", en: "date and time of day" },
  month: { zh: "月份，2024-05", en: "month, 2024-05" },
  yuan: { zh: "金额，元", en: "amount in yuan" },
  points: { zh: "分数或其他数字", en: "points, or any other figure" },
  count: { zh: "个数，整数", en: "whole number of things" },
  days: { zh: "天数", en: "days" },
  hours: { zh: "小时数", en: "hours" },
  minutes: { zh: "分钟数", en: "minutes" },
  percent: { zh: "百分比，12% 或 0.12", en: "percentage, 12% or 0.12" },
  seconds: { zh: "秒数，143 或 0:02:23", en: "seconds, 143 or 0:02:23" },
};

/** 示例 — a whole entry with a rule that reads it. */
export const INPUT_EXAMPLE = `inputs:
  appointments:
    title: { zh: 预约, en: appointments }
    also: [预约, 预约记录]
    filled_by: { zh: 电销主管, en: telesales supervisor }
    columns:
      employee_id: id
      kept_on: { type: date, also: [到访日期] }
      kind: { type: text, also: [类型], words: { visit: [上门, 到店], call: [电话] } }
      value: { type: yuan, also: [金额], optional: true, min: 0 }
      appointment_id: { type: id, also: [预约编号], optional: true }
    id: appointment_id
    month: kept_on
records:
  visits: { from: appointments, where: kind = visit }
pay:
  commission: { clause: A1, value: count(visits) * 50 yuan + sum(appointments.value) * 1% }
`;
