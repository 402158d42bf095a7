import { describe, expect, it } from "vitest";
import { SmallCentre } from "./small-centre.ts";

async function closedMay(): Promise<SmallCentre> {
  const centre = new SmallCentre();
  await centre.must("close", "2024-05");
  return centre;
}

describe("a correction of a sealed month", () => {
  it("is paid by the next month, item by item, naming month, item and changed row", async () => {
    const centre = await closedMay();
    const seals = centre.seals();
    centre.edit("2024-05/sales.csv", "4000.00", "4567.90");
    const { stderr } = await centre.must("month", "2024-06");
    expect(stderr).toContain("CSP432");
    expect(stderr).toContain("2024-05: 56.79 (1 — 1001)");
    expect(centre.backPay("2024-06", "1001")).toMatchObject([
      {
        label: "back pay 2024-05 commission",
        kind: "earning",
        amount: "56.79",
        clause: "C2",
        formula: "2024-05 commission: 456.79 − 400.00 = 56.79",
        sources: "2024-05/sales.csv:2",
      },
    ]);
    // Back pay is income of June: 8400 + 8700 + 56.79 − 10000 = 7156.79, × 3 % = 214.70 − 102.
    expect(centre.lines("2024-06", "1001")).toContain("income_tax -112.70");
    expect(centre.lines("2024-06", "1001")).toContain("gross 8756.79");
    expect(centre.backPay("2024-06", "1002")).toEqual([]);
    expect(centre.seals()).toEqual(seals);
  });

  it("is said in Chinese as well", async () => {
    const centre = await closedMay();
    centre.edit("2024-05/sales.csv", "4000.00", "4567.90");
    await centre.must("month", "2024-06", "--lang", "zh");
    const text = centre.read("out/2024-06/payslip-lines.csv");
    expect(text).toContain("补发 2024-05 销售提成");
    expect(text).toContain("补发 2024-05 销售提成：456.79 − 400.00 = 56.79");
  });

  it("is paid once, and when corrected again only the further difference", async () => {
    const centre = await closedMay();
    centre.edit("2024-05/sales.csv", "4000.00", "4500.00");
    await centre.must("close", "2024-06");
    await centre.must("month", "2024-07");
    expect(centre.backPay("2024-07", "1001")).toEqual([]);
    centre.edit("2024-05/sales.csv", "4500.00", "4200.00");
    await centre.must("close", "2024-07");
    expect(centre.backPay("2024-07", "1001")).toMatchObject([
      {
        label: "taken back 2024-05 commission",
        amount: "-30.00",
        formula: "2024-05 commission: 420.00 − 400.00 − 50.00 = -30.00",
      },
    ]);
    centre.month("2024-08");
    await centre.must("month", "2024-08");
    expect(centre.backPay("2024-08", "1001")).toEqual([]);
  });

  it("waits in the first open month and is not paid again by a later one", async () => {
    const centre = await closedMay();
    centre.edit("2024-05/sales.csv", "4000.00", "4500.00");
    await centre.must("month", "2024-07");
    expect(centre.backPay("2024-07", "1001")).toEqual([]);
    // Cumulative through July's pay: 8400 + 8750 + 8700 − 15000 = 10850, × 3 % = 325.50.
    expect(centre.lines("2024-07", "1001")).toContain("income_tax -111.00");
  });

  it("of a fine goes after tax and leaves gross alone", async () => {
    const centre = new SmallCentre();
    centre.complain("2024-05", 2);
    await centre.must("close", "2024-05");
    centre.edit(
      "2024-05/complaints.csv",
      /customer_complaint,Y(.*)\n$/,
      "customer_complaint,N$1\n",
    );
    await centre.must("month", "2024-06");
    expect(centre.backPay("2024-06", "1001")).toMatchObject([
      {
        kind: "other",
        amount: "50.00",
        formula: "2024-05 fine: (-50.00) − (-100.00) = 50.00",
        sources: "2024-05/complaints.csv:3",
      },
    ]);
    expect(centre.lines("2024-06", "1001")).toContain("gross 8700.00");
  });

  it("of a policy file reaches back, a new policy for later months does not", async () => {
    const centre = await closedMay();
    centre.write("policies/next.yaml", centre.read("policies/own.yaml").replace("10%", "20%"));
    centre.edit("cs-pay.yaml", "policy: own", "policy: next");
    await centre.must("month", "2024-06");
    expect(centre.lines("2024-06", "1001")).toContain("commission 800.00");
    expect(centre.backPay("2024-06", "1001")).toEqual([]);
    centre.edit("policies/own.yaml", "* 10%", "* 11%");
    await centre.must("month", "2024-06");
    expect(centre.backPay("2024-06", "1001")).toMatchObject([{ amount: "40.00" }]);
    expect(centre.backPay("2024-06", "1002")).toMatchObject([{ amount: "10.00" }]);
  });

  it("reaches the months that look back at it", async () => {
    const centre = new SmallCentre();
    await centre.must("close", "2024-05");
    await centre.must("close", "2024-06");
    expect(centre.lines("2024-06", "1001")).toContain("team_bonus 300.00");
    centre.edit("2024-05/scores.csv", "1001,85", "1001,75");
    centre.edit("2024-05/scores.csv", "1002,70", "1002,90");
    centre.edit("2024-06/scores.csv", "1002,70", "1002,90");
    await centre.must("month", "2024-07");
    // June was the second good month of 1001 and is its first now; for 1002 it is the other way.
    expect(centre.backPay("2024-07", "1001").map((line) => line["formula"])).toEqual([
      "2024-06 bonus for good months: 0.00 − 300.00 = -300.00",
    ]);
    expect(centre.backPay("2024-07", "1002").map((line) => line["formula"])).toEqual([
      "2024-06 bonus for good months: 300.00 − 0.00 = 300.00",
    ]);
    expect(centre.lines("2024-07", "1001")).toContain("team_bonus 300.00");
  });

  it("of the roster counts when it concerns the month, and not when somebody joins later", async () => {
    const centre = await closedMay();
    const late = "1003,Wu,2024-06-01,agent,7000,\n";
    centre.write("employees.csv", centre.read("employees.csv") + late);
    centre.write("2024-06/scores.csv", `${centre.read("2024-06/scores.csv")}1003,80\n`);
    await centre.must("month", "2024-06");
    expect(centre.read("out/2024-06/payslip-lines.csv")).not.toContain("back_pay");
    centre.edit("employees.csv", "1002,Li,2021-03-01,agent,9000", "1002,Li,2021-03-01,agent,9100");
    await centre.must("month", "2024-06");
    expect(centre.backPay("2024-06", "1002")).toMatchObject([
      { amount: "100.00", formula: "2024-05 base pay: 9100.00 − 9000.00 = 100.00" },
    ]);
  });

  it("of somebody who was forgotten pays the whole month", async () => {
    const centre = await closedMay();
    const forgotten = "1003,Wu,2024-05-01,agent,7000,\n";
    centre.write("employees.csv", centre.read("employees.csv") + forgotten);
    await centre.must("month", "2024-06");
    expect(centre.backPay("2024-06", "1003").map((line) => line["formula"])).toEqual([
      "2024-05 base pay: 7000.00 − 0.00 = 7000.00",
    ]);
  });

  it("reaches people who have left since, on a payslip of their own", async () => {
    const centre = await closedMay();
    centre.edit("employees.csv", "9000,\n", "9000,2024-05-31\n");
    centre.edit("2024-05/sales.csv", "1000.00", "3000.00");
    await centre.must("month", "2024-06");
    // 9100 + 200 − 10000 is below zero: no tax in June.
    expect(centre.lines("2024-06", "1002")).toEqual([
      "back_pay 200.00",
      "income_tax 0.00",
      "gross 200.00",
      "net 200.00",
    ]);
    await centre.must("close", "2024-06");
    centre.month("2024-07");
    await centre.must("month", "2024-07");
    expect(centre.lines("2024-07", "1002")).toEqual([]);
  });

  it("takes nothing from people whose row is gone from the roster, and says so", async () => {
    const centre = await closedMay();
    centre.edit("employees.csv", /1002,.*\n/, "");
    for (const month of ["2024-05", "2024-06"]) {
      centre.edit(`${month}/scores.csv`, /1002,.*\n/, "");
      centre.edit(`${month}/sales.csv`, /1002,.*\n/, "");
    }
    const { stderr } = await centre.must("month", "2024-06");
    expect(stderr).toContain("CSP434: 1 — 1002 have payslips of 2024-05 and stand in no roster");
    expect(centre.lines("2024-06", "1002")).toEqual([]);
  });

  it("waits while what is known now would hold that payslip", async () => {
    const centre = await closedMay();
    centre.edit("2024-05/sales.csv", "4000.00", "4500.00");
    centre.complain("2024-05", 3);
    const { stderr } = await centre.must("month", "2024-06");
    expect(stderr).toContain("CSP435: corrections of 1 — 1001 in 2024-05 wait");
    expect(centre.backPay("2024-06", "1001")).toEqual([]);
    centre.release("2024-05");
    await centre.must("month", "2024-06");
    expect(centre.backPay("2024-06", "1001").map((line) => line["amount"])).toEqual([
      "50.00",
      "-150.00",
    ]);
  });

  it("is told to be unknown when some exports are gone, and nothing is taken back", async () => {
    const centre = await closedMay();
    centre.remove("2024-05/sales.csv");
    const { stderr } = await centre.must("month", "2024-06");
    expect(stderr).toContain("CSP435");
    expect(centre.read("out/2024-06/payslip-lines.csv")).not.toContain("back_pay");
  });
});

