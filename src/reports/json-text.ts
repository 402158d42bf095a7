import type { Day } from "../kernel/calendar.ts";
import { isoDay } from "../kernel/calendar.ts";
import type { Decimal } from "../kernel/decimal.ts";
import { formatMoney, type Money } from "../kernel/money.ts";
import { figureText } from "./cell-text.ts";

/** JSON 值 — documents are plain values; money is text so that no reader makes it a float. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** JSON 文本 — the same value always gives the same bytes. */
export function jsonText(document: Json): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

export function jsonMoney(amount: Money | undefined): string | null {
  return amount === undefined ? null : formatMoney(amount);
}

export function jsonFigure(value: Decimal | undefined): string | null {
  return value === undefined ? null : figureText(value);
}

export function jsonDay(day: Day | undefined): string | null {
  return day === undefined ? null : isoDay(day);
}
