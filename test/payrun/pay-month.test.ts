import { expect, it } from "vitest";
import { runExample } from "../support/example-run.ts";
import { csvRows } from "../support/csv-table.ts";

const POLICY = `policy: small
effective_from: 2024-01-01
clauses:
  C1: { heading: { zh: 一, en: one }, says: { zh: 底薪, en: base } }
grades: { agent: 客服 }
attendance: { recorded: false, shifts: { day: { from: "09:00", to: "18:00" } } }
pay:
  base: { clause: C1, title: { zh: 底薪, en: base pay }, value: 6000 yuan }
fines:
  late_fine: { clause: C1, title: { zh: 迟到, en: late }, value: 20 yuan * count(violations) }
`;
const ROSTER = "employee_id,name,hired_on,grade\n1001,李梅,2023-01-01,agent\n";
const VIOLATIONS = `employee_id,occurred_at,kind
1001,2024-05-08 09:10,off_seat
1001,2024-05-09 09:10,off_seat
`;

const OPENING =
  "employee_id,tax_year,through_month,income,basic_deduction," +
  "special_deductions,additional_deductions,tax_withheld\n";

async function month(files: Readonly<Record<string, string>>) {
  const texts = {
    "cs-pay.yaml": "policy: policies/small.yaml\n",
    "policies/small.yaml": POLICY,
    "employees.csv": ROSTER,
    "2024-05/violations.csv": VIOLATIONS,
    ...files,
  };
  const example = new Map(Object.entries(texts).map(([path, text]) => [path, { text }]));
  const { answer, reports } = await runExample(example, ["--lang", "en", "month", "2024-05"]);
  const rows = (file: string) => csvRows(reports.get(file)?.toString("utf8") ?? "");
  return { answer, slip: rows("payslips.csv")[0], fines: rows("fines.csv"), rows };
}

it("a fine on the whole month takes from the net pay and is listed on its last day", async () => {
  const { slip, fines } = await month({});
  // Paid on 10 June, the first pay month known: 6000 − 5000 = 1000 × 3 % = 30; 6000 − 30 − 40.
  expect(slip).toMatchObject({ late_fine: "-40.00", fines: "-40.00", income_tax: "-30.00" });
  expect(slip).toMatchObject({ gross: "6000.00", net: "5930.00", status: "ready" });
  expect(fines).toMatchObject([{ date: "2024-05-31", item: "late_fine", amount: "40.00" }]);
});

it("opening sums up to the month before count on: 3 % of what is above five months' deduction", async () => {
  const opening = `${OPENING}1001,2024,2024-05,30000,25000,0,0,150
`;
  const { slip } = await month({ "opening-tax.csv": opening });
  // (30 000 + 6000 − 30 000) × 3 % = 180, less 150 withheld.
  expect(slip?.["income_tax"]).toBe("-30.00");
});

it("opening sums that already hold the month of payment hold the payslip", async () => {
  const opening = `${OPENING}1001,2024,2024-06,36000,30000,0,0,180
`;
  const { slip, answer } = await month({ "opening-tax.csv": opening });
  expect(slip).toMatchObject({ status: "held", gross: "6000.00", income_tax: "", net: "" });
  expect(answer.code).toBe(1);
});

it("a decision that matches nothing is said, with its place", async () => {
  const decisions = `employee_id,month,code,decision,by,date
1001,2024-05,auto_resignatoin,release,王经理,2024-06-03
`;
  const { answer } = await month({ "decisions.csv": decisions });
  expect(answer.stderr).toContain("decisions.csv:2");
  expect(answer.stderr).toContain("auto_resignatoin");
});

it("a grade that the policy does not know is said with the nearest one, and holds", async () => {
  const roster = ROSTER.replace(",agent", ",agnet");
  const reads = POLICY.replace("value: 6000 yuan", "table: { by: grade, agent: 6000 yuan }");
  const { answer, slip, rows } = await month({
    "employees.csv": roster,
    "policies/small.yaml": reads,
  });
  expect(answer.stderr).toContain("did you mean agent?");
  expect(slip).toMatchObject({ status: "held", grade: "agnet", base: "", gross: "" });
  const totals = rows("payslip-lines.csv").filter((row) => row["kind"] === "total");
  expect(totals.map((row) => [row["item"], row["amount"]])).toEqual([
    ["gross", ""],
    ["net", ""],
  ]);
});

it("whoever has a refused row waits with its place, everybody else is paid", async () => {
  const roster = `${ROSTER}1002,王强,2023-01-01,agent\n`;
  const changes = "employee_id,effective_on,field,value\n1002,2024-05-01,grade,agnet\n";
  const { rows, answer } = await month({ "employees.csv": roster, "changes.csv": changes });
  const slips = rows("payslips.csv").map((slip) => [slip["employee_id"], slip["status"]]);
  expect(slips).toEqual([
    ["1001", "ready"],
    ["1002", "held"],
  ]);
  expect(rows("payslips.csv")[1]?.["hold_reasons"]).toContain("changes.csv:2");
  expect(answer.code).toBe(1);
});

it("a row of another month holds nobody", async () => {
  const violations = `${VIOLATIONS}1001,2024-04-30 09:10,off_seat\n`;
  const { slip, rows } = await month({ "2024-05/violations.csv": violations });
  expect(rows("rejects.csv")).toHaveLength(1);
  expect(slip).toMatchObject({ status: "ready", net: "5930.00" });
});

it("opening tax sums that cannot be read hold everybody, because no tax can be told", async () => {
  const opening = `${OPENING.replace("income", "incom")}1001,2024,2024-05,30000,25000,0,0,150\n`;
  const { slip } = await month({ "opening-tax.csv": opening });
  expect(slip).toMatchObject({ status: "held", gross: "6000.00", income_tax: "", net: "" });
});
