import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import { CallTotals } from "../../src/measures/calls.ts";
import type { MonthRecords } from "../../src/measures/month-inputs.ts";
import type { Measured } from "../../src/measures/quantity.ts";
import { at, day, employee, measure, roster, rows, SHOP } from "./month-of.ts";

const PEOPLE = ["A", "B", "C"];
const someone = fc.constantFrom(...PEOPLE);
const date = fc.integer({ min: day("2024-04-29"), max: day("2024-06-02") });
const moment = fc.integer({ min: at("2024-05-01"), max: at("2024-06-01 23:00") });
const amount = fc.integer({ min: 1, max: 900 }).map((cents) => new Decimal(cents).div(8));

const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 12 });

const generated = fc.record({
  changes: many(
    fc.record({
      employee_id: someone,
      effective_on: date,
      field: fc.constantFrom("grade", "team", "site"),
      value: fc.constantFrom("x", "y"),
    }),
  ),
  schedule: many(
    fc.record({
      employee_id: someone,
      date,
      shift: fc.constantFrom("day", "evening", "rest", "none"),
    }),
  ),
  punches: fc.array(
    fc.record({ employee_id: someone, punched_at: moment, site: fc.constantFrom("x", "y", "") }),
    { maxLength: 60 },
  ),
  leave: many(
    fc
      .record({
        employee_id: someone,
        type: fc.constantFrom("sick", "personal"),
        from: moment,
        length: fc.integer({ min: 0, max: 400_000 }),
        days: fc.option(amount, { nil: undefined }),
      })
      .map(({ length, ...row }) => ({ ...row, to: row.from + length })),
  ),
  overtime: many(fc.record({ employee_id: someone, date, hours: amount })),
  complaints: many(
    fc.record({
      employee_id: someone,
      received_at: moment,
      kind: fc.constant("late_reply"),
      upheld: fc.boolean(),
    }),
  ),
  sales: many(
    fc.record({
      employee_id: someone,
      paid_at: fc.option(moment, { nil: undefined }),
      amount,
      refund_amount: fc.option(amount, { nil: undefined }),
      status: fc.constantFrom("paid", "closed", undefined),
    }),
  ),
});

const recordsOf = (given: typeof generated extends fc.Arbitrary<infer T> ? T : never) => ({
  employees: roster(
    ...PEOPLE.map((id) => employee({ employee_id: id, site: "x", left_on: day("2024-05-30") })),
  ),
  changes: rows("changes", given.changes),
  schedule: rows("schedule", given.schedule),
  punches: rows("punches", given.punches),
  leave: rows("leave", given.leave),
  overtime: rows("overtime", given.overtime),
  complaints: rows("complaints", given.complaints),
  sales: rows("sales", given.sales),
});

function everything(measured: Measured): string {
  const columns = (named: Measured["person"], count: number) =>
    [...named].map(([name, column]) => [
      name,
      Array.from({ length: count }, (_, index) => [column.at(index), column.rowsAt(index)]),
    ]);
  return JSON.stringify([
    measured.people,
    measured.spans,
    columns(measured.person, measured.people.length),
    columns(measured.span, measured.spans.length),
    [...measured.records],
    measured.verdicts,
    measured.diagnostics,
  ]);
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const order = list.map((item, index) => ({ item, key: ((index + 1) * seed) % 1009 }));
  return order.sort((left, right) => left.key - right.key).map(({ item }) => item);
}

describe("the order in which rows arrive", () => {
  it("changes nothing", () => {
    fc.assert(
      fc.property(generated, fc.integer({ min: 1, max: 1008 }), (given, seed) => {
        const records = recordsOf(given);
        const mixed = Object.fromEntries(
          Object.entries(records).map(([kind, list]) => [kind, shuffled<unknown>(list, seed)]),
        ) as MonthRecords;
        expect(everything(measure({ rules: SHOP, records: mixed }))).toBe(
          everything(measure({ rules: SHOP, records })),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("changes no figure of calls either, whatever decimals the seconds have", () => {
    const calls = fc.array(
      fc.record({ ring: fc.float({ min: 0, max: 60, noNaN: true }), at: moment }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(calls, fc.integer({ min: 1, max: 1008 }), (given, seed) => {
        const records = rows(
          "calls",
          given.map((one) => ({
            agent_id: "E1",
            started_at: one.at,
            answered: true,
            ring_seconds: one.ring,
          })),
        );
        const total = (list: typeof records) => {
          const totals = new CallTotals();
          for (const { row, place } of list) totals.add(row, place);
          return everything(measure({ calls: totals }));
        };
        expect(total(shuffled(records, seed))).toBe(total(records));
      }),
    );
  });
});

describe("bounds that always hold", () => {
  it("no day is counted twice as leave or absence", () => {
    fc.assert(
      fc.property(generated, (given) => {
        const measured = measure({ rules: SHOP, records: recordsOf(given) });
        const figure = (name: string, index: number) =>
          measured.person.get(`attendance.${name}`)?.at(index) as Decimal;
        for (const { index } of measured.people) {
          let away = new Decimal(0);
          for (const name of ["absent_days", "leave_sick_days", "leave_personal_days"]) {
            away = away.plus(figure(name, index));
          }
          expect(away.toDecimalPlaces(15).lte(figure("due_days", index))).toBe(true);
          expect(figure("paid_days", index).lte(figure("month_days", index))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("the paid days of the spans are those of the person, under every proration", () => {
    const methods = fc.constantFrom("schedule", "21.75", "calendar");
    fc.assert(
      fc.property(generated, methods, (given, proration) => {
        const measured = measure({ rules: { ...SHOP, proration }, records: recordsOf(given) });
        const paid = (index: number) => measured.span.get("attendance.paid_days")?.at(index);
        for (const { index } of measured.people) {
          let total = new Decimal(0);
          for (const [at_, span] of measured.spans.entries()) {
            if (span.person === index) total = total.plus(paid(at_) as Decimal);
          }
          const own = measured.person.get("attendance.paid_days")?.at(index) as Decimal;
          expect(total.minus(own).abs().lt(new Decimal("1e-30"))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
