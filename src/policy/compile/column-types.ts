import type { Bilingual } from "../../kernel/bilingual.ts";
import type { CellType } from "../../inputs/input-kind.ts";

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
