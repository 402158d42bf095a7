import type { Decimal } from "../../kernel/decimal.ts";
import { formatMoneyForScreen, type Money } from "../../kernel/money.ts";
import { shownFigure } from "../../reports/shown-figure.ts";
import type { Screen } from "./screen.ts";

/** 屏上数字 — blank is unknown. */
export function money(amount: Money | undefined): string {
  return amount === undefined ? "" : formatMoneyForScreen(amount);
}

/** 带单位的数字 — a rate as a percentage, everything else with its unit. */
export function figure(value: Decimal | undefined, unit: string, { language }: Screen): string {
  return shownFigure(value, unit, language);
}