describe("what cannot be corrected", () => {
  it("opening tax sums that were changed after closing move no sealed sum, and that is said", async () => {
    const centre = new SmallCentre();
    const header =
      "employee_id,tax_year,through_month,income,basic_deduction,special_deductions," +
      "additional_deductions,tax_withheld\n";
    centre.write("opening-tax.csv", `${header}1001,2024,2024-05,40000,25000,0,0,450\n`);
    await centre.must("close", "2024-05");
    centre.edit("opening-tax.csv", "40000", "41000");
    const { stderr } = await centre.must("month", "2024-06");
    expect(stderr).toContain("CSP438: opening-tax.csv was changed after 2024-05 was sealed");
    // 40000 + 8400 + 8700 − 35000 = 22100, × 3 % = 663 − 450 − 102.
    expect(centre.lines("2024-06", "1001")).toContain("income_tax -111.00");
  });

  it("says once that the policy is gone, or that it starts later now", async () => {
    const centre = new SmallCentre();
    await centre.must("close", "2024-05");
    await centre.must("close", "2024-06");
    const own = centre.read("policies/own.yaml");
    centre.write("policies/next.yaml", own.replace("policy: own", "policy: next"));
    centre.edit("cs-pay.yaml", "policy: own", "policy: next");
    centre.remove("policies/own.yaml");
    const gone = await centre.must("month", "2024-07");
    expect(gone.stderr.match(/CSP44[01]: .*/g)).toEqual([
      "CSP440: the policy own that sealed months from 2024-05 on were paid by is missing",
    ]);
    centre.write("policies/own.yaml", own.replace("2020-01-01", "2024-07-01"));
    const later = await centre.must("month", "2024-07");
    expect(later.stderr).toContain("CSP441: the policy own starts on 2024-07-01 now");
    expect(later.stderr).not.toContain("CSP436");
  });

  it("adds up two months that are paid in one tax month, its deduction counted once", async () => {
    const centre = new SmallCentre();
    await centre.must("close", "2024-05");
    centre.write(
      "cs-pay.yaml",
      "policy: own\nlanguage: en\npay_day: { day: 28, of: same-month }\n",
    );
    await centre.must("month", "2024-06");
    // Paid on 10 June and 28 June: 8400 + 8700 − 5000 = 12100, × 3 % = 363.00 − 102.00.
    expect(centre.lines("2024-06", "1001")).toContain("income_tax -261.00");
  });

  it("pay held over from a month whose exports are gone stays unpaid, and that is said", async () => {
    const centre = new SmallCentre();
    centre.complain("2024-05", 3);
    await centre.held("close", "2024-05");
    centre.remove("2024-05");
    const { stderr } = await centre.must("month", "2024-06");
    expect(stderr).toContain("CSP436: sealed 2024-05 cannot be computed again: 2024-05/");
    expect(stderr).toContain("CSP433");
  });
});

