import type { Computation, Evaluate } from "../model.ts";
import { isKnown, type Known, unknownOfBoth, type Value } from "../value.ts";

/**
 * 两边已知 — combines two known values; else unknown spreads, and what does not apply stays so.
 */
export function bothKnown(
  left: Computation,
  right: Computation,
  combine: (one: Known, other: Known) => Value,
  absent: Value = null,
): Evaluate {
  return (frame, index) => {
    const one = left.evaluate(frame, index);
    const other = right.evaluate(frame, index);
    if (isKnown(one) && isKnown(other)) return combine(one, other);
    return unknownOfBoth(one, other) ?? absent;
  };
}
