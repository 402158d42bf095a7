import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { insuredOffice } from "../../fixtures/generate/insured-office.ts";
import { addMonths } from "../../src/kernel/calendar.ts";
import { csvRows } from "../support/csv-table.ts";
import { csPay } from "./one-command.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";

const policy = insuredOffice().get("policies/office.yaml");
const BILL =
  "employee_id,scheme,employee_amount,employer_amount\n1,pension,4000,8000\n1,养老,500,1000\n";

/** 一年的工作区 — the tax bureau's second example as twelve months, paid January to December. */
function yearOfOne(): string {
  const files: Record<string, string> = {
    "cs-pay.yaml": "policy: policies/office.yaml\ncity: beijing\n",
    "policies/office.yaml": policy && "text" in policy ? policy.text : "",
    "employees.csv": "employee_id,name,hired_on,grade,base_pay\n1,A,2020-01-01,agent,30000\n",
  };
  for (let index = 0; index < 12; index += 1) {
    const month = addMonths("2024-12", index);
    files[`${month}/contributions.csv`] = BILL;
    files[`${month}/deductions.csv`] = "employee_id,item,amount\n1,子女教育,2000\n";
  }
  return temporaryWorkspace(files);
}

it("twelve months one after the other withhold the year's tax, 27,480", async () => {
  const cwd = yearOfOne();
  const { code } = await csPay(["month", "2025-11", "--lang", "en"], { cwd });
  expect(code).toBe(0);
  const report = path.join(cwd, "out", "2025-11", "payslip-lines.csv");
  const tax = csvRows(readFileSync(report, "utf8")).find((row) => row["item"] === "income_tax");
  // T = 12 × (30,000 − 5,000 − 4,500 − 2,000) = 222,000; × 20 % − 16,920.
  expect(tax?.["formula"]).toContain(
    "tax to date 27480.00 = 222000 × 20 % − quick deduction 16920",
  );
  expect(tax?.["formula"]).toContain("27480.00 − withheld before 23780.00 = 3700.00");
  expect(tax?.["amount"]).toBe("-3700.00");
});

const ROSTER = "employee_id,name,hired_on,grade,base_pay,left_on\n";
const STAYS = "2,B,2024-05-01,agent,8000,\n";

function office(months: Readonly<Record<string, string>>): string {
  return temporaryWorkspace({
    "cs-pay.yaml": "policy: policies/office.yaml\ncity: beijing\n",
    "policies/office.yaml": policy && "text" in policy ? policy.text : "",
    "employees.csv": `${ROSTER}1,A,2024-05-01,agent,8000,2024-05-31\n${STAYS}`,
    ...months,
  });
}

it("a bonus taxed apart in a sealed month is remembered: the second of the year is held", async () => {
  const bonus = "employee_id,item,amount\n2,年终奖,12000\n";
  const cwd = office({ "2024-05/adjustments.csv": bonus, "2024-06/adjustments.csv": bonus });
  expect((await csPay(["close", "2024-05", "--lang", "en"], { cwd })).code).toBe(0);
  const { code, stderr } = await csPay(["month", "2024-06", "--lang", "en"], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain(
    "error CSP418: 2 B had a bonus taxed apart, paid in 2024-06 for 2024-05",
  );
});

it("back pay to somebody who left is taxed without the deductions of its month a second time", async () => {
  const header = "employee_id,item,amount\n";
  const cwd = office({
    "2024-05/adjustments.csv": header,
    "2024-05/deductions.csv": `${header}1,子女教育,1000\n`,
    "2024-06/adjustments.csv": header,
    "2024-06/deductions.csv": header,
  });
  expect((await csPay(["close", "2024-05", "--lang", "en"], { cwd })).code).toBe(0);
  writeFileSync(path.join(cwd, "2024-05/adjustments.csv"), `${header}1,award,500\n`);
  await csPay(["month", "2024-06", "--lang", "en"], { cwd });
  const report = path.join(cwd, "out", "2024-06", "payslip-lines.csv");
  const tax = csvRows(readFileSync(report, "utf8")).find(
    (row) => row["employee_id"] === "1" && row["item"] === "income_tax",
  );
  expect(tax?.["formula"]).toContain("income to date 8500");
  expect(tax?.["formula"]).toContain("additional deductions 1000");
});
