import { Decimal } from "../../kernel/decimal.ts";
import type { Computation } from "../model.ts";
import type { Value } from "../value.ts";
import { turnedBy } from "./for-everybody.ts";
import { fits, type Type } from "./types.ts";
import { ratioBetween, scaled, type Unit } from "./units.ts";

/** What a number of records may be said to be: so many days, a run of so many months, points. */
const COUNTED = ["days", "months", "points"];

function isCount(unit: Unit): boolean {
  return unit["count"] === 1 && Object.keys(unit).length === 1;
}

/**
 * 换成所要的单位 — minutes where hours are wanted become hours, a count becomes the days or months
 * that are counted; undefined when it does not fit.
 */
export function converted<Made extends Computation>(made: Made, wanted: Type): Made | undefined {
  if (fits(made.type, wanted)) return made;
  if (made.type.kind !== "number" || wanted.kind !== "number") return undefined;
  if (isCount(made.type.unit) && COUNTED.some((word) => wanted.unit[word] === 1)) {
    return { ...made, type: wanted };
  }
  const ratio = ratioBetween(made.type.unit, wanted.unit);
  if (!ratio) return undefined;
  const turned = (value: Value) => (value instanceof Decimal ? scaled(value, ratio) : value);
  return {
    ...made,
    type: wanted,
    ...turnedBy(made, turned),
    ...(made.fixed !== undefined && { fixed: turned(made.fixed) }),
  };
}
