import type { PaidItem } from "../../../payrun/back-pay.ts";
import type { Side } from "../../../payrun/compare/side.ts";
import type { ClosedMonth } from "../closed/closed-month.ts";
import type { Replayed } from "./replay.ts";

/** 比较的一方 — a replayed month as the comparison wants it: a seal's amounts win. */
export function comparedSide({ month, one, lines, corrected, closed }: Replayed): Side {
  const computed = one && {
    setup: one.setup,
    paid: { result: one.result, history: one.history, everyone: one.everyone },
  };
  return {
    month,
    computed,
    sealed: lines && byEmployee(lines),
    heldOver: closed && heldOver(closed),
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

/** A payslip without any line stands in no table of the seal but this one. */
function heldOver({ held, month }: ClosedMonth): ReadonlyMap<string, string> {
  const own = held.filter((one) => one.month === month);
  return new Map(own.map(({ employee, codes }) => [employee, codes]));
}
