import { describe, expect, it } from "vitest";
import { SmallCentre } from "./small-centre.ts";

const TENTH = "value: (sum(orders.amount) - sum(refunds.refund_amount)) * 10%";

/** The commission of the small centre, paid by a plan: 400 of 1001 in every month. */
function centreThatPays(plan: string, months?: readonly string[]): SmallCentre {
  const centre = new SmallCentre(months);
  centre.edit("policies/own.yaml", TENTH, `${TENTH}\n    pays: { ${plan} }`);
  return centre;
}

const SHARED = "now: 60%, next_month: 40%, leaver: now";
const MONTHS = ["2024-05", "2024-06", "2024-07", "2024-08"];

function commission(centre: SmallCentre, month: string, employee = "1001") {
  return centre
    .table(`out/${month}/payslip-lines.csv`)
    .filter((line) => line["employee_id"] === employee && line["item"] === "commission")
    .map(({ label, amount, formula }) => ({ label, amount, formula }));
}

const amounts = (centre: SmallCentre, month: string, employee?: string) =>
  commission(centre, month, employee).map(({ amount }) => amount);

function leave(centre: SmallCentre, on: string): void {
  centre.edit("employees.csv", "1001,Zhang,2021-03-01,agent,8000,", "$&" + on);
}

describe("pay that is earned now and paid later", () => {
  it("is paid in the months of the plan, each part on a line that names the month it is of", async () => {
    const centre = centreThatPays(SHARED);
    await centre.must("month", "2024-05");
    // 400 × 60 % = 240 now, 400 × 40 % = 160 in June.
    expect(commission(centre, "2024-05")).toMatchObject([
      { label: "commission", amount: "240.00" },
    ]);
    expect(commission(centre, "2024-05")[0]?.formula).toMatch(
      /= 400\.00; paid now: 240\.00; 2024-06: 160\.00$/,
    );
    await centre.must("month", "2024-06");
    expect(commission(centre, "2024-06")).toMatchObject([
      { label: "commission", amount: "240.00" },
      {
        label: "commission (earned in 2024-05)",
        amount: "160.00",
        formula: "2024-05: 400.00 × 40% = 160.00",
      },
    ]);
  });

  it("is kept in the seal of the month, and verify finds nothing", async () => {
    const centre = centreThatPays(SHARED);
    await centre.must("close", "2024-05");
    expect(centre.read("closed/2024-05/deferred.csv")).toContain("1001,Zhang,2024-05,2024-06");
    await centre.must("close", "2024-06");
    expect(amounts(centre, "2024-06")).toEqual(["240.00", "160.00"]);
    await centre.must("verify");
  });

  it("is explained by the month that earned it", async () => {
    const centre = centreThatPays(SHARED);
    const { stdout } = await centre.must("explain", "1001", "2024-06", "commission");
    expect(stdout).toContain("commission (earned in 2024-05) 160.00");
    expect(stdout).toContain("2024-05: 400.00 × 40% = 160.00");
    expect(stdout).toContain("2024-05/sales.csv:2");
  });

  it("comes in so many equal instalments, the fen that is left over first", async () => {
    const centre = centreThatPays("in: 3, leaver: as_planned", MONTHS);
    // 400 ÷ 3 = 133.33…: 133.34, 133.33, 133.33.
    await centre.must("month", "2024-07");
    expect(amounts(centre, "2024-07")).toEqual(["133.34", "133.33", "133.33"]);
    expect(commission(centre, "2024-07")[1]?.formula).toBe("2024-05: 400.00 × 1/3 ≈ 133.33");
  });

  it("comes all at once so many months later", async () => {
    const centre = centreThatPays("after: 2, leaver: now");
    await centre.must("month", "2024-05");
    expect(amounts(centre, "2024-05")).toEqual(["0.00"]);
    await centre.must("month", "2024-07");
    expect(amounts(centre, "2024-07")).toEqual(["0.00", "400.00"]);
  });

  it("comes at the end of the quarter, with the month that ends it", async () => {
    const centre = centreThatPays("at: quarter_end, leaver: now", ["2024-04", ...MONTHS]);
    await centre.must("month", "2024-06");
    expect(amounts(centre, "2024-06")).toEqual(["400.00", "400.00", "400.00"]);
    await centre.must("month", "2024-07");
    expect(amounts(centre, "2024-07")).toEqual(["0.00"]);
  });
});

