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

  it("says it in Chinese by the words of the payslip, with the difference", async () => {
    const centre = new SmallCentre(["2024-05"]);
    await centre.must("freeze", "1001", "2024-05");
    centre.edit("policies/own.yaml", "* 10%", "* 9%");
    const { stderr } = await centre.run("check", "2024-05", "冻结", "--lang", "zh");
    expect(stderr).toContain("销售提成 commission 原为 400.00，现为 360.00（差 -40.00）");
  });

  it("that is held now is unknown, not none", async () => {
    const centre = new SmallCentre(["2024-05"]);
    await centre.must("freeze", "1001", "2024-05");
    centre.remove("2024-05/sales.csv");
    const { stderr } = await centre.run("check", "2024-05", "frozen");
    expect(stderr).toContain("commission was 400.00, is unknown (held) (?)");
  });

  it("cannot be one that is held, for the reasons given", async () => {
    const centre = new SmallCentre(["2024-05"]);
    centre.complain("2024-05", 3);
    const { code, stderr } = await centre.run("freeze", "1001", "2024-05");
    expect(code).toBe(2);
    expect(stderr).toContain("held and cannot be frozen yet: three complaints: 3 complaints");
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

  it("of a sealed month keeps what was paid, and says what comes out now", async () => {
    const centre = new SmallCentre(["2024-05"]);
    await centre.must("close", "2024-05");
    centre.edit("2024-05/sales.csv", "4000.00", "3000.00");
    const { stderr } = await centre.must("freeze", "1001", "2024-05");
    expect(stderr).toContain("CSP363");
    // 8000 + 10 % of 4000, less (8400 − 5000) × 3 %
    const kept = centre.table("frozen.csv").map(({ item, amount }) => `${item} ${amount}`);
    expect(kept).toEqual([
      "base 8000.00",
      "commission 400.00",
      "income_tax -102.00",
      "gross 8400.00",
      "net 8298.00",
    ]);
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

  it("print their own findings alone when they are named, and fail by those alone", async () => {
    const centre = withChecks("  right: { headcount: 2 }\n  wrong: { headcount: 3 }\n");
    // Two people are held for want of sales, and a complaint names somebody who is not there.
    centre.remove("2024-05/sales.csv");
    centre.write(
      "2024-05/complaints.csv",
      "employee_id,received_at,kind,upheld\n9,2024-05-02,x,Y\n",
    );
    const right = await centre.run("check", "2024-05", "right");
    expect(right).toEqual({ code: 0, stdout: "", stderr: "" });
    const wrong = await centre.run("check", "2024-05", "wrong");
    expect(wrong).toMatchObject({ code: 1, stdout: "" });
    expect(wrong.stderr.match(/CSP\d+/g)).toEqual(["CSP495"]);
    const all = await centre.run("check", "2024-05");
    expect(all.stderr).toContain("CSP201");
    expect(all.stdout).toContain("Held payslips");
  });

  it("take Chinese keys, and name figures and the team in the reader's language", async () => {
    const centre = withChecks("  工资册: { 月份: 2024-05, 应发: { 至多: 17000 }, 人数: 2 }\n");
    // 8000 + 400 and 9000 + 100 are 17500, 500 too much.
    const zh = await centre.run("check", "2024-05", "--lang", "zh");
    expect(zh.stderr).toContain("核对“工资册”：2024-05 的应发是 17500，应当 ≤ 17000（差 +500）");
    const en = await centre.run("check", "2024-05");
    expect(en.stderr).toContain('check "工资册": gross of 2024-05 is 17500, not ≤ 17000 (+500)');
  });

  it("of a team that nobody is in say only that", async () => {
    const centre = withChecks("  shop: { team: Shop A, headcount: 2 }\n");
    centre.edit("employees.csv", "base_pay,left_on\n", "base_pay,left_on,team\n");
    centre.edit("employees.csv", "8000,\n", "8000,,Shop B\n");
    const { stderr } = await centre.run("check", "2024-05");
    expect(stderr.match(/CSP\d+/g)).toEqual(["CSP499"]);
    expect(stderr).toContain("did you mean Shop B?");
    centre.edit("cs-pay.yaml", "Shop A", "Shop B");
    expect((await centre.run("check", "2024-05")).stderr).toContain(
      "headcount of Shop B in 2024-05 is 1, not 2 (-1)",
    );
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
