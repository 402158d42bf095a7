import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { SmallCentre } from "./small-centre.ts";

const EXAMPLE = path.resolve(import.meta.dirname, "../../fixtures/workspaces/own-inputs");
const MAY = "2024-05";

/** The telesales example in a folder of its own, paid and changed at will. */
class Telesales extends SmallCentre {
  constructor() {
    super([]);
    for (const file of ["policies/own.yaml", "cs-pay.yaml", "employees.csv"]) this.remove(file);
    cpSync(EXAMPLE, this.root, { recursive: true });
    this.write("cs-pay.yaml", `${this.read("cs-pay.yaml")}language: en\n`);
  }
}

describe("inputs of one's own: telesales by appointment", () => {
  it("pays what the policy says, worked out by hand", async () => {
    const centre = new Telesales();
    const { code } = await centre.run("month", MAY);
    expect(code).toBe(1);
    // A001: 30 + 2 % of 1280.50; A002 is a call kept; A003 was not kept. The pool of the team is
    // 1 % of 1280.50 + 3000 = 42.805, rounded 42.81: one visit each, the odd fen to the first.
    expect(centre.lines(MAY, "T101").slice(0, 4)).toEqual([
      "base 4000.00",
      "visit_commission 55.61",
      "call_bonus 8.00",
      "team_share 21.41",
    ]);
    // A004 stands in both files and counts once: 30 + 60.
    expect(centre.lines(MAY, "T102").slice(0, 4)).toEqual([
      "base 4000.00",
      "visit_commission 90.00",
      "call_bonus 8.00",
      "team_share 21.40",
    ]);
    // 30 + 19.9998, 30 + 30.0002, 30 + 4; the pool of 27.00 has no other visits in it.
    expect(centre.lines(MAY, "T103").slice(1, 6)).toEqual([
      "visit_commission 50.00",
      "visit_commission 60.00",
      "visit_commission 34.00",
      "call_bonus 0.00",
      "team_share 27.00",
    ]);
    const slips = centre.table(`out/${MAY}/payslips.csv`);
    expect(
      slips.map((slip) => `${slip["employee_id"]} ${slip["status"]} ${slip["gross"]}`),
    ).toEqual([
      "T101 ready 4085.02",
      "T102 ready 4119.40",
      "T103 ready 4171.00",
      // A visit of hers was refused, and the pool of her team cannot be told without it (X5).
      "T104 held ",
      "T105 ready 4000.00",
    ]);
  });

  it("accounts for every row and says why two were refused", async () => {
    const centre = new Telesales();
    await centre.run("month", MAY);
    const { inputs } = JSON.parse(centre.read(`out/${MAY}/manifest.json`)) as {
      inputs: readonly Record<string, unknown>[];
    };
    const own = inputs.filter(({ kind }) => kind === "appointments");
    expect(
      own.map(({ path: file, rows, used, ignored, rejected }) => [
        file,
        rows,
        used,
        ignored,
        rejected,
      ]),
    ).toEqual([
      [`${MAY}/appointments-1.csv`, 7, 5, {}, 2],
      [`${MAY}/预约记录_下旬.csv`, 4, 3, { duplicate: 1 }, 0],
    ]);
    const rejects = centre.table(`out/${MAY}/rejects.csv`);
    expect(rejects.map((row) => `${row["line"]} ${row["code"]}`)).toEqual(["8 CSP107", "9 CSP202"]);
  });

  it("rows that contradict each other are both refused, and hold the person", async () => {
    const centre = new Telesales();
    centre.edit(`${MAY}/appointments-1.csv`, '"3,000"', "300");
    await centre.run("month", MAY);
    const codes = centre.table(`out/${MAY}/rejects.csv`).map((row) => row["code"]);
    expect(codes.filter((code) => code === "CSP203")).toHaveLength(2);
    const held = centre
      .table(`out/${MAY}/payslips.csv`)
      .find((row) => row["employee_id"] === "T102");
    expect(held?.["status"]).toBe("held");
  });

  it("without the file nothing happened; where absent: unknown is written, payslips wait", async () => {
    const centre = new Telesales();
    for (const file of ["appointments-1.csv", "预约记录_下旬.csv"]) centre.remove(`${MAY}/${file}`);
    centre.write(`${MAY}/complaints.csv`, "employee_id,received_at,kind,upheld\n");
    const statuses = async () => {
      await centre.run("month", MAY);
      return new Set(centre.table(`out/${MAY}/payslips.csv`).map((row) => row["status"]));
    };
    expect(await statuses()).toEqual(new Set(["ready"]));
    centre.edit(
      "policies/telesales.yaml",
      "    month: kept_on",
      "    month: kept_on\n    absent: unknown",
    );
    expect(await statuses()).toEqual(new Set(["held"]));
    expect(centre.read(`out/${MAY}/summary.json`).length).toBeGreaterThan(0);
  });

  it("a file that cannot be read is unknown as well", async () => {
    const centre = new Telesales();
    centre.write(`${MAY}/appointments-2.csv`, "什么,都,不是\n1,2,3\n");
    const { stderr } = await centre.run("month", MAY);
    expect(stderr).toContain("CSP110");
    const slips = centre.table(`out/${MAY}/payslips.csv`);
    expect(new Set(slips.map((row) => row["status"]))).toEqual(new Set(["held"]));
  });

  it("what counts from its own date counts in every later month", async () => {
    const centre = new SmallCentre(["2024-05", "2024-06"]);
    centre.edit(
      "policies/own.yaml",
      "records:\n",
      `inputs:
  certificates:
    columns: { agent: id, granted_on: date }
    person: agent
    own-date: granted_on
records:
`,
    );
    centre.edit(
      "policies/own.yaml",
      "fines:\n",
      "  certified: { clause: C1, value: count(certificates) * 100 yuan }\nfines:\n",
    );
    centre.write("2024-05/certificates.csv", "工号,granted_on\n1001,2024-05-10\n1002,2024-06-20\n");
    await centre.must("month", "2024-06");
    expect(centre.lines("2024-06", "1001")).toContain("certified 100.00");
    expect(centre.lines("2024-06", "1002")).toContain("certified 100.00");
    await centre.must("month", "2024-05");
    expect(centre.lines("2024-05", "1002")).toContain("certified 0.00");
  });

  it("windows and days work over them: two months of visits, a cap per day", async () => {
    const centre = new SmallCentre(["2024-05", "2024-06"]);
    centre.edit(
      "policies/own.yaml",
      "records:\n",
      `inputs:
  visits: { columns: { employee_id: id, made_on: date }, month: made_on }
records:
  recent: { from: visits, over: last 2 months }
`,
    );
    centre.edit(
      "policies/own.yaml",
      "measures:\n",
      "measures:\n  daily: { per: day, value: count(visits) * 10 yuan, at_most: 15 yuan }\n",
    );
    centre.edit(
      "policies/own.yaml",
      "fines:\n",
      `  visit_pay: { clause: C1, value: sum(daily) }
  steady: { clause: C1, value: count(recent) * 1 yuan }
fines:
`,
    );
    centre.write("2024-05/visits.csv", "employee_id,made_on\n1001,2024-05-10\n");
    const june = ["03", "03", "04"].map((date) => `1001,2024-06-${date}\n`).join("");
    centre.write("2024-06/visits.csv", `employee_id,made_on\n${june}`);
    await centre.must("month", "2024-06");
    // Two visits on the 3rd are 20, at most 15; one on the 4th is 10. Four in two months.
    expect(centre.lines("2024-06", "1001")).toContain("visit_pay 25.00");
    expect(centre.lines("2024-06", "1001")).toContain("steady 4.00");
  });
});