describe("whoever leaves", () => {
  it("gets at once what was to be paid later, when the policy says now", async () => {
    const centre = centreThatPays("now: 50%, 2: 50%, leaver: now", MONTHS);
    leave(centre, "2024-06-30");
    await centre.must("month", "2024-06");
    // All of June, and the 200 of May that July was to pay.
    expect(amounts(centre, "2024-06")).toEqual(["400.00", "200.00"]);
    expect(commission(centre, "2024-06")[1]?.formula).toBe(
      "2024-05: 400.00 × 50% = 200.00; leaver: paid before 2024-07",
    );
    await centre.must("month", "2024-07");
    expect(amounts(centre, "2024-07")).toEqual([]);
  });

  it("loses it when the policy says so, which the law check calls out with the sum", async () => {
    const centre = centreThatPays("now: 50%, 2: 50%, leaver: lost", MONTHS);
    leave(centre, "2024-06-30");
    await centre.must("month", "2024-06");
    expect(amounts(centre, "2024-06")).toEqual(["200.00"]);
    expect(commission(centre, "2024-06")[0]?.formula).toMatch(
      /; paid now: 200\.00; lost by leaving: 200\.00$/,
    );
    const warnings = centre.table("out/2024-06/warnings.csv");
    const lost = warnings.filter((row) => row["message"]?.includes("lost"));
    // 200 of May and 200 of June.
    expect(lost).toMatchObject([{ employee_id: "1001", code: "GR-05", at_stake: "400.00" }]);
    await centre.must("month", "2024-07");
    expect(amounts(centre, "2024-07")).toEqual([]);
  });

  // What May earned and June is to pay, by the last day of employment; June's own part is later.
  it.each([
    ["2024-06-20", "lost", ["0.00", "400.00"]],
    ["2024-06-20", "lost_in_month", ["0.00"]],
    ["2024-06-30", "lost_in_month", ["0.00", "400.00"]],
    ["2024-05-31", "lost", []],
    ["2024-05-31", "lost_in_month", []],
    ["2024-05-31", "as_planned", ["400.00"]],
  ])("leaving on %s with leaver: %s, June pays %j", async (on, word, expected) => {
    const centre = centreThatPays(`at: next_month, leaver: ${word}`);
    leave(centre, on);
    await centre.must("month", "2024-06");
    expect(amounts(centre, "2024-06")).toEqual(expected);
  });

  it("is paid as planned on a payslip of that money alone", async () => {
    const centre = centreThatPays("now: 50%, 2: 50%, leaver: as_planned", MONTHS);
    leave(centre, "2024-06-30");
    await centre.must("close", "2024-05");
    await centre.must("close", "2024-06");
    await centre.must("close", "2024-07");
    // No wage but the 200 of May: cumulative income stays below 5000 a month.
    expect(centre.lines("2024-07", "1001")).toContain("commission 200.00");
    expect(centre.lines("2024-07", "1001")).toContain("gross 200.00");
    await centre.must("close", "2024-08");
    expect(centre.lines("2024-08", "1001")).toContain("commission 200.00");
    await centre.must("verify");
  });

  it("is never forgotten silently when no roster says that they left", async () => {
    const centre = centreThatPays("now: 50%, 2: 50%, leaver: lost", MONTHS);
    await centre.must("close", "2024-05");
    centre.write(
      "2024-06/employees.csv",
      "employee_id,name,hired_on,grade,base_pay,left_on\n1002,Li,2021-03-01,agent,9000,\n",
    );
    const { stderr } = await centre.run("month", "2024-06");
    expect(stderr).toContain("CSP460");
    expect(stderr).toContain("200.00 that 1001 Zhang earned in 2024-05");
  });
});

describe("a correction of a month whose pay is partly paid later", () => {
  it("pays the difference of what was paid, and the later part at its new amount", async () => {
    const centre = centreThatPays(SHARED);
    await centre.must("close", "2024-05");
    centre.edit("2024-05/sales.csv", "4000.00", "5000.00");
    await centre.must("month", "2024-06");
    // 500 now: 300 − 240 = 60 back pay, and 200 instead of 160 in June.
    expect(amounts(centre, "2024-06")).toEqual(["240.00", "200.00"]);
    expect(centre.backPay("2024-06", "1001")).toMatchObject([
      { label: "back pay 2024-05 commission", amount: "60.00" },
    ]);
  });

  it("never pays twice what later months have paid already", async () => {
    const centre = centreThatPays(SHARED, MONTHS);
    await centre.must("close", "2024-05");
    await centre.must("close", "2024-06");
    centre.edit("2024-05/sales.csv", "4000.00", "5000.00");
    await centre.must("close", "2024-07");
    // Of the 100 more that May earned, 60 belong to May and 40 to June.
    expect(centre.backPay("2024-07", "1001").map(({ label, amount }) => [label, amount])).toEqual([
      ["back pay 2024-05 commission", "60.00"],
      ["back pay 2024-06 commission", "40.00"],
    ]);
    await centre.must("month", "2024-08");
    expect(centre.backPay("2024-08", "1001")).toEqual([]);
    expect(amounts(centre, "2024-08")).toEqual(["240.00", "160.00"]);
  });
});
