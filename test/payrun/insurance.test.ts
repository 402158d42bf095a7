import { describe, expect, it } from "vitest";
import { insuredOffice } from "../../fixtures/generate/insured-office.ts";
import { csvRows } from "../support/csv-table.ts";
import { runExample } from "../support/example-run.ts";

const SAMPLE = insuredOffice();

/** 办公室的一个月 — the example office with some of its files put in other words. */
async function office(files: Readonly<Record<string, string>> = {}) {
  const kept = ["cs-pay.yaml", "policies/office.yaml"];
  const texts = Object.entries(files).map(([path, text]) => [path, { text }] as const);
  const basis = [...SAMPLE].filter(([path]) => texts.length === 0 || kept.includes(path));
  const example = new Map([...basis, ...texts]);
  const { answer, reports } = await runExample(example, ["--lang", "en", "month", "2024-05"]);
  const rows = (file: string) => csvRows(reports.get(file)?.toString("utf8") ?? "");
  const linesOf = (id: string): Readonly<Record<string, string>> =>
    Object.fromEntries<string>(
      rows("payslip-lines.csv")
        .filter((row) => row["employee_id"] === id)
        .map((row) => [row["item"] ?? "", row["amount"] ?? ""]),
    );
  const slipOf = (id: string) => rows("payslips.csv").find((row) => row["employee_id"] === id);
  return { answer, rows, linesOf, slipOf };
}

const ROSTER = "employee_id,name,hired_on,grade,base_pay";
const roster = (columns: string, ...rows: readonly string[]) =>
  [`${ROSTER}${columns}`, ...rows, ""].join("\n");
const NOTHING = "employee_id,item,amount\n";

describe("the office of the example, worked by hand", () => {
  const running = office();

  it("0001: four own shares, and tax on the year's sums with them", async () => {
    const { linesOf } = await running;
    // 20,000 × 8 %, the bill's 403, × 0.5 %, × 12 %: together 4,503. T = 120,000 − 30,000 −
    // (22,515 + 4,503) − (17,500 + 3,500) = 41,982; × 10 % − 2,520 = 1,678.20; − 1,049.55.
    expect(linesOf("0001")).toEqual({
      base: "20000.00",
      pension: "-1600.00",
      medical: "-403.00",
      unemployment: "-100.00",
      housing_fund: "-2400.00",
      income_tax: "-628.65",
      gross: "20000.00",
      net: "14868.35",
    });
  });

  it("0003: a base above the cap, a mortgage, an annuity beyond 4 %, a bonus in a cliff", async () => {
    const { linesOf, answer } = await running;
    // 33,891 × 8 % = 2,711.28; × 0.5 % = 169.455; × 12 % = 4,066.92; medical by the bill.
    // T = 40,000 − 5,000 − 7,628.48 − 1,000 − 1,600 = 24,771.52; × 3 % = 743.1456.
    expect(linesOf("0003")).toEqual({
      base: "40000.00",
      adjustment: "36001.00",
      pension: "-2711.28",
      medical: "-680.82",
      unemployment: "-169.46",
      housing_fund: "-4066.92",
      income_tax: "-743.15",
      bonus_tax: "-3390.10",
      gross: "76001.00",
      net: "64239.27",
    });
    expect(answer.stderr).toContain("warning CSP417");
    expect(answer.stderr).toContain("annuity");
  });

  it("0005: a first job counts from January, and joins the fund in the second month", async () => {
    const { linesOf, rows } = await running;
    expect(linesOf("0005")["housing_fund"]).toBeUndefined();
    const tax = rows("payslip-lines.csv").find(
      (row) => row["employee_id"] === "0005" && row["item"] === "income_tax",
    );
    expect(tax?.["formula"]).toContain("basic deduction 30000");
  });

  it("0006 has no fund rate and waits, 0007 no base: no line, and paid with a warning", async () => {
    const { slipOf, linesOf, rows } = await running;
    expect(slipOf("0006")).toMatchObject({ status: "held", net: "", income_tax: "" });
    expect(slipOf("0006")?.["hold_reasons"]).toContain("fund_rate (employees.csv)");
    expect(linesOf("0007")["pension"]).toBeUndefined();
    expect(slipOf("0007")).toMatchObject({ status: "ready", net: "5970.00" });
    const warned = rows("warnings.csv").filter((row) => row["code"] === "GR-09");
    expect(warned.map((row) => row["employee_id"])).toEqual(["0007"]);
  });
});

