import type { Bilingual } from "../kernel/bilingual.ts";
import { type Money, sumMoney } from "../kernel/money.ts";
import type { PaidItem } from "./back-pay.ts";
import type { PayLine } from "./month-result.ts";

/** 重算差异 — an item of a sealed payslip that is another amount when it is computed anew. */
export interface Drift {
  readonly item: string;
  readonly label: Bilingual;
  readonly sealed: Money;
  readonly now: Money;
  /** The seal has its formulas in the language it was written in. */
  readonly formula: { readonly sealed: string; readonly now: Bilingual | undefined };
}

/** 求重算差异 — items that come out otherwise now than their seal has them. */
export function driftsOf(sealed: readonly PaidItem[], now: readonly PayLine[]): readonly Drift[] {
  const items = [...new Set([...sealed, ...now].map(({ item }) => item))];
  return items.flatMap((item) => {
    const [then, since] = [sealed, now].map((lines) => lines.filter((line) => line.item === item));
    const [was, is] = [amountOf(then ?? []), amountOf(since ?? [])];
    if (was.equals(is)) return [];
    const [first] = now.filter((line) => line.item === item);
    const paid = sealed.find((line) => line.item === item);
    const label = first?.label ?? { zh: paid?.label ?? item, en: paid?.label ?? item };
    const formula = { sealed: paid?.formula ?? "", now: first?.formula };
    return [{ item, label, sealed: was, now: is, formula }];
  });
}

function amountOf(lines: readonly { readonly amount: Money }[]): Money {
  return sumMoney(lines.map(({ amount }) => amount));
}
