import { type Decimal, plain, whole } from "../../kernel/decimal.ts";
import { formatMoneyForScreen, type Money } from "../../kernel/money.ts";
import { UNIT_NAMES } from "../../kernel/unit-names.ts";
import type { Screen } from "./screen.ts";

const HUNDRED = whole(100);
/** 79.99 % must not look like 80 %. */
const SCREEN_DECIMALS = 2;

/** 屏上数字 — blank is unknown. */
export function money(amount: Money | undefined): string {
  return amount === undefined ? "" : formatMoneyForScreen(amount);
}

/** 带单位的数字 — a rate as a percentage, everything else with its unit. */
export function figure(value: Decimal | undefined, unit: string, { language }: Screen): string {
  if (value === undefined) return "";
  const isRate = unit === "percent" || unit === "%";
  const shown = isRate ? value.times(HUNDRED) : value;
  const digits = plain(shown.toDecimalPlaces(SCREEN_DECIMALS));
  return isRate ? `${digits}%` : digits + (UNIT_NAMES[unit]?.[language] ?? "");
}
