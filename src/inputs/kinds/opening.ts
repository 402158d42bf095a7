import { inputKind } from "../input-kind.ts";
import { EMPLOYEE_ID } from "../employee-id.ts";

/** 期初数 — figures and indicators of months before cs-pay was used, whichever rules look back at. */
export const opening = inputKind({
  kind: "opening",
  title: { zh: "期初数", en: "opening figures" },
  names: ["opening", "opening-figures", "opening_figures", "期初", "期初数", "期初指标"],
  columns: {
    employee_id: EMPLOYEE_ID,
    month: {
      type: "month",
      headers: ["月份", "所属月份"],
      required: true,
      doc: { zh: "月份，如 2024-04", en: "month, for example 2024-04" },
    },
    name: {
      type: "text",
      headers: ["名称", "指标", "项目"],
      required: true,
      doc: {
        zh: "制度里的栏目或数的名字（attendance.late、考勤.迟到次数），或回看的算式",
        en: "a column or figure as rules call it (attendance.late), or what a look-back reads",
      },
    },
    value: {
      type: "text",
      headers: ["值", "数值"],
      required: true,
      doc: {
        zh: "那个月的值：数、百分比、是否、词",
        en: "its value in that month: a figure, percentage, yes/no or word",
      },
    },
  },
  person: "employee_id",
  key: ["employee_id", "month", "name"],
  stands: "root",
  absence: "optional",
  month: { rule: "any" },
});
