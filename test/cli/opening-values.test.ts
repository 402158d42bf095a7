import path from "node:path";
import { expect, it } from "vitest";
import { csvTable } from "../support/csv-table.ts";
import { runMain } from "../support/run-main.ts";
import { smallShop, temporaryWorkspace } from "./temporary-workspace.ts";

const POLICY = `policy: company
extends: basics
effective_from: 2024-01-01
clauses:
  B1: { heading: { zh: 考核奖, en: bonus }, says: { zh: 三个月平均, en: mean of three } }
grades: { middle: 中级 }
levels:
  tier: { low: 丙, high: 甲 }
attendance: { recorded: false, shifts: { day: { from: "09:00", to: "18:00" } } }
inputs:
  checks:
    columns: { employee_id: id, points: points }
records:
  upheld: { from: complaints, where: upheld }
measures:
  unpaid_base: { per: span, clause: B1, unit: yuan, value: 3000 }
  accuracy: { title: { zh: 准确分, en: accuracy }, unit: points, value: mean(checks.points) }
  tier: { level: tier, table: { by: accuracy, 0: low, 90: high } }
  debt: { unit: yuan, starts: 0, value: previous(self) - 10 yuan }
pay:
  base: { clause: B1, value: unpaid_base, prorate: attendance.paid_days }
  steady: { clause: B1, value: "mean(accuracy, last 3) * 1 yuan" }
  upheld_fee: { clause: B1, value: "-count(upheld, last 2) * 5 yuan" }
  run: { clause: B1, value: "streak(tier = high) * 100 yuan" }
  rest: { clause: B1, value: debt, at_least: 0 yuan }
  answering: { clause: B1, value: "max(previous(calls.answer_rate), 0) * 100 yuan" }
`;

const OPENING = `工号,月份,名称,值
1001,2024-03,准确分,84
1001,2024-04,accuracy,96
1001,2024-03,tier,丙
1001,2024-04,tier,甲
1001,2024-04,"count( upheld )",2
1001,2024-04,debt,"1,000.50"
1001,2024-04,通话.接通率,80%
`;

it("figures of months before the first one are read by every look-back", async () => {
  const root = temporaryWorkspace({
    ...smallShop(),
    "cs-pay.yaml": "policy: policies/company.yaml\ncity: chengdu\n",
    "policies/company.yaml": POLICY,
    "期初数.csv": OPENING,
    "2024-05/checks.csv": "employee_id,points\n1001,90\n",
    "2024-05/complaints.csv":
      "employee_id,received_at,kind,upheld\n1001,2024-05-06 10:00,other,是\n",
  });
  const { code, stderr } = await runMain(["month", "2024-05", "--lang", "en"], root);
  expect([code, stderr]).toEqual([0, expect.not.stringContaining("CSP393")]);
  const file = path.join(root, "out/2024-05/payslip-lines.csv");
  const lines = csvTable(file);
  const paid = new Map(lines.map((line) => [line["item"], line["amount"]]));
  // (84 + 96 + 90) / 3
  expect(paid.get("steady")).toBe("90.00");
  // two of April, one of May
  expect(paid.get("upheld_fee")).toBe("-15.00");
  // April and May; March was low
  expect(paid.get("run")).toBe("200.00");
  expect(paid.get("rest")).toBe("990.50");
  expect(paid.get("answering")).toBe("80.00");
});

it("a value that cannot be read holds whoever is paid from it", async () => {
  const root = temporaryWorkspace({
    ...smallShop(),
    "cs-pay.yaml": "policy: policies/company.yaml\ncity: chengdu\n",
    "policies/company.yaml": POLICY,
    "opening.csv": "employee_id,month,name,value\n1001,2024-04,accuracy,good\n",
    "2024-05/checks.csv": "employee_id,points\n1001,90\n",
  });
  const { code, stdout, stderr } = await runMain(["month", "2024-05", "--lang", "en"], root);
  expect(code).toBe(1);
  expect(stderr).toContain("opening.csv:2:1: error CSP331");
  expect(stdout).toContain("opening.csv:2");
});
