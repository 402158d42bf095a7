import { Decimal as Library } from "decimal.js";

/** 长数 — for figures that fit no double; the library's own 20 digits lose fen on products. */
export const Long: typeof Library = Library.clone({
  precision: 40,
  rounding: Library.ROUND_HALF_UP,
});

/** 十的幂 — a short figure has at most as many decimals as the last of them has zeros. */
export const TENS: readonly number[] = Array.from({ length: 16 }, (_, zeros) =>
  Number(`1e${zeros}`),
);
export const MOST_DECIMALS: number = TENS.length - 1;

/** Digits that certainly fit a whole number of JavaScript. */
const SURE_DIGITS = 15;

/** 数字 — a figure as its digits and how many of them are decimals; long ones as they are. */
export interface FigureDigits {
  readonly digits: number | Library;
  readonly decimals: number;
}

export function isExact(digits: number): boolean {
  return digits <= Number.MAX_SAFE_INTEGER && digits >= -Number.MAX_SAFE_INTEGER;
}

/** 读数 — short where it fits, however it was written or computed. */
export function readFigure(value: string | number | Library): FigureDigits {
  if (typeof value === "string" && value.length <= SURE_DIGITS) {
    const written = /^([+-]?\d+)(?:\.(\d*?)0*)?$/.exec(value);
    const [, whole = "", behind = ""] = written ?? [];
    // Nothing has no sign.
    if (written) return { digits: Number(whole + behind) || 0, decimals: behind.length };
  }
  const digits = new Long(value);
  if (digits.isZero()) return { digits: 0, decimals: 0 };
  const decimals = digits.decimalPlaces();
  if (decimals > MOST_DECIMALS || digits.precision() > SURE_DIGITS + 1) return { digits, decimals };
  const short = digits.times(TENS[decimals] ?? 1).toNumber();
  return isExact(short) ? { digits: short, decimals } : { digits, decimals };
}
