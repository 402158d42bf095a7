import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { insuredOffice } from "../../fixtures/generate/insured-office.ts";
import { csPay } from "../cli/one-command.ts";
import { temporaryWorkspace } from "../cli/temporary-workspace.ts";
import { csvRows } from "../support/csv-table.ts";

const policy = insuredOffice().get("policies/office.yaml");
const DECLARED = "employee_id,item,amount,from,to\n";
const PAID = "employee_id,item,amount,taxable\n";

/** 一人的月份 — one wage of 30,000 without insurance; the last month named is paid. */
async function pay(month: string, files: Readonly<Record<string, string>>, hired = "2020-01-01") {
  const cwd = temporaryWorkspace({
    "cs-pay.yaml": "policy: policies/office.yaml\n",
    "policies/office.yaml": policy && "text" in policy ? policy.text : "",
    "employees.csv": `employee_id,name,hired_on,grade,base_pay\n1,A,${hired},agent,30000\n`,
    ...files,
  });
  const { stderr } = await csPay(["month", month, "--lang", "en"], { cwd });
  const rows = (file: string) => csvRows(readFileSync(path.join(cwd, "out", month, file), "utf8"));
  const tax = rows("payslip-lines.csv").find((row) => row["item"] === "income_tax");
  return { stderr, rows, tax: tax?.["amount"], slip: rows("payslips.csv")[0] };
}

describe("the private pension, 12,000 a year", () => {
  const pension = (amount: number) => `${DECLARED}1,private_pension,${amount},,\n`;

  it("counts in the first month of the tax year, whenever it was begun", async () => {
    // Wage of December 2024, paid in January: (30,000 − 5,000 − 2,000) × 3 %.
    const files = { "2024-12/deductions.csv": pension(2000) };
    expect((await pay("2024-12", files)).tax).toBe("-690.00");
    const { tax, stderr } = await pay("2024-12", files, "2024-12-01");
    expect([tax, stderr.includes("CSP445")]).toEqual(["-690.00", false]);
  });

  it("is not used up by months before the first pay month that is known", async () => {
    // (30,000 − 5,000 − 2,000) × 3 %: nothing was counted before June.
    const { tax } = await pay("2024-05", { "2024-05/deductions.csv": pension(2000) });
    expect(tax).toBe("-690.00");
  });

  it("is cut to what the year has left, and says how much was used", async () => {
    const files = {
      "2024-05/deductions.csv": pension(10_000),
      "2024-06/deductions.csv": pension(10_000),
    };
    const { tax, stderr } = await pay("2024-06", files);
    // T = 60,000 − 10,000 − 12,000 = 38,000; × 10 % − 2,520 = 1,280; − (15,000 × 3 %) = 830.
    expect(tax).toBe("-830.00");
    expect(stderr).toContain(
      "private_pension 个人养老金 of 1 A: 12000 a year, 10000 used before; of 10000 2000 counts",
    );
  });
});

describe("bonuses of one month", () => {
  it("are two when they are two rows: the second is held like one of a later month", async () => {
    const adjustments = `${PAID}1,年终奖,24000,\n1,年终奖,12000,\n`;
    const { stderr, slip } = await pay("2024-05", { "2024-05/adjustments.csv": adjustments });
    expect(stderr).toContain("2024-05/adjustments.csv:3:1: error CSP418");
    expect(stderr).toContain("write one row if it is one bonus");
    expect(slip).toMatchObject({ status: "held", net: "" });
  });

  it("marked untaxed: paid, named with the tax at stake, and booked as wages", async () => {
    const adjustments = `${PAID}1,年终奖,36001,N\n`;
    const { stderr, rows, slip } = await pay("2024-05", {
      "2024-05/adjustments.csv": adjustments,
    });
    // 36,001 ÷ 12 = 3,000.08: 10 %, less 210.
    expect(stderr).toContain("2024-05/adjustments.csv:2:1: warning CSP446");
    expect(stderr).toContain("its tax 3390.10");
    // 30,000 − 750 of tax on the wages + 36,001.
    expect(slip).toMatchObject({ status: "ready", gross: "30000.00", net: "65251.00" });
    const posted = rows("journal.csv").map((row) => `${row["debit"]}|${row["credit"]}`);
    expect(posted).toEqual(["66001.00|", "|66001.00", "66001.00|", "|750.00", "|65251.00"]);
  });
});
