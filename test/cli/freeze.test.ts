import { describe, expect, it } from "vitest";
import { SmallCentre } from "./small-centre.ts";

describe("a frozen payslip", () => {
  it("is compared by check, which stays silent while nothing moves", async () => {
    const centre = new SmallCentre(["2024-05"]);
    const { stdout } = await centre.must("freeze", "1001", "2024-05");
    // base, commission, income tax, gross and net
    expect(stdout).toBe("1001 2024-05: 5 amounts kept in frozen.csv\n");
    const checked = await centre.must("check", "2024-05");
    expect(checked.stdout + checked.stderr).toBe("");
  });

  it("names every item that a changed rule moves, and by how much", async () => {
    const centre = new SmallCentre(["2024-05"]);
    await centre.must("freeze", "1001", "2024-05");
    centre.edit("policies/own.yaml", "* 10%", "* 9%");
    const { code, stderr } = await centre.run("check", "2024-05", "frozen");
    expect(code).toBe(1);
    // 4000 × 10 % = 400; × 9 % = 360; gross 8400 − 40
    expect(stderr).toContain("commission was 400.00, is 360.00");
    expect(stderr).toContain("gross was 8400.00, is 8360.00");
  });

  it("replaces only the rows of its own person and month", async () => {
    const centre = new SmallCentre(["2024-05", "2024-06"]);
    await centre.must("freeze", "1002", "2024-05");
    await centre.must("freeze", "1001", "2024-05");
    const before = centre.table("frozen.csv");
    await centre.must("freeze", "1001", "2024-05");
    expect(centre.table("frozen.csv")).toEqual(before);
    expect(new Set(before.map((row) => row["employee_id"]))).toEqual(new Set(["1002", "1001"]));
    await centre.must("check", "2024-06");
  });

  it("of somebody unknown is refused with the nearest id", async () => {
    const centre = new SmallCentre(["2024-05"]);
    const { code, stderr } = await centre.run("freeze", "1010", "2024-05");
    expect(code).toBe(2);
    expect(stderr).toContain("CSP360");
    expect(centre.has("frozen.csv")).toBe(false);
  });
});

describe("control totals", () => {
  const withChecks = (checks: string): SmallCentre => {
    const centre = new SmallCentre(["2024-05"]);
    centre.edit("cs-pay.yaml", "language: en\n", `language: en\nchecks:\n${checks}`);
    return centre;
  };

  it("that are met are not mentioned", async () => {
    // gross: 8000 + 400 and 9000 + 100
    const centre = withChecks(
      "  book: { month: 2024-05, headcount: 2, gross: '17,500.00', fines: 0, held: 0 }\n" +
        "  ceiling: { gross: { at_least: 17500, at_most: 17500 } }\n",
    );
    const { stdout, stderr } = await centre.must("check", "2024-05");
    expect(stdout + stderr).toBe("");
  });

  it("of another month are not asked", async () => {
    await withChecks("  book: { month: 2024-04, headcount: 20 }\n").must("check", "2024-05");
  });

  it("can be asked for one by one", async () => {
    const centre = withChecks("  wrong: { headcount: 3 }\n  right: { headcount: 2 }\n");
    await centre.must("check", "2024-05", "right");
    expect((await centre.run("check", "2024-05", "wrong")).code).toBe(1);
  });

  it.each([
    ["  book: 3\n", "CSP382"],
    ["  book: { month: May, headcount: 3 }\n", "CSP382"],
    ["  book: { month: 2024-05 }\n", "CSP382"],
    ["  book: { headcount: many }\n", "CSP382"],
    ["  book: { heads: 3 }\n", "CSP301"],
  ])("written as %s are refused before anything is paid", async (checks, code) => {
    const { code: exit, stderr } = await withChecks(checks).run("check", "2024-05");
    expect(exit).toBe(2);
    expect(stderr).toContain(code);
  });
});
