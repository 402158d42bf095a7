import type { Decimal as Library } from "decimal.js";
import { isExact, Long, TENS } from "./figure-digits.ts";
import { Quotient } from "./quotient.ts";

/** 一个数的数字 — short as a whole number, else as decimal.js has it or as what it is made of. */
interface Digits {
  readonly digits: number | Library | Quotient;
  /** How many of the digits of a short one stand behind the point. */
  readonly decimals: number;
}

/** 补足小数位 — the digits when written with so many decimals; NaN when they are too many. */
export function digitsWith({ digits, decimals: own }: Digits, decimals: number): number {
  if (typeof digits !== "number") return Number.NaN;
  if (own === decimals) return digits;
  const shifted = digits * (TENS[decimals - own] ?? 1);
  return isExact(shifted) ? shifted : Number.NaN;
}

/** 长数 — the figure as decimal.js has it. */
export function longOf({ digits, decimals }: Digits): Library {
  if (typeof digits === "number") return new Long(`${digits}e-${decimals}`);
  return digits instanceof Quotient ? digits.long() : digits;
}
