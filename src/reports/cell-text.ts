import type { Bilingual, Language } from "../kernel/bilingual.ts";
import { isoDay, type Day } from "../kernel/calendar.ts";
import { type Decimal, plain } from "../kernel/decimal.ts";
import { formatMoney, type Money } from "../kernel/money.ts";
import { type Place, rowReference } from "../kernel/place.ts";

/** Sources printed before the rest is only counted (contract: payslip-lines.csv). */
const SOURCES_SHOWN = 5;
/** A rate of 40 digits helps nobody; four decimals tell 79.99 % from 80 %. */
const FIGURE_DECIMALS = 4;

/** 金额单元格 — two decimals; blank is unknown or not applicable, never zero. */
export function moneyText(amount: Money | undefined): string {
  return amount === undefined ? "" : formatMoney(amount);
}

/** 数值单元格 — a count, rate or score with at most four decimals. */
export function figureText(value: Decimal | undefined): string {
  return value === undefined ? "" : plain(value.toDecimalPlaces(FIGURE_DECIMALS));
}

/** 日期单元格 — ISO date or blank. */
export function dayText(day: Day | undefined): string {
  return day === undefined ? "" : isoDay(day);
}

/** 出处单元格 — the first rows behind a figure, then how many more there are. */
export function sourcesText(places: readonly Place[]): string {
  if (!areTold(places)) told = { places, text: rowsText(places) };
  return told.text;
}

/** The rows behind one figure are often those behind the next. */
let told: { readonly places: readonly Place[]; readonly text: string } = { places: [], text: "" };

function areTold(places: readonly Place[]): boolean {
  if (places.length !== told.places.length) return false;
  for (let at = 0; at < places.length && at < SOURCES_SHOWN; at += 1) {
    if (places[at] !== told.places[at]) return false;
  }
  return true;
}

function rowsText(places: readonly Place[]): string {
  const [first] = places;
  if (first === undefined) return "";
  let shown = rowReference(first);
  for (let at = 1; at < places.length && at < SOURCES_SHOWN; at += 1) {
    shown += ` ${rowReference(places[at] ?? first)}`;
  }
  const rest = places.length - SOURCES_SHOWN;
  return rest > 0 ? `${shown} (+${rest})` : shown;
}

/** 多条文字 — several texts in one cell. */
export function textsText(texts: readonly Bilingual[], language: Language): string {
  return texts.map((text) => text[language]).join(language === "zh" ? "；" : "; ");
}
