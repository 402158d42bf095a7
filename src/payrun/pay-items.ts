import type { Bilingual } from "../kernel/bilingual.ts";
import type { Rules } from "../policy/rules.ts";
import { BACK_PAY } from "./back-pay.ts";
import { itemRank } from "./item-order.ts";
import type { MonthResult, Payslip } from "./month-result.ts";
import type { MonthSetup } from "./month-setup.ts";

/** 工资项目 — every pay item once: those of the policy in its order, then those only the law made. */
export function payItems(
  setup: MonthSetup,
  policies: readonly Rules[],
  payslips: readonly Payslip[],
): MonthResult["items"] {
  const items = new Map<string, Bilingual>();
  for (const { item, kind, column } of policies.flatMap(({ pay }) => pay)) {
    // What a reading has switched off needs no column; a fine without an amount keeps its own.
    const off = column.fixed === null && kind !== "fine";
    if (!off && !items.has(item)) items.set(item, column.title);
  }
  if (setup.backPay.size > 0) items.set(BACK_PAY, { zh: "补发", en: "back pay" });
  for (const { lines } of payslips) {
    for (const { kind, item, label } of lines) {
      if (kind !== "tax" && !items.has(item)) items.set(item, label);
    }
  }
  return [...items]
    .map(([item, label]) => ({ item, label }))
    .sort((left, right) => itemRank(left.item) - itemRank(right.item));
}
