import { Decimal, ONE, ZERO } from "./decimal.ts";

declare const inFen: unique symbol;

/** 金额 — yuan with at most two decimals; only the functions of this file make one. */
export type Money = Decimal & { readonly [inFen]: true };

/** 四舍五入到分 — half-up to the fen, the rounding of every pay line (clauses.md X3). */
export function roundToFen(amount: Decimal): Money {
  const rounded = amount.toDecimalPlaces(2);
  // Nothing has no sign.
  return rounded.isZero() ? NOTHING : (rounded as Money);
}

export const NOTHING: Money = ZERO as Money;

/** 商到分 — the same of a quotient, whose digits seldom end. */
export function quotientToFen(amount: Decimal, divisor: Decimal): Money {
  return roundToFen(amount.over(divisor, 2));
}

/** 累加 — rounded amounts added up one by one; no rounding is left to do. */
export class MoneySum {
  // Fen are whole numbers, and few sums are too large to be added up as such.
  private fen = 0;
  private rest: Decimal = ZERO;

  add(amount: Money): void {
    const more = this.fen + fenOf(amount);
    if (Number.isSafeInteger(more)) this.fen = more;
    else this.rest = this.rest.plus(amount);
  }

  get total(): Money {
    return this.rest.plus(new Decimal(this.fen, 2)) as Money;
  }
}

/** 合计 — the sum of rounded amounts. */
export function sumMoney(amounts: readonly Money[]): Money {
  const sum = new MoneySum();
  amounts.forEach((amount) => sum.add(amount));
  return sum.total;
}

/** Not a number for the few amounts that are none of JavaScript's. */
function fenOf({ digits, decimals }: Money): number {
  if (typeof digits !== "number" || decimals > 2) return Number.NaN;
  return decimals === 2 ? digits : digits * (decimals === 1 ? 10 : 100);
}

/** 相加 — two rounded amounts. */
export function addMoney(one: Money, other: Money): Money {
  return one.plus(other) as Money;
}

/**
 * 最大余数法 — an amount in parts by weight that add up to it to the fen: each part cut to the
 * fen, the fen left over go to the largest remainders, the earlier one of equals first.
 */
export function sharesOf(amount: Money, weights: readonly Decimal[]): readonly Money[] {
  let total: Decimal = ZERO;
  for (const weight of weights) total = total.plus(weight);
  if (!total.gt(0)) return [];
  const exact = weights.map((weight) => amount.times(weight).div(total));
  const parts = exact.map((part) => part.toDecimalPlaces(2, Decimal.ROUND_FLOOR));
  let rest = amount;
  for (const part of parts) rest = rest.minus(part) as Money;
  const byRemainder = exact
    .map((part, at) => ({ at, left: part.minus(parts[at] ?? ZERO) }))
    .sort((one, other) => other.left.comparedTo(one.left) || one.at - other.at);
  const fen = rest.times(100).toNumber();
  for (const { at } of byRemainder.slice(0, fen)) parts[at] = (parts[at] ?? ZERO).plus(FEN);
  return parts as Money[];
}

const FEN: Decimal = ONE.div(100);

/** 取反 — the same amount with the other sign. */
export function negate(amount: Money): Money {
  return amount.isZero() ? NOTHING : (amount.negated() as Money);
}

/** 两位小数 — `1234.50`, no separators, never `-0.00` (contract: amounts in CSV). */
export function formatMoney(amount: Money): string {
  const fen = fenOf(amount);
  if (Number.isSafeInteger(fen)) {
    const size = Math.abs(fen);
    const odd = size % 100;
    const text = `${(size - odd) / 100}${BEHIND[odd]}`;
    return fen < 0 ? `-${text}` : text;
  }
  const decimals = amount.decimalPlaces();
  // Nothing is left to round: only zeros are missing.
  return amount.toFixed() + (decimals === 0 ? ".00" : decimals === 1 ? "0" : "");
}

/** `.00` to `.99`. */
const BEHIND: readonly string[] = Array.from({ length: 100 }, (_, fen) => {
  return `.${String(fen).padStart(2, "0")}`;
});

/** 千分位 — `1,234.50`, for screens only. */
export function formatMoneyForScreen(amount: Money): string {
  let text = formatMoney(amount);
  const first = text.startsWith("-") ? 1 : 0;
  for (let at = text.length - ".00".length - 3; at > first; at -= 3) {
    text = `${text.slice(0, at)},${text.slice(at)}`;
  }
  return text;
}
