import { dayFromIso, type Month, monthOf } from "../../../kernel/calendar.ts";
import { formatMoney } from "../../../kernel/money.ts";
import type { KindRow } from "../../../inputs/index.ts";
import type { InputRecord } from "../../../intake/table.ts";
import type { Deferred } from "../../../payrun/deferred.ts";
import type { History, KeptValue } from "../../../payrun/month-setup.ts";
import type { KeptRow } from "../../../reports/sealed/kept-table.ts";
import { SCHEDULE_TABLE } from "../../../reports/sealed/seal-tables.ts";
import type { Earlier, OneMonth } from "../pay-one.ts";
import { type ClosedMonth, sealPath } from "./closed-month.ts";

/** 各月的值 — month → employee → name → value, as look-backs want them. */
export type ValuesByMonth = Map<Month, ReadonlyMap<string, ReadonlyMap<string, KeptValue>>>;

/** 封账所留 — values and orders of sealed months, replaced where a month was computed again. */
export class LeftBehind {
  readonly values: ValuesByMonth = new Map();
  #deferred: readonly Deferred[] = [];
  readonly #orders = new Map<Month, ReadonlySet<string>>();
  #earlier: { readonly closed: ClosedMonth; readonly schedule: Earlier["schedule"] } | undefined;

  /** What a seal knew of the months before it: corrections that were made until then. */
  foresee(closed: ClosedMonth): void {
    for (const [month, people] of valuesOf(closed.kept)) {
      const known = this.values.get(month) ?? new Map();
      if (month < closed.month) this.values.set(month, new Map([...known, ...people]));
    }
  }

  /** What a month left as it was sealed; shifts of its last day reach into the next month. */
  take(root: string, closed: ClosedMonth): void {
    this.foresee(closed);
    this.values.set(closed.month, valuesOf(closed.kept).get(closed.month) ?? new Map());
    this.#orders.set(closed.month, closed.orders);
    this.#deferred = closed.deferred;
    this.#earlier = { closed, schedule: lastShiftsOf(root, closed) };
  }

  /** What a month leaves with what is known now; true when that is not what was sealed. */
  replace(closed: ClosedMonth, again: OneMonth, orders: ReadonlySet<string>): boolean {
    const before = print(this.values.get(closed.month), closed.orders, this.#deferred);
    const { values, deferred = [] } = again.history();
    this.#deferred = deferred;
    // Whoever has left the roster keeps what was sealed of them.
    for (const month of values.keys()) {
      const known = this.values.get(month) ?? new Map();
      this.values.set(month, new Map([...known, ...(values.get(month) ?? [])]));
    }
    this.#orders.set(closed.month, orders);
    const schedule = again.reading.records.schedule ?? this.#earlier?.schedule;
    this.#earlier = { closed, schedule };
    return print(this.values.get(closed.month), orders, deferred) !== before;
  }

  /** For the month after the last one taken: tax sums are those of its seal. */
  earlier(): Earlier | undefined {
    if (!this.#earlier) return undefined;
    const { closed, schedule } = this.#earlier;
    const history: History = {
      values: new Map(this.values),
      tax: new Map(closed.tax.map(({ employee, sums }) => [employee, sums])),
      firstTaxMonth: closed.manifest.first_tax_month,
      deferred: this.#deferred,
      countedOrders: new Set([...this.#orders.values()].flatMap((orders) => [...orders])),
    };
    return { taxMonth: taxMonthOf(closed), history, schedule };
  }
}

function taxMonthOf({ manifest }: ClosedMonth): Month {
  const paidOn = dayFromIso(manifest.pay_date);
  return paidOn === undefined ? manifest.month : monthOf(paidOn);
}

function valuesOf(rows: readonly KeptRow[]): ValuesByMonth {
  const months = new Map<Month, Map<string, Map<string, KeptValue>>>();
  for (const { month, employee, name, value } of rows) {
    const people = months.get(month) ?? new Map<string, Map<string, KeptValue>>();
    const own = people.get(employee) ?? new Map<string, KeptValue>();
    if (name !== "") own.set(name, value);
    months.set(month, people.set(employee, own));
  }
  return months;
}

function lastShiftsOf(root: string, closed: ClosedMonth): Earlier["schedule"] {
  const file = `${sealPath(root, closed.month).path}/${SCHEDULE_TABLE.file}`;
  return closed.lastShifts.map(
    ({ employee, date, shift }, index): InputRecord<KindRow<"schedule">> => ({
      row: { employee_id: employee, date, shift, published_on: undefined, seat: undefined },
      place: { file, line: index + 2, column: 1 },
    }),
  );
}

function print(
  people: ReadonlyMap<string, ReadonlyMap<string, KeptValue>> | undefined,
  orders: ReadonlySet<string>,
  deferred: readonly Deferred[],
): string {
  const waiting = deferred.map(
    ({ person, earned, due, item, amount }) =>
      `${person.id} ${earned} ${due} ${item} ${formatMoney(amount)}`,
  );
  const values = [...(people ?? [])].flatMap(([id, own]) =>
    [...own].map(([name, value]) => `${id} ${name} ${String(value)}`),
  );
  return [...values.sort(), ...[...orders].sort(), ...waiting.sort()].join("\n");
}
