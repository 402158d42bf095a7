import type { Computation } from "../model.ts";
import { unknownOfBoth } from "../value.ts";
import { forEverybody } from "./for-everybody.ts";
import { TRUTH } from "./types.ts";

type Logic = Pick<Computation, "type" | "evaluate" | "forEverybody">;

/** 且与或 — `and` is settled by a no, `or` by a yes, whatever the other side lacks. */
export function logic(
  operator: "and" | "or",
  left: Computation,
  right: Computation,
): Logic | undefined {
  if (left.type.kind !== "truth" || right.type.kind !== "truth") return undefined;
  const settles = operator === "or";
  const [ofLeft, ofRight] = [left.evaluate, right.evaluate];
  return {
    type: TRUTH,
    evaluate(frame, index) {
      const one = ofLeft(frame, index);
      if (one === settles) return settles;
      const other = ofRight(frame, index);
      if (other === settles) return settles;
      return unknownOfBoth(one, other) ?? !settles;
    },
    forEverybody(frame) {
      const one = forEverybody(left, frame);
      if (one === settles || one === undefined) return one;
      const other = forEverybody(right, frame);
      return other === settles || other === undefined ? other : !settles;
    },
  };
}
