import type { Computation, Frame } from "../model.ts";
import { Unknown, type Value } from "../value.ts";

/** 众人同值 — what a computation is for everybody, where it can be told without asking them. */
export function forEverybody(
  { fixed, forEverybody: told }: Computation,
  frame: Frame,
): Value | undefined {
  // What is gated keeps the constant behind its gate.
  const value = told ? told(frame) : fixed;
  // What is missing may be said of each person in other words.
  return value instanceof Unknown ? undefined : value;
}

/** 逐值变换 — a computation whose value is made of that of another one. */
export function turnedBy(
  of: Computation,
  turn: (value: Value) => Value,
): Pick<Computation, "evaluate" | "forEverybody"> {
  const { evaluate } = of;
  return {
    evaluate: (frame, index) => turn(evaluate(frame, index)),
    forEverybody(frame) {
      const value = forEverybody(of, frame);
      return value === undefined ? undefined : turn(value);
    },
  };
}
