import type { Language } from "../kernel/bilingual.ts";
import { type Decimal, plain, whole } from "../kernel/decimal.ts";
import { UNIT_NAMES } from "../kernel/unit-names.ts";

const HUNDRED = whole(100);
/** 79.99 % must not look like 80 %. */
const DECIMALS = 2;

/** 给人看的数字 — to two decimals, a rate as a percentage, everything else with its unit. */
export function shownFigure(value: Decimal | undefined, unit: string, language: Language): string {
  if (value === undefined) return "";
  const isRate = unit === "percent" || unit === "%";
  const shown = isRate ? value.times(HUNDRED) : value;
  const digits = plain(shown.toDecimalPlaces(DECIMALS));
  return isRate ? `${digits}%` : digits + (UNIT_NAMES[unit]?.[language] ?? "");
}
