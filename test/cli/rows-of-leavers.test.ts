import { mkdirSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { csvTable } from "../support/csv-table.ts";
import { csPay } from "./one-command.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";

const POLICY = `policy: own
effective_from: 2024-01-01
grades: { agent: 客服 }
attendance: { recorded: false, shifts: { day: { from: "09:00", to: "18:00" } } }
clauses: { A1: { heading: 一, says: 提成 } }
inputs:
  receipts:
    columns: { employee_id: id, paid_on: date, amount: yuan }
    month: paid_on
    absent: unknown
pay:
  commission: { clause: A1, value: sum(receipts.amount) * 2% }
  adjustment: { clause: A1, per: adjustments, value: amount }
`;

/** E1 left on the 28th of June; E3 on the 5th of July. */
function workspace(language: "zh" | "en"): string {
  return temporaryWorkspace({
    "cs-pay.yaml": `policy: own\nlanguage: ${language}\nlaw: off\n`,
    "policies/own.yaml": POLICY,
    "employees.csv":
      "employee_id,name,hired_on,grade,left_on\nE1,Zhang,2021-03-01,agent,2024-06-28\n" +
      "E2,Li,2021-03-01,agent,\nE3,Wang,2021-03-01,agent,2024-07-05\n",
    "2024-07/receipts.csv":
      "employee_id,paid_on,amount\nE1,2024-07-05,50000\nE2,2024-07-05,1000\n" +
      "E1,2024-07-06,100\nE3,2024-07-20,1000\n",
    "2024-07/leave.csv": "employee_id,type,from,to\nE1,annual,2024-07-01,2024-07-02\n",
  });
}

it.each(["check", "month"])("%s tells of rows about somebody who has left", async (command) => {
  const root = workspace("en");
  const { stdout, stderr, code } = await csPay([command, "2024-07"], { cwd: root, env: {} });
  const said = stdout + stderr;
  expect(said).toContain(
    "2024-07/receipts.csv:2:1: warning CSP281: rows of people who are not employed in 2024-07 " +
      "reach no payslip: E1 × 2",
  );
  expect(said).toContain("2024-07/leave.csv:2:1: warning CSP281: rows of people");
  // Whoever left within the month has a payslip of it.
  expect(said).not.toContain("E3 ×");
  expect(code).toBe(0);
});

it("run-coverage.csv lists them, file by file", async () => {
  const root = workspace("en");
  await csPay(["month", "2024-07"], { cwd: root, env: {} });
  const listed = csvTable(`${root}/out/2024-07/run-coverage.csv`).filter(
    ({ matter }) => matter === "leaver_rows",
  );
  expect(listed.map(({ what, title, count, where }) => [what, title, count, where])).toEqual([
    ["E1", "2024-07/leave.csv", "1", "2024-07/leave.csv:2"],
    ["E1", "2024-07/receipts.csv", "2", "2024-07/receipts.csv:2"],
  ]);
});

it("what is due to a leaver is paid from the last month of employment, once it is sealed", async () => {
  const root = temporaryWorkspace({
    "cs-pay.yaml": "policy: own\nlanguage: en\nlaw: off\n",
    "policies/own.yaml": POLICY,
    "employees.csv":
      "employee_id,name,hired_on,grade,left_on\nE1,Z,2021-03-01,agent,2024-06-28\n" +
      "E2,Li,2021-03-01,agent,\n",
    "2024-06/receipts.csv": "employee_id,paid_on,amount\nE1,2024-06-05,1000\n",
  });
  await csPay(["close", "2024-06"], { cwd: root, env: {} });
  mkdirSync(`${root}/2024-07`);
  writeFileSync(`${root}/2024-07/receipts.csv`, "employee_id,paid_on,amount\n");
  writeFileSync(
    `${root}/2024-06/adjustments.csv`,
    "employee_id,item,amount,reason\nE1,late receipt,1000,50000 × 2%\n",
  );
  await csPay(["month", "2024-07"], { cwd: root, env: {} });
  const [slip] = csvTable(`${root}/out/2024-07/payslips.csv`);
  expect(slip).toMatchObject({ employee_id: "E1", status: "ready", gross: "1000.00" });
});
