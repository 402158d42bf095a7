import { invariant } from "../kernel/invariant.ts";
import type { Place } from "../kernel/place.ts";
import { isMissing, type Measured, type QuantityColumn } from "../measures/quantity.ts";
import type { Figure } from "./figure.ts";
import { Unknown, type Value } from "./value.ts";

/** 当月的量 — the measured quantities of a month; what is missing is unknown. */
export class MeasuredFigures {
  readonly #measured: Pick<Measured, Figure["scope"]>;
  /** By number of the figure: each is looked up by its name once. */
  readonly #columns: (QuantityColumn | undefined)[] = [];
  /** By number of the figure, then person or span: rules ask for the same ones again and again. */
  readonly #values: Value[][] = [];

  constructor(measured: Pick<Measured, Figure["scope"]>) {
    this.#measured = measured;
  }

  at(figure: Figure, index: number): Value {
    const values = (this.#values[figure.id] ??= []);
    const known = values[index];
    if (known !== undefined) return known;
    return (values[index] = this.#ask(figure, index));
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
