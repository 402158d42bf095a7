import type { PaidItem } from "../../../payrun/back-pay.ts";
import type { Side } from "../../../payrun/compare/compare-months.ts";
import type { Replayed } from "./replay.ts";

/** 比较的一方 — a replayed month as the comparison wants it: a seal's amounts win. */
export function comparedSide({ month, one, lines, corrected }: Replayed): Side {
  const computed = one && {
    setup: one.setup,
    paid: { result: one.result, history: one.history, everyone: one.everyone },
  };
  return {
    month,
    computed,
    sealed: lines && byEmployee(lines),
    sealedUnder: corrected ?? "seal",
  };
}

function byEmployee(lines: readonly PaidItem[]): ReadonlyMap<string, readonly PaidItem[]> {
  const people = new Map<string, PaidItem[]>();
  for (const line of lines) {
    const own = people.get(line.employee);
    if (own) own.push(line);
    else people.set(line.employee, [line]);
  }
  return people;
}
