import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SmallCentre } from "../cli/small-centre.ts";

const PEOPLE = ["1001", "1002"] as const;

/** 更正 — another figure in the exports of the month. */
interface Correction {
  readonly sales: readonly [number, number];
  readonly scores: readonly [number, number];
  readonly complaints: number;
}

const corrections: fc.Arbitrary<Correction> = fc.record({
  sales: fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 999_999 })),
  scores: fc.tuple(fc.integer({ min: 60, max: 100 }), fc.integer({ min: 60, max: 100 })),
  complaints: fc.integer({ min: 0, max: 2 }),
});

function correct(centre: SmallCentre, { sales, scores, complaints }: Correction): void {
  const month = "2024-05";
  const rows = PEOPLE.map(
    (id, index) => `${id},${month}-06 10:00,${((sales[index] ?? 0) / 100).toFixed(2)},${id}\n`,
  );
  centre.write(`${month}/sales.csv`, `employee_id,paid_at,amount,order_id\n${rows.join("")}`);
  const points = PEOPLE.map((id, index) => `${id},${scores[index]}\n`);
  centre.write(`${month}/scores.csv`, `employee_id,score\n${points.join("")}`);
  centre.write(`${month}/complaints.csv`, "employee_id,received_at,kind,upheld,complaint_id\n");
  centre.complain(month, complaints);
}

/** Gross and tax of everybody over the months, and what reached them. */
function paid(centre: SmallCentre, months: readonly string[]): Readonly<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const employee of PEOPLE) {
    for (const column of ["gross", "income_tax", "net"]) {
      const amounts = months.flatMap((month) =>
        centre
          .table(`out/${month}/payslips.csv`)
          .filter((slip) => slip["employee_id"] === employee)
          .map((slip) => slip[column] ?? ""),
      );
      sums[`${employee} ${column}`] = Decimal.sum(0, ...amounts).toFixed(2);
    }
  }
  return sums;
}

describe("two identical centres, one corrected before and one after closing", () => {
  it("have paid the same gross and withheld the same tax by the next month", async () => {
    await fc.assert(
      fc.asyncProperty(corrections, corrections, async (first, second) => {
        const before = new SmallCentre();
        const after = new SmallCentre();
        correct(before, second);
        correct(after, first);
        for (const centre of [before, after]) await centre.must("close", "2024-05");
        correct(after, second);
        for (const centre of [before, after]) await centre.must("close", "2024-06");
        const months = ["2024-05", "2024-06"];
        expect(paid(after, months)).toEqual(paid(before, months));
        for (const centre of [before, after]) await centre.must("month", "2024-07");
        expect(paid(after, ["2024-07"])).toEqual(paid(before, ["2024-07"]));
      }),
      { numRuns: 6, seed: 20_240_601 },
    );
  }, 120_000);

  it("corrected again and again, have paid what the last correction says", async () => {
    const steps = fc.array(corrections, { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(steps, async (changes) => {
        const months = ["2024-05", "2024-06", "2024-07", "2024-08", "2024-09"];
        const [before, after] = [new SmallCentre(months), new SmallCentre(months)];
        const last = changes.at(-1);
        if (last) correct(before, last);
        for (const [index, month] of months.entries()) {
          const change = changes[index];
          if (change) correct(after, change);
          await before.must("close", month);
          await after.must("close", month);
        }
        expect(paid(after, months)).toEqual(paid(before, months));
      }),
      { numRuns: 3, seed: 20_240_602 },
    );
  }, 120_000);
});
