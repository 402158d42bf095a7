import { MoneySum } from "../kernel/money.ts";
import { onceFor } from "../kernel/once-for.ts";
import type { Payslip } from "../payrun/month-result.ts";

/** 项目合计 — how many lines a pay item has, and what they come to. */
export interface ItemSum {
  lines: number;
  readonly sum: MoneySum;
}

/** 各项目合计 — of any set of payslips, by item. */
export const itemSums = onceFor(
  (payslips: readonly Payslip[]): ReadonlyMap<string, Readonly<ItemSum>> => {
    const sums = new Map<string, ItemSum>();
    for (const { lines } of payslips) {
      for (const { item, amount } of lines) {
        let own = sums.get(item);
        if (!own) sums.set(item, (own = { lines: 0, sum: new MoneySum() }));
        own.lines += 1;
        own.sum.add(amount);
      }
    }
    return sums;
  },
);
