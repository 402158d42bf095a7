import { Decimal, ZERO } from "../../kernel/decimal.ts";
import { type Measured, type QuantityColumn } from "../../measures/quantity.ts";
import { mixedMeasures } from "./mixed-measures.ts";

const PAID = "attendance.paid_days";
const OF = "attendance.month_days";

/** 天数之量 — how far a month is paid, and of how many days. */
export function isDays(name: string): boolean {
  return name === PAID || name === OF;
}

/**
 * 换天数 — a month with the paid days of another one. Stretches stay as they are and share the
 * other month's days as they shared their own.
 */
export function otherDays(own: Measured, other: Measured): Measured {
  const mixed = mixedMeasures(own, other, { quantity: isDays, table: () => false });
  const [before, after] = [own.person.get(PAID), mixed.person.get(PAID)];
  const [ownPart, month] = [own.span.get(PAID), mixed.person.get(OF)];
  if (!before || !after || !ownPart || !month) return mixed;
  const span = new Map(own.span);
  const ownerOf = (index: number) => own.spans[index]?.person ?? 0;
  const paid: QuantityColumn = {
    at(index) {
      const owner = ownerOf(index);
      const [part, whole, now] = [ownPart.at(index), before.at(owner), after.at(owner)];
      const isFigure = part instanceof Decimal && whole instanceof Decimal;
      if (!isFigure || !(now instanceof Decimal)) return now;
      if (part.equals(whole)) return now;
      return whole.isZero() ? ZERO : now.times(part).div(whole);
    },
    rowsAt: (index) => ownPart.rowsAt(index),
  };
  span.set(PAID, paid);
  span.set(OF, {
    at: (index) => month.at(ownerOf(index)),
    rowsAt: (index) => month.rowsAt(ownerOf(index)),
  });
  return { ...mixed, span };
}
