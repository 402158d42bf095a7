import type { Decimal as Library } from "decimal.js";
import { isExact, Long, MOST_DECIMALS, TENS } from "./figure-digits.ts";

/**
 * 除不尽的商 — a quotient of two short figures that no number of digits ends: what it is made of.
 *
 * It differs from every short figure by far more than the digits leave out that decimal.js would
 * make of it, so rounding and comparing what it is made of gives the same.
 */
export class Quotient {
  declare private readonly dividend: number;
  declare private readonly divisor: number;
  declare private readonly decimals: number;
  declare private made: Library | undefined;

  /** Two whole numbers; their quotient is to be divided by ten `decimals` times more. */
  constructor(dividend: number, divisor: number, decimals: number) {
    this.dividend = dividend;
    this.divisor = divisor;
    this.decimals = decimals;
    this.made = undefined;
  }

  /** Its first 40 digits. */
  long(): Library {
    return (this.made ??= new Long(`${this.dividend}e${-this.decimals}`).div(this.divisor));
  }

  /** Its digits with so many decimals, half-up; undefined where they are no exact number. */
  rounded(places: number): number | undefined {
    return roundedQuotient(this.dividend, this.divisor, { places, shift: this.decimals });
  }

  /** Below 0 when it is less than a short figure, else above; undefined where that is inexact. */
  comparedTo(digits: number, decimals: number): number | undefined {
    const more = decimals - this.decimals;
    const [one, other] = [TENS[Math.max(0, more)], TENS[Math.max(0, -more)]];
    const own = this.dividend * (one ?? Number.NaN);
    const theirs = digits * this.divisor * (other ?? Number.NaN);
    if (!isExact(own) || !isExact(digits * this.divisor) || !isExact(theirs)) return undefined;
    return own < theirs === this.divisor > 0 ? -1 : 1;
  }
}

/**
 * 舍入的商 — the digits of a quotient of whole numbers, to be divided by ten `shift` times more,
 * with so many decimals, half-up; undefined where they are no exact number.
 */
export function roundedQuotient(
  own: number,
  other: number,
  { places, shift }: { readonly places: number; readonly shift: number },
): number | undefined {
  if (places > MOST_DECIMALS) return undefined;
  const dividend = Math.abs(own) * (TENS[places - shift] ?? Number.NaN);
  const by = Math.abs(other);
  if (other === 0 || !isExact(dividend) || !isExact(by * 2)) return undefined;
  const rest = dividend % by;
  const down = (dividend - rest) / by;
  const rounded = rest * 2 < by ? down : down + 1;
  return own < 0 === other < 0 ? rounded : -rounded;
}

/** 除不尽 — whether no number of digits ends the quotient of two whole numbers. */
export function isEndless(dividend: number, divisor: number): boolean {
  let left = divisor;
  // Only twos and fives come to an end, and what the dividend holds as well.
  while (left % 2 === 0) left /= 2;
  while (left % 5 === 0) left /= 5;
  return dividend % left !== 0;
}
