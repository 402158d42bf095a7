import type { Decimal as Library } from "decimal.js";
import { digitsWith, longOf } from "./digits-of.ts";
import { isExact, Long, MOST_DECIMALS, readFigure, TENS } from "./figure-digits.ts";
import { isEndless, Quotient, roundedQuotient } from "./quotient.ts";

/** Decimals a quotient gets before the long division is asked. */
const QUOTIENT_DECIMALS = 6;

/** 舍入方式 — one of the ways to round that `Decimal` names. */
export type Rounding = Library.Rounding;

/**
 * 十进制数 — the one decimal type: 40 significant digits, half-up, never a binary float.
 *
 * Nearly every figure of a payslip is short: a whole number below 2⁵³, some of whose digits are
 * decimals. It is kept as just that, so sums, products and even quotients are whole-number
 * arithmetic, exact by construction. What does not fit is left to decimal.js and comes back short
 * as soon as it fits again; a value therefore has one form only. A quotient whose digits never end
 * keeps what it is made of, because most rates are only rounded or compared.
 */
export class Decimal {
  static readonly ROUND_UP = Long.ROUND_UP;
  static readonly ROUND_DOWN = Long.ROUND_DOWN;
  static readonly ROUND_CEIL = Long.ROUND_CEIL;
  static readonly ROUND_FLOOR = Long.ROUND_FLOOR;
  static readonly ROUND_HALF_UP = Long.ROUND_HALF_UP;
  static readonly ROUND_HALF_EVEN = Long.ROUND_HALF_EVEN;

  /* Only declared: defining them first would cost every figure a second step. */
  /** All digits as a whole number, none of its decimals a trailing zero; or the long figure. */
  declare readonly digits: number | Library | Quotient;
  /** How many of the digits stand behind the point. */
  declare readonly decimals: number;

  /** From a written figure, or from a whole number whose last `decimals` digits are decimals. */
  constructor(value: string | number | Library | Quotient, decimals = 0) {
    if (typeof value !== "number" || !Number.isSafeInteger(value)) {
      if (value instanceof Quotient) {
        this.digits = value;
        this.decimals = decimals;
        return;
      }
      const read = readFigure(value);
      this.digits = read.digits;
      this.decimals = read.decimals;
      return;
    }
    let digits = value;
    let left = decimals;
    while (left > 0) {
      const tenth = digits / 10;
      if (tenth !== Math.floor(tenth)) break;
      digits = tenth;
      left -= 1;
    }
    // Nothing has no sign.
    this.digits = digits === 0 ? 0 : digits;
    this.decimals = left;
  }

  static max(...values: readonly Decimal[]): Decimal {
    let [most = ZERO] = values;
    for (const value of values) if (value.gt(most)) most = value;
    return most;
  }

  static min(...values: readonly Decimal[]): Decimal {
    let [least = ZERO] = values;
    for (const value of values) if (value.lt(least)) least = value;
    return least;
  }

  plus(added: Decimal | number): Decimal {
    const other = decimalOf(added);
    if (other.digits === 0) return this;
    if (this.digits === 0) return other;
    const decimals = Math.max(this.decimals, other.decimals);
    const sum = digitsWith(this, decimals) + digitsWith(other, decimals);
    if (isExact(sum)) return new Decimal(sum, decimals);
    return new Decimal(longOf(this).plus(longOf(other)));
  }

  minus(taken: Decimal | number): Decimal {
    const other = decimalOf(taken);
    if (other.digits === 0) return this;
    const decimals = Math.max(this.decimals, other.decimals);
    const difference = digitsWith(this, decimals) - digitsWith(other, decimals);
    if (isExact(difference)) return new Decimal(difference, decimals);
    return new Decimal(longOf(this).minus(longOf(other)));
  }

  times(factor: Decimal | number): Decimal {
    const other = decimalOf(factor);
    if (typeof this.digits === "number" && typeof other.digits === "number") {
      const decimals = this.decimals + other.decimals;
      const product = this.digits * other.digits;
      if (isExact(product) && decimals <= MOST_DECIMALS) return new Decimal(product, decimals);
    }
    return new Decimal(longOf(this).times(longOf(other)));
  }

  div(divisor: Decimal | number): Decimal {
    const other = decimalOf(divisor);
    if (typeof this.digits === "number" && typeof other.digits === "number") {
      const decimals = this.decimals - other.decimals;
      const more = Math.max(0, Math.min(QUOTIENT_DECIMALS, MOST_DECIMALS - decimals));
      const dividend = this.digits * (TENS[more] ?? 1);
      const quotient = Math.round(dividend / other.digits);
      // Only a quotient that leaves no rest is finished; the digits of others go on.
      const isWhole = isExact(dividend) && quotient * other.digits === dividend;
      if (isWhole && decimals + more >= 0) return new Decimal(quotient, decimals + more);
      if (other.digits !== 0 && isEndless(this.digits, other.digits)) {
        return new Decimal(new Quotient(this.digits, other.digits, decimals));
      }
    }
    return new Decimal(longOf(this).div(longOf(other)));
  }

