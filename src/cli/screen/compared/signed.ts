import type { Money } from "../../../kernel/money.ts";
import { money } from "../figures.ts";

/** 带正负号 — a change is written with its sign, so that more and less cannot be mistaken. */
export function signed(amount: Money): string {
  return amount.gt(0) ? `+${money(amount)}` : money(amount);
}
