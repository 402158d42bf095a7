import { addMonthsToDay, dayOfMoment } from "../../kernel/calendar.ts";
import { whole } from "../../kernel/decimal.ts";
import type { Computation, Evaluate } from "../model.ts";
import { asDecimal, type Known } from "../value.ts";
import { bothKnown } from "./both-known.ts";
import type { BinaryOperator } from "./syntax.ts";
import type { Type } from "./types.ts";
import { unitOf } from "./units.ts";

/** 时刻所在日 — the day of a date or moment. */
export function dayValue(value: Known, type: Type): number {
  return type.kind === "moment" ? dayOfMoment(Number(value)) : Number(value);
}

/** 日期运算 — date ± days, date + months (the same date, clipped to the month), date − date = days. */
export function dateArithmetic(
  operator: BinaryOperator,
  left: Computation,
  right: Computation,
): { readonly type: Type; readonly evaluate: Evaluate } | undefined {
  if (right.type.kind === "date" || right.type.kind === "moment") {
    const difference = bothKnown(left, right, (a, b) =>
      whole(dayValue(a, left.type) - dayValue(b, right.type)),
    );
    const type: Type = { kind: "number", unit: unitOf("days") };
    return operator === "-" ? { type, evaluate: difference } : undefined;
  }
  if (right.type.kind !== "number" || (operator !== "+" && operator !== "-")) return undefined;
  const sign = operator === "+" ? 1 : -1;
  const months = right.type.unit["months"] === 1;
  const moved = bothKnown(left, right, (a, b) => {
    const count = asDecimal(b).times(sign).toNumber();
    const from = dayValue(a, left.type);
    return months ? addMonthsToDay(from, count) : from + count;
  });
  return { type: { kind: "date" }, evaluate: moved };
}
