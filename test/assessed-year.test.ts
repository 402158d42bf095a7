import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { assessedYear } from "./support/assessed-year.ts";
import { filesIn } from "./support/example-run.ts";
import { csvRows } from "./support/csv-table.ts";

const EXPECTED = path.resolve(import.meta.dirname, "../fixtures/assessed-year");
const running = assessedYear();

it("the example's year is assessed as expected, byte for byte", async () => {
  const found = await running;
  expect([...found.keys()].sort()).toEqual([...filesIn(EXPECTED).keys()]);
  for (const [file, bytes] of found) {
    expect(bytes.toString(), file).toBe(readFileSync(path.join(EXPECTED, file), "utf8"));
  }
});

it("the total weighs performance 50, ability 25, attitude 15 and seniority 10", async () => {
  const sheet = csvRows((await running).get("yearly-assessment.csv")?.toString() ?? "");
  const totals = new Map(sheet.map((row) => [row["工号"], row["总分"]]));
  // 02001: 95 × 50 % + 95 × 25 % + 96 × 15 % + 100 × 10 % = 47.5 + 23.75 + 14.4 + 10 = 95.65.
  expect(totals.get("02001")).toBe("95.65");
  // 02004: 57 × 50 % + 55 × 25 % + 60 × 15 % + 84 × 10 % = 28.5 + 13.75 + 9 + 8.4 = 59.65;
  // three full years since 2020-09-01: 60 + 3 × 8 = 84.
  expect(totals.get("02004")).toBe("59.65");
  // Nobody judged 02008, so the total is unknown and not 0.
  expect(totals.get("02008")).toBe("");
});
