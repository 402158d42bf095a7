import { Decimal } from "../../kernel/decimal.ts";
import type { Computation } from "../model.ts";
import type { Value } from "../value.ts";
import { fits, type Type } from "./types.ts";
import { ratioBetween, scaled } from "./units.ts";

/** 换成所要的单位 — minutes where hours are wanted become hours; undefined when it does not fit. */
export function converted<Made extends Computation>(made: Made, wanted: Type): Made | undefined {
  if (fits(made.type, wanted)) return made;
  if (made.type.kind !== "number" || wanted.kind !== "number") return undefined;
  const ratio = ratioBetween(made.type.unit, wanted.unit);
  if (!ratio) return undefined;
  const turned = (value: Value) => (value instanceof Decimal ? scaled(value, ratio) : value);
  return {
    ...made,
    type: wanted,
    evaluate: (frame, index) => turned(made.evaluate(frame, index)),
    ...(made.fixed !== undefined && { fixed: turned(made.fixed) }),
  };
}
