import type { DerivedField } from "../../measures/derived-fields.ts";

const DATE = { zh: "日期", en: "date" };
const WEEKDAY = { zh: "星期", en: "weekday" };

/** 日与周的字段 — what a rule with one value per day or week may read of it. */
export const PERIOD_FIELDS: Readonly<Record<string, readonly DerivedField[]>> = {
  day: [
    { name: "date", type: "date", title: DATE },
    { name: "weekday", type: "count", title: WEEKDAY },
  ],
  week: [{ name: "date", type: "date", title: { zh: "周一日期", en: "Monday" } }],
};
