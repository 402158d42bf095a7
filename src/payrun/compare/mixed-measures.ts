import { Decimal } from "../../kernel/decimal.ts";
import { sum } from "../../measures/family.ts";
import { lazyTable } from "../../measures/lazy-table.ts";
import {
  type Cell,
  isMissing,
  type Measured,
  type Missing,
  type QuantityColumn,
  type RecordTable,
} from "../../measures/quantity.ts";

type CellValue = Cell | null | Missing;
type Choice = (name: string) => boolean;

/** 换入 — which quantities and record tables are taken from the other month. */
export interface Taken {
  readonly quantity: Choice;
  readonly table: Choice;
}

/**
 * 混合的量 — the people and stretches of one month with some figures of the other, found by
 * employee id. Whoever the other month does not know keeps the figures of their own.
 */
export function mixedMeasures(own: Measured, other: Measured, taken: Taken): Measured {
  const positions = new Map(other.people.map(({ id, index }) => [id, index]));
  const there = own.people.map(({ id }) => positions.get(id));
  const spanThere = spansThere(own, other, there);
  const person = new Map(own.person);
  for (const [name, column] of own.person) {
    const foreign = other.person.get(name);
    if (foreign && taken.quantity(name)) person.set(name, moved(column, foreign, there));
  }
  const span = new Map(own.span);
  for (const [name, column] of own.span) {
    const foreign = other.span.get(name);
    if (foreign && taken.quantity(name)) span.set(name, spread(column, foreign, spanThere));
  }
  const records = new Map<string, RecordTable>();
  for (const kind of new Set([...own.records.keys(), ...other.records.keys()])) {
    const [ours, theirs] = [own.records.get(kind), other.records.get(kind)];
    const table = taken.table(kind) ? theirs && movedTable(theirs, ours, there) : ours;
    if (table) records.set(kind, table);
  }
  return { ...own, person, span, records };
}

function moved(
  own: QuantityColumn,
  other: QuantityColumn,
  there: readonly (number | undefined)[],
): QuantityColumn {
  const ask = <T>(index: number, read: (column: QuantityColumn, at: number) => T): T => {
    const at = there[index];
    return at === undefined ? read(own, index) : read(other, at);
  };
  return {
    at: (index) => ask(index, (column, at) => column.at(at)),
    rowsAt: (index) => ask(index, (column, at) => column.rowsAt(at)),
    rowCountAt: (index) =>
      ask(index, (column, at) => column.rowCountAt?.(at) ?? column.rowsAt(at).length),
  };
}

/** Stretches of the other month that a stretch stands for; undefined for somebody unknown there. */
type SpansThere = readonly (readonly number[] | undefined)[];

/**
 * As many stretches answer to each other one by one; otherwise the last one stands for all of
 * them, and the others for none.
 */
function spansThere(
  own: Measured,
  other: Measured,
  there: readonly (number | undefined)[],
): SpansThere {
  const [ours, theirs] = [spansByPerson(own), spansByPerson(other)];
  const found: (readonly number[] | undefined)[] = [];
  for (const [person, spans] of ours.entries()) {
    const at = there[person];
    if (at === undefined) continue;
    const foreign = theirs[at] ?? [];
    const oneByOne = foreign.length === spans.length;
    for (const [position, span] of spans.entries()) {
      const one = foreign[position];
      const isLast = position === spans.length - 1;
      found[span] = oneByOne && one !== undefined ? [one] : isLast ? foreign : [];
    }
  }
  return found;
}

function spansByPerson({ people, spans }: Measured): readonly number[][] {
  const found: number[][] = people.map(() => []);
  for (const [index, { person }] of spans.entries()) found[person]?.push(index);
  return found;
}

function spread(own: QuantityColumn, other: QuantityColumn, there: SpansThere): QuantityColumn {
  return {
    at(index) {
      const spans = there[index];
      if (!spans) return own.at(index);
      return added(spans.map((span) => other.at(span)));
    },
    rowsAt(index) {
      const rows = there[index]?.flatMap((span) => other.rowsAt(span)) ?? [];
      return rows.length > 0 ? rows : own.rowsAt(index);
    },
  };
}

/** Days of several stretches together; none of them is nothing. */
function added(values: readonly CellValue[]): CellValue {
  const [only] = values;
  if (only !== undefined && values.length === 1) return only;
  return values.find(isMissing) ?? sum(values.filter((value) => value instanceof Decimal));
}

/** Records follow their person, joiners keep their own; sets rely on the order of people. */
function movedTable(
  other: RecordTable,
  own: RecordTable | undefined,
  there: readonly (number | undefined)[],
): RecordTable {
  return lazyTable({ kind: other.kind, lacking: other.lacking }, () => {
    const here = new Map(there.flatMap((at, index) => (at === undefined ? [] : [[at, index]])));
    const from = (table: RecordTable, personOf: (owner: number) => number | undefined) =>
      table.records.flatMap((record, row) => {
        const person = personOf(table.owner[row] ?? -1);
        return person === undefined
          ? []
          : [{ record, person, also: () => table.also?.(row) ?? [] }];
      });
    const ofJoiner = (owner: number) => (there[owner] === undefined ? owner : undefined);
    const rows = [
      ...from(other, (owner) => here.get(owner)),
      ...(own ? from(own, ofJoiner) : []),
    ].toSorted((left, right) => left.person - right.person);
    return {
      records: rows.map(({ record }) => record),
      owner: rows.map(({ person }) => person),
      also: (index) => rows[index]?.also() ?? [],
    };
  });
}
