import { addMonthsToDay, type Day, dayOfMoment } from "../../kernel/calendar.ts";
import { whole } from "../../kernel/decimal.ts";
import type { Computation } from "../model.ts";
import { asDecimal, type Known } from "../value.ts";
import { bothKnown } from "./both-known.ts";
import type { BinaryOperator } from "./syntax.ts";
import type { Type } from "./types.ts";
import { conversion, isPlain, unitOf } from "./units.ts";

/** 时刻所在日 — the day of a date or moment. */
export function dayValue(value: Known, type: Type): number {
  return type.kind === "moment" ? dayOfMoment(Number(value)) : Number(value);
}

/**
 * 日期运算 — date ± days, date + months (the same date, clipped to the month), date − date = days;
 * a moment ± hours is a moment.
 */
export function dateArithmetic(
  operator: BinaryOperator,
  left: Computation,
  right: Computation,
): Made | undefined {
  if (right.type.kind === "date" || right.type.kind === "moment") {
    const difference = bothKnown(left, right, (a, b) =>
      whole(dayValue(a, left.type) - dayValue(b, right.type)),
    );
    const type: Type = { kind: "number", unit: unitOf("days") };
    return operator === "-" ? { type, ...difference } : undefined;
  }
  if (right.type.kind !== "number" || (operator !== "+" && operator !== "-")) return undefined;
  const sign = operator === "+" ? 1 : -1;
  const { unit } = right.type;
  if (unit["months"] === 1)
    return moved(left, right, (from, count) => addMonthsToDay(from, sign * count));
  if (isPlain(unit) || unit["days"] === 1 || unit["count"] === 1) {
    return moved(left, right, (from, count) => from + sign * count);
  }
  const seconds = conversion(unit, SECONDS);
  return seconds === undefined ? undefined : timeLater(left, right, sign * seconds);
}

type Made = Pick<Computation, "type" | "evaluate" | "forEverybody">;

const SECONDS = unitOf("seconds");

function moved(
  left: Computation,
  right: Computation,
  move: (from: Day, count: number) => Day,
): Made {
  const made = bothKnown(left, right, (a, b) =>
    move(dayValue(a, left.type), asDecimal(b).toNumber()),
  );
  return { type: { kind: "date" }, ...made };
}

/** Hours after a moment are a moment; a bare date has no time of day to count from. */
function timeLater(left: Computation, right: Computation, seconds: number): Made | undefined {
  if (left.type.kind !== "moment") return undefined;
  const made = bothKnown(left, right, (a, b) =>
    asDecimal(b).times(seconds).plus(Number(a)).toNumber(),
  );
  return { type: { kind: "moment" }, ...made };
}