describe("what is missing holds, and only whom it concerns", () => {
  it("no limits for the month: the city, the month and the section are named", async () => {
    const { slipOf, rows } = await office({
      "cs-pay.yaml": "policy: policies/office.yaml\ncity: harbin\n",
      "employees.csv": roster(
        ",fund_base,fund_rate,insured_city",
        "1,A,2024-05-01,agent,8000,8000,12%,",
        "2,B,2024-05-01,agent,8000,8000,7%,上海",
      ),
      "2024-05/adjustments.csv": NOTHING,
    });
    expect(slipOf("1")).toMatchObject({ status: "held", net: "" });
    expect(slipOf("1")?.["hold_reasons"]).toContain("fund limits of Harbin for 2024-05");
    expect(slipOf("2")).toMatchObject({ status: "ready" });
    // The employer pays the fund at the same rate: what it comes to is as unknown as the line.
    const total = rows("employer-cost.csv").at(-1);
    expect(total).toMatchObject({ headcount: "2", shares_unknown: "1", total_cost: "" });
    expect(total).toMatchObject({ unknown_schemes: "housing fund", known_cost: "8560.00" });
  });

  it("no city at all is said once for all schemes", async () => {
    const { slipOf } = await office({
      "cs-pay.yaml": "policy: policies/office.yaml\n",
      "employees.csv": roster(",social_base", "1,A,2024-05-01,agent,8000,8000"),
      "2024-05/adjustments.csv": NOTHING,
    });
    expect(slipOf("1")).toMatchObject({ status: "held", social_insurance: "", net: "" });
    expect(slipOf("1")?.["hold_reasons"]?.match(/city of insurance/g)).toHaveLength(1);
  });

  it("a bill that cannot be read, and deductions that cannot", async () => {
    const people = roster(
      ",social_base",
      "1,A,2024-05-01,agent,8000,8000",
      "2,B,2024-05-01,agent,8000,",
    );
    const bill = await office({
      "employees.csv": people,
      "2024-05/contributions.csv": "x,y\n1,2\n",
    });
    expect([bill.slipOf("1")?.["status"], bill.slipOf("2")?.["status"]]).toEqual(["held", "ready"]);
    const declared = await office({
      "employees.csv": people,
      "2024-05/deductions.csv": "x,y\n1,2\n",
    });
    expect(declared.slipOf("2")).toMatchObject({ status: "held", income_tax: "" });
  });
});

describe("what is paid apart from the wages", () => {
  const people = roster("", "1,A,2024-05-01,agent,8000");

  it("severance waits for the local average wage, and is taxed beyond three of them", async () => {
    const adjustments = "employee_id,item,amount\n1,经济补偿金,300000\n";
    const files = { "employees.csv": people, "2024-05/adjustments.csv": adjustments };
    const without = await office(files);
    expect(without.slipOf("1")).toMatchObject({ status: "held", income_tax: "" });
    expect(without.slipOf("1")?.["hold_reasons"]).toContain("average_wages");
    const own = `average_wages:
  - region: beijing
    from: 2024-01
    until: 2024-12
    annual: 80000
    source: an example
    checkedOn: 2024-01-01
`;
    const { linesOf } = await office({ ...files, "statutory/own.yaml": own });
    // 300,000 − 240,000 = 60,000; × 10 % − 2,520 = 3,480. Wages: (8,000 − 5,000) × 3 %.
    expect(linesOf("1")).toMatchObject({ severance_tax: "-3480.00", income_tax: "-90.00" });
  });

  it("what is not taxable lowers no tax and adds none", async () => {
    const adjustments = "employee_id,item,amount,taxable\n1,报销,500,N\n1,罚回,-100,Y\n";
    const { linesOf } = await office({
      "employees.csv": people,
      "2024-05/adjustments.csv": adjustments,
    });
    // (8,000 − 100 − 5,000) × 3 % = 87; 7,900 + 500 − 87.
    expect(linesOf("1")).toMatchObject({ gross: "7900.00", net: "8313.00", income_tax: "-87.00" });
  });
});

describe("deductions hold from their first to their last month", () => {
  it("months outside are not deducted", async () => {
    const rows = [
      "1,rent,1500,2024-01,2024-04",
      "1,child_education,2000,2024-06,",
      "1,赡养老人,1500,,2024-05",
    ];
    const { rows: report } = await office({
      "employees.csv": roster("", "1,A,2024-05-01,agent,20000"),
      "2024-05/deductions.csv": `employee_id,item,amount,from,to\n${rows.join("\n")}\n`,
    });
    const tax = report("payslip-lines.csv").find((row) => row["item"] === "income_tax");
    expect(tax?.["formula"]).toContain("additional deductions 1500");
    expect(tax?.["sources"]).toContain("2024-05/deductions.csv:4");
  });
});

describe("what the office reads about bills and refused rows", () => {
  it("a person without a line on the bill is named once, with every scheme", async () => {
    const { answer } = await office({
      "employees.csv": roster(
        ",social_base",
        "1,A,2024-05-01,agent,8000,8000",
        "2,B,2024-05-01,agent,8000,8000",
      ),
      "2024-05/contributions.csv":
        "employee_id,scheme,employee_amount\n1,pension,640\n1,medical,163\n",
    });
    const told = answer.stderr.match(/CSP426: .*/g) ?? [];
    expect(told).toEqual([
      "CSP426: 2 B has a base, but the bill has no line of pension 养老保险, medical 医疗保险",
    ]);
  });

  it("a refused row of deductions or of the bill holds by the law that asks for it", async () => {
    const { slipOf, answer } = await office({
      "employees.csv": roster("", "1,A,2024-05-01,agent,8000", "2,B,2024-05-01,agent,8000"),
      "2024-05/deductions.csv": "employee_id,item,amount\n1,children,many\n",
      "2024-05/contributions.csv": "employee_id,scheme,employee_amount\n2,pension,some\n",
    });
    expect([slipOf("1")?.["status"], slipOf("2")?.["status"]]).toEqual(["held", "held"]);
    expect(answer.stdout).toMatch(/deductions\.cs.* IIT /);
    expect(answer.stdout).toMatch(/contributions.* SIL /);
    expect(answer.stdout).not.toMatch(/ X5 /);
  });
});
