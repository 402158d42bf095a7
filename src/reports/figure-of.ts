import { Decimal } from "../kernel/decimal.ts";
import type { Measured, Person } from "../measures/quantity.ts";

/** 取数 — reads one measured figure of a person; undefined when missing or not applicable. */
export type FigureReader = (person: Person) => Decimal | undefined;

/** 取数的办法 — how one measured figure is read, looked up once for all people. */
export function figureReader(measured: Measured, name: string): FigureReader {
  const column = measured.person.get(name);
  return ({ index }) => {
    // Who has left since stands outside the people of the month.
    const cell = index < 0 ? undefined : column?.at(index);
    return cell instanceof Decimal ? cell : undefined;
  };
}
