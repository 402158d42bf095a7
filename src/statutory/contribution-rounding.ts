import { Decimal } from "../kernel/decimal.ts";
import { type Money, roundToFen } from "../kernel/money.ts";
import type { Rounding } from "./reading/contribution-sections.ts";

const { ROUND_HALF_UP: HALF, ROUND_UP: UP, ROUND_DOWN: DOWN } = Decimal;

/**
 * Each way as the roundings one after another: 见厘进分 looks at the third decimal only, so what
 * stands behind it is dropped first.
 */
const WAYS: Readonly<
  Record<Rounding, readonly (readonly [number, typeof UP | typeof DOWN | typeof HALF])[]>
> = {
  fen: [[2, HALF]],
  jiao: [[1, HALF]],
  yuan: [[0, HALF]],
  li_to_fen: [
    [3, DOWN],
    [2, UP],
  ],
  fen_to_jiao: [
    [2, DOWN],
    [1, UP],
  ],
  jiao_to_yuan: [
    [1, DOWN],
    [0, UP],
  ],
  up_to_yuan: [[0, UP]],
  drop_jiao: [[0, DOWN]],
  drop_fen: [[1, DOWN]],
  drop_li: [[2, DOWN]],
};

/** 缴费取整 — a share as the local authority rounds it, per scheme and per side. */
export function contributionRounding(amount: Decimal, rounding: Rounding = "fen"): Money {
  let rounded = amount;
  for (const [places, mode] of WAYS[rounding]) rounded = rounded.toDecimalPlaces(places, mode);
  return roundToFen(rounded);
}
