import type { Computation } from "../model.ts";
import { forEverybody } from "./for-everybody.ts";
import { isKnown, type Known, unknownOfBoth, type Value } from "../value.ts";

/**
 * 两边已知 — combines two known values; else unknown spreads, and what does not apply stays so.
 */
export function bothKnown(
  left: Computation,
  right: Computation,
  combine: (one: Known, other: Known) => Value,
  absent: Value = null,
): Pick<Computation, "evaluate" | "forEverybody"> {
  // Taken out once: the computations of a policy have many shapes, which makes each look-up slow.
  const [ofLeft, ofRight] = [left.evaluate, right.evaluate];
  return {
    evaluate(frame, index) {
      const one = ofLeft(frame, index);
      const other = ofRight(frame, index);
      if (isKnown(one) && isKnown(other)) return combine(one, other);
      return unknownOfBoth(one, other) ?? absent;
    },
    forEverybody(frame) {
      const one = forEverybody(left, frame);
      const other = one === undefined ? undefined : forEverybody(right, frame);
      if (one === undefined || other === undefined) return undefined;
      return isKnown(one) && isKnown(other) ? combine(one, other) : absent;
    },
  };
}
