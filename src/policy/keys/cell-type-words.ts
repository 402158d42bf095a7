import type { CellType } from "../../inputs/input-kind.ts";

/** 列类型的词 — the types of declared columns with their Chinese forms. */
export const CELL_TYPES: Readonly<Record<CellType, string>> = {
  id: "编号",
  text: "文字",
  yes_no: "是否",
  date: "日期",
  moment: "时刻",
  month: "月份",
  yuan: "元",
  points: "分",
  count: "个数",
  days: "天",
  hours: "小时",
  minutes: "分钟",
  percent: "百分比",
  seconds: "秒",
};
