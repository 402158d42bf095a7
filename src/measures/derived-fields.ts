import type { Bilingual } from "../kernel/bilingual.ts";
import type { QuantityType } from "./quantity.ts";

/** 派生字段 — a field the measures add to the records of a kind. */
export interface DerivedField {
  readonly name: string;
  readonly type: QuantityType;
  /** For text: the words it can hold. */
  readonly words?: readonly string[];
  readonly title: Bilingual;
}

/** 加班日类 — the words of overtime's `day_kind`. */
export const DAY_KINDS = ["workday", "restday", "holiday"] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** 派生字段清单 — by kind; the rule language reads them beside the kind's own columns. */
export const DERIVED_FIELDS: Readonly<Record<string, readonly DerivedField[]>> = {
  overtime: [
    {
      name: "day_kind",
      type: "text",
      words: DAY_KINDS,
      title: { zh: "加班日类", en: "kind of day" },
    },
  ],
  states: [{ name: "minutes", type: "minutes", title: { zh: "持续分钟", en: "minutes" } }],
  sales: [
    { name: "counts_as_sale", type: "yes_no", title: { zh: "计入销售", en: "counts as sale" } },
    { name: "counts_as_refund", type: "yes_no", title: { zh: "计入退款", en: "counts as refund" } },
  ],
  schedule: [
    { name: "night", type: "yes_no", title: { zh: "夜班", en: "night shift" } },
    { name: "starts_at", type: "moment", title: { zh: "班次开始", en: "start of the shift" } },
    { name: "ends_at", type: "moment", title: { zh: "班次结束", en: "end of the shift" } },
  ],
  leave: [
    { name: "days_in_month", type: "days", title: { zh: "本月天数", en: "days in this month" } },
    { name: "asked_days", type: "days", title: { zh: "请假总天数", en: "days asked for" } },
  ],
};
