import { Decimal as Library } from "decimal.js";

/**
 * 十进制数 — the one decimal type: 40 significant digits, half-up, never a binary float.
 *
 * The library's default of 20 digits loses fen on long products, so everything goes
 * through this clone.
 */
export const Decimal = Library.clone({ precision: 40, rounding: Library.ROUND_HALF_UP });
export type Decimal = Library;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

/** 由文字 — a decimal from the digits a person wrote; undefined when they are not a number. */
export function decimalFrom(text: string): Decimal | undefined {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text) ? new Decimal(text) : undefined;
}

/** 由整数 — a decimal from a whole number of JavaScript (a count, seconds), never from a fraction. */
export function whole(count: number): Decimal {
  return new Decimal(count);
}

/** 原样书写 — digits without exponent and without trailing zeros: `0.7`, `2400`, `-3.5`. */
export function plain(value: Decimal): string {
  const text = value.toFixed();
  return text === "-0" ? "0" : text;
}

/** 舍入方式 — one of the library's ways to round. */
export type Rounding = NonNullable<Parameters<Decimal["toDecimalPlaces"]>[1]>;
