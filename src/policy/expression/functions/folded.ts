import { isKnown, type Known, Unknown, unknownOf, type Value } from "../../value.ts";

/** 汇成一值 — what known values come to together. */
export type Fold = (values: readonly Known[]) => Value;

/** 汇总 — one unknown makes the whole unknown; what does not apply is left out. */
export function folded(values: readonly Value[] | Unknown, fold: Fold, ofNone: Value): Value {
  if (values instanceof Unknown) return values;
  // Most people have nothing of most kinds.
  if (values.length === 0) return ofNone;
  return unknownOf(values) ?? fold(values.every(isKnown) ? values : values.filter(isKnown));
}