  /** The quotient rounded half-up to so many decimals: digits that nobody keeps are not made. */
  over(divisor: Decimal, places: number): Decimal {
    const [own, other] = [this.digits, divisor.digits];
    if (typeof own === "number" && typeof other === "number") {
      const shift = this.decimals - divisor.decimals;
      const digits = roundedQuotient(own, other, { places, shift });
      if (digits !== undefined) return new Decimal(digits, places);
    }
    const long = longOf(this).div(longOf(divisor));
    return new Decimal(long.toDecimalPlaces(places, Long.ROUND_HALF_UP));
  }

  negated(): Decimal {
    if (typeof this.digits !== "number") return new Decimal(longOf(this).negated());
    return new Decimal(-this.digits, this.decimals);
  }

  abs(): Decimal {
    return this.isNegative() ? this.negated() : this;
  }

  /** Below 0 when this is less than the other, above when it is more. */
  comparedTo(that: Decimal | number): number {
    const other = decimalOf(that);
    const own = this.digits;
    if (other.digits === 0 && typeof own === "number") return own < 0 ? -1 : own > 0 ? 1 : 0;
    if (own instanceof Quotient && typeof other.digits === "number") {
      const order = own.comparedTo(other.digits, other.decimals);
      if (order !== undefined) return order;
    }
    const decimals = Math.max(this.decimals, other.decimals);
    const one = digitsWith(this, decimals);
    const two = digitsWith(other, decimals);
    if (isExact(one) && isExact(two)) return one < two ? -1 : one > two ? 1 : 0;
    return longOf(this).comparedTo(longOf(other));
  }

  equals(that: Decimal | number): boolean {
    return this.comparedTo(that) === 0;
  }

  gt(that: Decimal | number): boolean {
    return this.comparedTo(that) > 0;
  }

  gte(that: Decimal | number): boolean {
    return this.comparedTo(that) >= 0;
  }

  lt(that: Decimal | number): boolean {
    return this.comparedTo(that) < 0;
  }

  lte(that: Decimal | number): boolean {
    return this.comparedTo(that) <= 0;
  }

  isZero(): boolean {
    return this.digits === 0;
  }

  isNegative(): boolean {
    return typeof this.digits === "number" ? this.digits < 0 : longOf(this).isNegative();
  }

  isInteger(): boolean {
    return this.decimalPlaces() === 0;
  }

  /** Decimals that are written, trailing zeros not among them. */
  decimalPlaces(): number {
    return typeof this.digits === "number" ? this.decimals : longOf(this).decimalPlaces();
  }

  /** Rounded to so many decimals, half-up unless another way is asked for. */
  toDecimalPlaces(places: number, way: Rounding = Long.ROUND_HALF_UP): Decimal {
    if (typeof this.digits !== "number" || way !== Long.ROUND_HALF_UP) {
      const isQuotient = way === Long.ROUND_HALF_UP && this.digits instanceof Quotient;
      const digits = isQuotient ? this.digits.rounded(places) : undefined;
      if (digits !== undefined) return new Decimal(digits, places);
      return new Decimal(longOf(this).toDecimalPlaces(places, way));
    }
    if (this.decimals <= places) return this;
    const step = TENS[this.decimals - places];
    if (step === undefined) return this;
    const rest = this.digits % step;
    const down = (this.digits - rest) / step;
    if (Math.abs(rest) * 2 < step) return new Decimal(down, places);
    return new Decimal(this.digits < 0 ? down - 1 : down + 1, places);
  }

  toNumber(): number {
    if (typeof this.digits !== "number") return longOf(this).toNumber();
    return this.digits / (TENS[this.decimals] ?? 1);
  }

  /** The digits as people write them, without an exponent. */
  toFixed(): string {
    if (typeof this.digits !== "number") return longOf(this).toFixed();
    if (this.decimals === 0) return String(this.digits);
    const digits = String(Math.abs(this.digits)).padStart(this.decimals + 1, "0");
    const point = digits.length - this.decimals;
    return `${this.digits < 0 ? "-" : ""}${digits.slice(0, point)}.${digits.slice(point)}`;
  }

  toString(): string {
    return this.toFixed();
  }
}

function decimalOf(value: Decimal | number): Decimal {
  return typeof value === "number" ? new Decimal(value) : value;
}

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
  return value.toFixed();
}
