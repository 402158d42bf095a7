import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MonthFiles } from "../../src/cli/workspace/month-files.ts";
import { readMonth } from "../../src/cli/workspace/read-month.ts";
import { csPay } from "./one-command.ts";
import { smallShop, temporaryWorkspace } from "./temporary-workspace.ts";

async function reading(files: Readonly<Record<string, string>>) {
  const root = temporaryWorkspace(files);
  const byKind = Object.keys(files).map((path) => {
    const kind = path.slice(path.indexOf("/") + 1).replace(/(-\d)?\.csv$/, "");
    return [kind, { name: path, path, absolute: join(root, path) }] as const;
  });
  const folders = new Map<string, { name: string; path: string; absolute: string }[]>();
  for (const [kind, file] of byKind) folders.set(kind, [...(folders.get(kind) ?? []), file]);
  const found = new MonthFiles(folders, new Set(), []);
  return readMonth("2024-05", found, new AbortController().signal);
}

const EMPLOYEES = "employee_id,name,hired_on,grade\n1001,张三,2021-03-01,middle\n";

describe("a file that cannot be read", () => {
  it("is unknown as a whole, whatever other files of its kind say", async () => {
    const { records, unreadable } = await reading({
      "employees.csv": EMPLOYEES,
      "2024-05/leave-1.csv": "employee_id,type,from,to\n1001,sick,2024-05-08,2024-05-08\n",
      "2024-05/leave-2.csv": "工号，假别，开始，结束\n1001，病假，2024-05-09，2024-05-09\n",
      "2024-05/complaints.csv": "employee_id,received_at,kind,upheld\n",
    });
    expect([...unreadable]).toEqual(["leave"]);
    expect(records.leave).toBeUndefined();
    expect(records.complaints).toEqual([]);
  });

  it("does not take away the part of a roster that could be read", async () => {
    const { records, unreadable } = await reading({
      "employees.csv": `${EMPLOYEES}1002,"李四,2021-03-01,middle\n`,
    });
    expect([...unreadable]).toEqual(["employees"]);
    expect(records.employees).toHaveLength(1);
  });

  it("holds the payslips that depend on it, where no file at all would hold nobody", async () => {
    const misspelt = { "2024-05/leave.csv": "employee,kind,starts,ends\n1001,sick,x,y\n" };
    const cwd = temporaryWorkspace({ ...smallShop(), ...misspelt });
    const { code, stdout } = await csPay(["month", "2024-05", "--lang", "en"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("Held payslips");
    expect(stdout).toContain("leave.csv");
    expect(stdout).toContain("no payslip is ready");
  });
});

describe("somebody whose roster row is refused", () => {
  it("is held at that row and counted, and no other row of theirs is refused for it", async () => {
    const shop = smallShop();
    const roster =
      "employee_id,name,hired_on,grade,base_pay,bank_account\n" +
      "1001,张三,2021-03-01,middle,8000,6.2E+15\n" +
      "1002,李四,2021-03-01,middle,8000,\n";
    const scores = "employee_id,score\n1001,85\n1002,85\n";
    const cwd = temporaryWorkspace({
      ...shop,
      "employees.csv": roster,
      "2024-05/scores.csv": scores,
    });
    const { code, stderr } = await csPay(["month", "2024-05", "--lang", "en"], { cwd });
    expect(code).toBe(1);
    expect(stderr).not.toContain("CSP201");
    const slips = readFileSync(join(cwd, "out/2024-05/payslips.csv"), "utf8");
    expect(slips).toMatch(/1001,张三,.*held,.*the row at employees.csv:2 was refused/);
    expect(slips).toContain("1002,李四");
  });

  it("without a name or a first day is told of with the place of that row", async () => {
    const { diagnostics } = await reading({
      "employees.csv": `${EMPLOYEES}1002,李四,someday,middle\n`,
      "2024-05/scores.csv": "employee_id,score\n1002,85\n",
    });
    const found = diagnostics.find((one) => one.code === "CSP201");
    expect(found?.hint?.en).toContain("roster row of this person at {row}");
    expect(found?.facts["row"]).toBe("employees.csv:3");
  });
});

it("a wrong export of very many rows is refused row by row", async () => {
  const count = 200_000;
  const { rejects, tallies } = await reading({
    "employees.csv": EMPLOYEES,
    "2024-05/scores.csv": `employee_id,score\n${"x9,80\n".repeat(count)}`,
  });
  expect(rejects).toHaveLength(count);
  expect(tallies[1]).toMatchObject({ rows: count, rejected: count });
});