describe("payslips that are held over", () => {
  async function heldMay(): Promise<SmallCentre> {
    const centre = new SmallCentre();
    centre.complain("2024-05", 3);
    await centre.held("close", "2024-05");
    return centre;
  }

  it("are sealed unpaid, named, and in no tax sum", async () => {
    const centre = await heldMay();
    expect(centre.table("closed/2024-05/held.csv")).toEqual([
      { employee_id: "1001", name: "Zhang", month: "2024-05", codes: "auto_resignation" },
    ]);
    const taxed = centre.table("closed/2024-05/tax.csv").map((row) => row["employee_id"]);
    expect(taxed).toEqual(["1002"]);
  });

  it("stay unpaid and are said every month, and the next seal asks again", async () => {
    const centre = await heldMay();
    const { stderr } = await centre.must("month", "2024-06");
    expect(stderr).toContain("CSP433");
    expect(stderr).toContain("(2024-05: 1 — 1001)");
    expect(centre.backPay("2024-06", "1001")).toEqual([]);
    const refused = await centre.run("close", "2024-06");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("CSP522");
    await centre.held("close", "2024-06");
    expect(centre.table("closed/2024-06/held.csv")).toMatchObject([{ month: "2024-05" }]);
    centre.release("2024-05");
    await centre.must("close", "2024-07");
    expect(centre.backPay("2024-07", "1001")).toHaveLength(3);
  });

  it("are paid once when released, with the month named, as income of the paying month", async () => {
    const centre = await heldMay();
    centre.release("2024-05");
    await centre.must("close", "2024-06");
    expect(
      centre.backPay("2024-06", "1001").map((line) => [line["kind"], line["formula"]]),
    ).toEqual([
      ["earning", "2024-05 base pay: 8000.00 − 0.00 = 8000.00"],
      ["earning", "2024-05 commission: 400.00 − 0.00 = 400.00"],
      ["other", "2024-05 fine: (-150.00) − 0.00 = -150.00"],
    ]);
    // Pay of both months in July's tax month, two months of deduction counted from June:
    // 8400 + 8700 − 10000 = 7100, × 3 % = 213.00.
    expect(centre.lines("2024-06", "1001")).toContain("income_tax -213.00");
    expect(centre.table("closed/2024-06/held.csv")).toEqual([]);
    await centre.must("month", "2024-07");
    expect(centre.backPay("2024-07", "1001")).toEqual([]);
  });

  it("are a cost of their own month alone: the month that pays them accrues the rest", async () => {
    const centre = await heldMay();
    const wages = (month: string) =>
      centre.table(`out/${month}/journal.csv`).filter(({ entry }) => entry === "1");
    const held = wages("2024-05").find(({ summary }) => summary?.includes("held"));
    // 8,000 base and 400 commission.
    expect(held?.["credit"]).toBe("8400.00");
    centre.release("2024-05");
    await centre.must("close", "2024-06");
    const total = centre.table("out/2024-06/employer-cost.csv").at(-1) ?? {};
    expect(total["accrued_before"]).toBe("8400.00");
    const cost = Number(total["gross"]) - 8400;
    expect(wages("2024-06").map(({ debit, credit }) => [debit, credit].join("|"))).toEqual([
      `${cost.toFixed(2)}|`,
      `|${cost.toFixed(2)}`,
    ]);
    expect(Number(total["total_cost"])).toBe(cost);
  });

  it("reach somebody who has left, with a page of their own", async () => {
    const centre = new SmallCentre();
    centre.write("cs-pay.yaml", "policy: own\nlanguage: en\npayslip_pages: yes\n");
    centre.complain("2024-05", 3);
    centre.edit("employees.csv", "8000,\n", "8000,2024-05-31\n");
    await centre.held("close", "2024-05");
    centre.release("2024-05");
    await centre.must("month", "2024-06");
    expect(centre.lines("2024-06", "1001").at(-2)).toBe("gross 8400.00");
  });

  it("wait on when the person's pay of the next month is held as well", async () => {
    const centre = await heldMay();
    centre.release("2024-05");
    centre.complain("2024-06", 3);
    await centre.held("close", "2024-06");
    expect(centre.table("closed/2024-06/held.csv").map((row) => row["month"])).toEqual([
      "2024-05",
      "2024-06",
    ]);
    expect(centre.table("closed/2024-06/back-pay.csv")).toEqual([]);
    centre.release("2024-06");
    await centre.must("month", "2024-07");
    const origins = centre.backPay("2024-07", "1001").map((line) => line["formula"]?.slice(0, 12));
    expect(origins).toEqual([
      "2024-05 base",
      "2024-05 comm",
      "2024-06 base",
      "2024-06 comm",
      "2024-06 bonu",
      "2024-05 fine",
      "2024-06 fine",
    ]);
  });

  it("are never released by a file of decisions that cannot be read", async () => {
    const centre = new SmallCentre();
    centre.complain("2024-05", 3);
    centre.release("2024-05");
    centre.write("decisions.csv", `${centre.read("decisions.csv")}"1002,2024-05,open quote\n`);
    const { code, stderr } = await centre.run("month", "2024-05");
    expect(code).toBe(1);
    expect(stderr).toContain("CSP430: decisions.csv cannot be read: it releases nobody");
    expect(centre.table("out/2024-05/payslips.csv")[0]?.["status"]).toBe("held");
  });
});
