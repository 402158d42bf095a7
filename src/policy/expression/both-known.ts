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
  // Taken out once: the computations of a policy have many shapes, which makes each look-up slow.
  const [ofLeft, ofRight] = [left.evaluate, right.evaluate];
  return (frame, index) => {
    const one = ofLeft(frame, index);
    const other = ofRight(frame, index);
    if (isKnown(one) && isKnown(other)) return combine(one, other);
    return unknownOfBoth(one, other) ?? absent;
  };
}