describe("inputs of one's own beside the others", () => {
  it("cs-pay inputs lists them in the workspace, and with a policy that is named", async () => {
    const centre = new Telesales();
    const { stdout } = await centre.must("inputs", "--lang", "en");
    expect(stdout).toContain("calls.csv");
    expect(stdout).toContain("appointments.csv");
    expect(stdout).toContain("filled by: telesales supervisor");
    const { stdout: one } = await centre.must("inputs", "预约", "--json");
    expect(JSON.parse(one)).toMatchObject({
      inputs: [{ kind: "appointments", absent: "nothing", filled_by: { zh: "电销主管" } }],
    });
    const elsewhere = mkdtempSync(path.join(tmpdir(), "cs-pay-"));
    const policy = path.join(EXAMPLE, "policies/telesales.yaml");
    const named = await csPay(["inputs", "--policy", policy], { cwd: elsewhere });
    expect(named.stdout).toContain("appointments.csv");
    const without = await csPay(["inputs"], { cwd: elsewhere });
    expect(without.code).toBe(0);
    expect(without.stdout).not.toContain("appointments.csv");
  });

  it("a misspelt file is named with the input that was meant", async () => {
    const centre = new Telesales();
    centre.write(`${MAY}/apointments.csv`, "employee_id\n");
    const { stderr } = await centre.run("check", MAY, "--lang", "en");
    expect(stderr).toContain("rename it to appointments.csv");
  });

  it("a seal covers its files: verify finds a changed row, the next month pays it back", async () => {
    const centre = new Telesales();
    centre.edit(`${MAY}/appointments-1.csv`, "vist", "visit");
    centre.edit(`${MAY}/appointments-1.csv`, /T101,2024-04-30.*\n/, "");
    await centre.must("close", MAY);
    expect((await centre.run("verify", MAY)).code).toBe(0);
    centre.edit(
      `${MAY}/appointments-1.csv`,
      "T101,2024-05-09,visit,600.00,N",
      "T101,2024-05-09,visit,600.00,Y",
    );
    const { code, stderr } = await centre.run("verify", MAY);
    expect(code).toBe(1);
    expect(stderr).toContain("CSP530");
    expect(stderr).toContain(`${MAY}/appointments-1.csv`);
    centre.write("2024-06/appointments.csv", "employee_id,kept_on,kind\n");
    await centre.run("month", "2024-06");
    // The visit itself is worth 30 + 2 % of 600 = 42.
    const back = centre.backPay("2024-06", "T101").map((line) => line["amount"]);
    expect(back).toContain("42.00");
  });

  it("a sealed month keeps the inputs of its policy when a later one declares none", async () => {
    const centre = new Telesales();
    centre.edit(`${MAY}/appointments-1.csv`, "vist", "visit");
    centre.edit(`${MAY}/appointments-1.csv`, /T101,2024-04-30.*\n/, "");
    await centre.must("close", MAY);
    const plain = readFileSync(path.join(centre.root, "policies/telesales.yaml"), "utf8")
      .replace(/inputs:\n[\s\S]*?(?=pay:\n)/, "")
      .replace(/ {2}visit_commission:[\s\S]*$/, "");
    centre.write("policies/plain.yaml", plain);
    centre.edit("cs-pay.yaml", "telesales", "plain");
    const { code, stderr } = await centre.run("verify", MAY);
    expect({ code, stderr: stderr.includes("CSP531") }).toEqual({ code: 0, stderr: false });
    centre.write("2024-06/complaints.csv", "employee_id,received_at,kind,upheld\n");
    await centre.must("month", "2024-06");
    expect(centre.backPay("2024-06", "T101")).toEqual([]);
  });
});

