import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { everyClause } from "../../src/cli/show/show-clauses.ts";
import { clauseRows } from "../docs/clause-rows.ts";

const ROWS = path.resolve(import.meta.dirname, "../../src/policy/specification/clause-rows.yaml");

describe("every clause of the specification", async () => {
  const entries = await everyClause();
  const lacking = (has: (entry: (typeof entries)[number]) => boolean) =>
    entries.filter((entry) => !has(entry)).map(({ id }) => id);

  it("is one of the hundred and two", () => {
    // X 12 + T 26 + S 19 + C 19 + R 13 + G 13
    expect(entries).toHaveLength(102);
  });

  it("says what it asks", () => {
    expect(lacking(({ title }) => title !== undefined)).toEqual([]);
  });

  it("is done somewhere", () => {
    expect(lacking(({ rules, doneBy }) => rules.size > 0 || doneBy !== undefined)).toEqual([]);
  });

  it("has a test row, and the page names rows that there are (npm run docs)", () => {
    expect(lacking(({ row }) => row !== undefined)).toEqual([]);
    expect(readFileSync(ROWS, "utf8")).toBe(clauseRows());
  });
});
