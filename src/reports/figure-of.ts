import { Decimal } from "../kernel/decimal.ts";
import type { Measured, Person } from "../measures/quantity.ts";

/** 取数 — a person's measured figure; undefined when it is missing or does not apply. */
export function figureOf(measured: Measured, name: string, person: Person): Decimal | undefined {
  // Who has left since stands outside the people of the month.
  if (person.index < 0) return undefined;
  const cell = measured.person.get(name)?.at(person.index);
  return cell instanceof Decimal ? cell : undefined;
}
