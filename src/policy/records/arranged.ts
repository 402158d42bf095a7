import { membersIn, membersOf } from "../members.ts";
import type { Computation, Frame, Members, RecordSet } from "../model.ts";
import { asDecimal, isKnown, Unknown, type Value } from "../value.ts";

/**
 * 排序 — the records of each person by a value of theirs; equal ones stay in order of time.
 *
 * Where the value is unknown nobody can say which occurrence a record is, so it is marked.
 */
export function arrangedMembers(frame: Frame, from: RecordSet, by: Computation): Members {
  const members = membersIn(frame, from);
  const values = members.rows.map((_, index) => by.evaluate(frame, index));
  const order: number[] = [];
  for (let person = 0; person < frame.people; person += 1) {
    const { from: first, to } = membersOf(members, person);
    const own = Array.from({ length: to - first }, (_, offset) => first + offset);
    const compare = (left: number, right: number) =>
      compared(values[left] ?? null, values[right] ?? null, by) || left - right;
    order.push(...own.sort(compare));
  }
  const undecided = new Map<number, Unknown>();
  order.forEach((from_, index) => {
    const value = values[from_];
    const mark = members.undecided.get(from_) ?? (value instanceof Unknown ? value : undefined);
    if (mark) undecided.set(index, mark);
  });
  const { merged } = members;
  return {
    ...members,
    rows: order.map((from_) => members.rows[from_] ?? 0),
    undecided,
    ...(merged && {
      merged: new Map(order.map((from_, index) => [index, merged.get(from_) ?? []])),
    }),
  };
}

/** What does not apply comes last. */
function compared(left: Value, right: Value, by: Computation): number {
  if (!isKnown(left) || !isKnown(right)) return Number(!isKnown(left)) - Number(!isKnown(right));
  const { type } = by;
  if (type.kind === "level") {
    return type.words.indexOf(String(left)) - type.words.indexOf(String(right));
  }
  if (type.kind === "text") return left < right ? -1 : Number(left > right);
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "boolean") return Number(left) - Number(right);
  return asDecimal(left).comparedTo(asDecimal(right));
}
