import { Decimal } from "../kernel/decimal.ts";
import { isMissing, type Measured, type Person } from "../measures/quantity.ts";

/** 取数 — a person's measured figure; undefined when it is missing or does not apply. */
export function figureOf(measured: Measured, name: string, person: Person): Decimal | undefined {
  const cell = measured.person.get(name)?.at(person.index);
  if (cell === undefined || cell === null || isMissing(cell)) return undefined;
  return Decimal.isDecimal(cell) ? cell : undefined;
}
