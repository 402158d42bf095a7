import { type Decimal, ZERO } from "../kernel/decimal.ts";

/** So many different ratings are counted; scales have few marks, so more are rare. */
const MARKS_COUNTED = 16;

interface Mark {
  readonly rating: Decimal;
  count: number;
}

/**
 * 评分合计 — the exact sum of many ratings without a decimal addition for each of them.
 *
 * Customers press one of a few keys, so the marks are counted and multiplied at the end.
 */
export class RatingSum {
  readonly #marks: Mark[] = [];
  #others: Decimal = ZERO;

  add(rating: Decimal, times = 1): void {
    for (const mark of this.#marks) {
      if (mark.rating === rating || mark.rating.equals(rating)) {
        mark.count += times;
        return;
      }
    }
    if (this.#marks.length < MARKS_COUNTED) this.#marks.push({ rating, count: times });
    else this.#others = this.#others.plus(rating.times(times));
  }

  /** Ratings with how often they were given, which add up to the total. */
  marks(): (readonly [rating: Decimal, times: number])[] {
    const marks = this.#marks.map(({ rating, count }) => [rating, count] as const);
    return this.#others.isZero() ? marks : [...marks, [this.#others, 1]];
  }

  total(): Decimal {
    let total = this.#others;
    for (const { rating, count } of this.#marks) total = total.plus(rating.times(count));
    return total;
  }
}
