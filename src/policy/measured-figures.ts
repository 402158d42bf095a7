import { Decimal } from "../kernel/decimal.ts";
import { invariant } from "../kernel/invariant.ts";
import type { Place } from "../kernel/place.ts";
import { isMissing, type Measured, type QuantityColumn } from "../measures/quantity.ts";
import type { Figure } from "./figure.ts";
import { Unknown, type Value } from "./value.ts";

const DIFFERENT = Symbol("people differ");

/** 当月的量 — the measured quantities of a month; what is missing is unknown. */
export class MeasuredFigures {
  readonly #measured: Pick<Measured, Figure["scope"]>;
  /** By number of the figure: each is looked up by its name once. */
  readonly #columns: (QuantityColumn | undefined)[] = [];
  /** By number of the figure, then person or span: rules ask for the same ones again and again. */
  readonly #values: Value[][] = [];
  /** By number of the figure: what everybody has in common. */
  readonly #common: (Value | typeof DIFFERENT)[] = [];

  constructor(measured: Pick<Measured, Figure["scope"]>) {
    this.#measured = measured;
  }

  at(figure: Figure, index: number): Value {
    const values = (this.#values[figure.id] ??= []);
    const known = values[index];
    if (known !== undefined) return known;
    return (values[index] = this.#ask(figure, index));
  }

  /** The value that so many people or spans have in common; asks them until one differs. */
  ofAll(figure: Figure, count: number): Value | undefined {
    const known = this.#common[figure.id];
    if (known !== undefined) return known === DIFFERENT ? undefined : known;
    const common = this.#commonOf(figure, count);
    this.#common[figure.id] = common === undefined ? DIFFERENT : common;
    return common;
  }

  #commonOf(figure: Figure, count: number): Value | undefined {
    if (count === 0) return undefined;
    const first = this.at(figure, 0);
    for (let index = 1; index < count; index += 1) {
      if (!isSame(first, this.at(figure, index))) return undefined;
    }
    return first;
  }

  #ask(figure: Figure, index: number): Value {
    const column = this.#columnOf(figure);
    if (!column) {
      invariant(false, `quantity ${figure.name} of ${figure.scope} is declared, not measured`);
    }
    const cell = column.at(index);
    return isMissing(cell) ? new Unknown([cell]) : cell;
  }

  rows(figure: Figure, index: number): readonly Place[] {
    return this.#columnOf(figure)?.rowsAt(index) ?? [];
  }

  #columnOf({ id, scope, name }: Figure): QuantityColumn | undefined {
    return (this.#columns[id] ??= this.#measured[scope].get(name));
  }
}

function isSame(one: Value, other: Value): boolean {
  if (one === other) return true;
  return one instanceof Decimal && other instanceof Decimal && one.equals(other);
}