it("a sum over records of one's own is explained record by record, in a file of its title", async () => {
  const centre = new SmallCentre([]);
  centre.write("policies/company.yaml", COMMISSION);
  centre.write("cs-pay.yaml", "policy: policies/company.yaml\ncity: chengdu\nlanguage: en\n");
  centre.write("employees.csv", "employee_id,name,hired_on,grade\n1001,Wang,2023-01-01,agent\n");
  centre.write("2024-05/成交明细.csv", "employee_id,rate,amount\n1001,8%,1000\n1001,7%,500\n");
  const { stdout } = await centre.run("explain", "1001", MAY, "commission");
  expect(stdout).toContain("amount 1000 × rate 8%\n      policy policies/company.yaml:12");
  expect(stdout).toContain("earned: 35.00 yuan  [earned]\n      amount 500 × rate 7%");
});

const COMMISSION = `policy: company
effective_from: 2024-01-01
clauses:
  A1: { heading: { zh: 提成, en: commission }, says: { zh: 按单, en: by deal } }
grades: { agent: 客服 }
attendance: { recorded: false, shifts: { day: { from: "09:00", to: "18:00" } } }
inputs:
  deals:
    title: { zh: 成交明细, en: deals of the month }
    columns: { employee_id: id, rate: { type: percent, min: 6%, max: 10% }, amount: yuan }
measures:
  earned: { per: deals, unit: yuan, value: amount * rate }
pay:
  commission: { clause: A1, value: sum(earned) }
`;
