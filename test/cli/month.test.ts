import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { smallShop, temporaryWorkspace } from "./temporary-workspace.ts";

type Files = Readonly<Record<string, string>>;

interface Manifest {
  readonly inputs: readonly {
    path: string;
    rows: number;
    used: number;
    ignored: Record<string, number>;
    rejected: number;
  }[];
}

const lines = (path: string) =>
  readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .split("\r\n");

async function paid(changed: Files, argv: readonly string[] = ["month", "2024-05"]) {
  const cwd = temporaryWorkspace({ ...smallShop(), ...changed });
  const outcome = await csPay([...argv, "--lang", "en"], { cwd });
  const report = (file: string) => join(cwd, "out/2024-05", file);
  return { ...outcome, cwd, report };
}

const NET = /^1001,.*,net,[^,]*,total,([-\d.]+),/;

function net(path: string): string | undefined {
  for (const line of lines(path)) {
    const found = NET.exec(line);
    if (found) return found[1];
  }
  return undefined;
}

describe("a month that is in order", () => {
  it("exits with 0, shows itself and writes every report for the owner alone", async () => {
    const { code, stdout, report, cwd } = await paid({});
    expect(code).toBe(0);
    expect(stdout).toContain("3,065.59");
    expect(stdout).toContain("out/2024-05");
    expect(net(report("payslip-lines.csv"))).toBe("3065.59");
    const written = readdirSync(report(""));
    for (const file of ["payslips.csv", "fines.csv", "rejects.csv", "manifest.json"]) {
      expect(written).toContain(file);
    }
    expect(statSync(report("payslips.csv")).mode & 0o077).toBe(0);
    expect(existsSync(join(cwd, ".cs-pay.lock")), "the lock is released").toBe(false);
  });

  it("is asked for as last, or with the month in one word", async () => {
    for (const month of ["last", "202405"]) {
      const { code, report } = await paid({}, ["month", month]);
      expect(code).toBe(0);
      expect(existsSync(report("payslips.csv"))).toBe(true);
    }
  });

  it("says nothing with --quiet", async () => {
    const { code, stdout, stderr } = await paid({}, ["--quiet", "month", "2024-05"]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("prints one JSON document with --json", async () => {
    const { stdout } = await paid({}, ["month", "2024-05", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "cs-pay/month@1",
      month: "2024-05",
      payslips: [{ employee_id: "1001", net: "3065.59" }],
    });
  });

  it("writes below --out, and leaves out alone", async () => {
    const { code, cwd } = await paid({}, ["month", "2024-05", "--out", "elsewhere"]);
    expect(code).toBe(0);
    expect(existsSync(join(cwd, "elsewhere/2024-05/payslips.csv"))).toBe(true);
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });

  it("gives the same bytes a second time", async () => {
    const { cwd, report } = await paid({});
    const before = readFileSync(report("manifest.json"), "utf8");
    await csPay(["month", "2024-05", "--lang", "en"], { cwd });
    expect(readFileSync(report("manifest.json"), "utf8")).toBe(before);
  });

  it("check is silent about it and writes nothing", async () => {
    const { code, stdout, stderr, cwd } = await paid({}, ["check", "2024-05"]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });

  it("keeps ids as text for Excel when the settings say so", async () => {
    const settings = "policy: online-shop\ncity: chengdu\ncsv_for: excel\n";
    const { report } = await paid({ "cs-pay.yaml": settings });
    expect(lines(report("payslips.csv"))[1]).toContain('=""1001""');
  });
});

describe("what a person must look at leaves 1", () => {
  const wrong = { "2024-05/sales-2.csv": "employee_id,paid_at,amount\n9,2024-05-07 10:00,5\n" };

  it("a rejected row: it is listed with its text, and the rest is paid", async () => {
    const { code, stderr, report } = await paid(wrong);
    expect(code).toBe(1);
    expect(stderr).toContain("2024-05/sales-2.csv:2:1: error CSP2");
    expect(lines(report("rejects.csv"))[1]).toContain("9,2024-05-07 10:00,5");
    expect(net(report("payslip-lines.csv"))).toBe("3065.59");
  });

  it("every row of every file is accounted for", async () => {
    const { report } = await paid(wrong);
    const { inputs } = JSON.parse(readFileSync(report("manifest.json"), "utf8")) as Manifest;
    expect(inputs.length).toBeGreaterThan(4);
    for (const { path, rows, used, ignored, rejected } of inputs) {
      let left = 0;
      for (const count of Object.values(ignored)) left += count;
      expect({ path, rows }).toEqual({ path, rows: used + left + rejected });
    }
    expect(inputs.find(({ path }) => path.endsWith("sales-2.csv"))).toMatchObject({
      rows: 1,
      used: 0,
      rejected: 1,
    });
  });

  it("a held payslip, and with --quiet one line says so", async () => {
    const { code, stdout, stderr } = await paid({ "2024-05/scores.csv": "employee_id,score\n" }, [
      "-q",
      "month",
      "2024-05",
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("1 payslip held");
  });

  it("check finds the same and writes nothing", async () => {
    const { code, stdout, cwd } = await paid({ "2024-05/scores.csv": "employee_id,score\n" }, [
      "check",
      "2024-05",
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain("1001");
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });

  it("a warning only with --strict, and the reports are still written", async () => {
    const misnamed = { "2024-05/complants.csv": "x\n" };
    const usual = await paid(misnamed);
    expect(usual.stderr).toContain("2024-05/complants.csv");
    expect(usual.stderr).toContain("complaints.csv");
    const strict = await paid(misnamed, ["month", "2024-05", "--strict"]);
    expect(strict.code).toBe(1);
    expect(existsSync(strict.report("payslips.csv"))).toBe(true);
  });
});

describe("what is not read is said", () => {
  it.each([
    ["2024-05/complants.csv", "CSP386"],
    ["2024-05/budget.csv", "CSP387"],
    ["scores.csv", "CSP388"],
    ["2024-05/sales.xlsx", "CSP397"],
  ])("%s: %s", async (path, code) => {
    const { stderr } = await paid({ [path]: "a,b\n" });
    expect(stderr).toContain(code);
    expect(stderr).toContain(path);
  });

  it("guides and settings at the root are nobody's exports", async () => {
    const { stderr } = await paid({ "说明.txt": "x", "notes.md": "x", "budget.yaml": "a: 1\n" });
    expect(stderr).toBe("");
  });
});

describe("months in sequence", () => {
  const april = {
    "2024-04/punches.csv": "employee_id,punched_at\n",
    "2024-04/scores.csv": "employee_id,score\n1001,85\n",
    "2024-04/sales.csv":
      "employee_id,paid_at,amount,order_id\n1001,2024-04-06 10:00,100.00,A1\n7,2024-04-07,5,A2\n",
  };

  it("findings of earlier months are counted in one notice, not repeated", async () => {
    const { stderr } = await paid(april);
    expect(stderr).toContain("CSP394");
    expect(stderr).toContain("2024-04");
    expect(stderr).not.toContain("2024-04/sales.csv:3");
  });

  it("a refund of an order that an earlier month counted is taken back", async () => {
    const refund =
      "employee_id,paid_at,amount,order_id,status,refund_amount,refunded_at\n" +
      "1001,2024-05-06 10:00,45678.90,B1,,,\n" +
      "1001,2024-04-06 10:00,100.00,A1,交易关闭,100.00,2024-05-20 09:00\n";
    const { report } = await paid({ ...april, "2024-05/sales.csv": refund });
    const commission = lines(report("payslip-lines.csv")).find((line) => line.includes("S4"));
    expect(commission).toContain("455.79");
  });

  it("the first month without opening figures says so once", async () => {
    const files = smallShop();
    delete files["opening-scores.csv"];
    const cwd = temporaryWorkspace(files);
    const { code, stderr } = await csPay(["month", "2024-05"], { cwd });
    expect(code).toBe(0);
    expect(stderr.match(/CSP393/g)).toHaveLength(1);
  });

  it("a nomination counts from its date whatever folder it stands in", async () => {
    const { stdout } = await paid(
      {
        ...april,
        "opening-scores.csv":
          "employee_id,month,score\n1001,2023-12,95\n1001,2024-01,95\n" +
          "1001,2024-02,95\n1001,2024-03,95\n",
        "2024-04/scores.csv": "employee_id,score\n1001,95\n",
        "2024-05/scores.csv": "employee_id,score\n1001,95\n",
        "2024-04/nominations.csv": "employee_id,by,date\n1001,900,2024-04-20\n",
      },
      ["promote", "2024-05", "--json"],
    );
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "cs-pay/promote@1",
      candidates: [{ employee_id: "1001", target_grade: "senior", decision: "eligible" }],
    });
  });

  it("a roster copy in the month folder wins for that month", async () => {
    const copy =
      "employee_id,name,hired_on,grade,team,confirmed_on\n" +
      "1001,张三,2021-03-01,senior,一组,2021-06-01\n";
    const { report } = await paid({ "2024-05/employees.csv": copy });
    const base = lines(report("payslip-lines.csv")).find((line) => line.includes(",base,"));
    expect(base).toContain("2800.00");
  });
});

describe("decisions", () => {
  const files = {
    "2024-05/complaints.csv":
      "employee_id,received_at,kind,upheld\n" +
      ["06", "07", "08"].map((day) => `1001,2024-05-${day} 10:00,customer_complaint,Y\n`).join(""),
  };
  const decided = (month: string) => ({
    ...files,
    "decisions.csv":
      "employee_id,month,code,decision,by,date\n" +
      `1001,${month},auto_resignation,release,900,2024-06-03\n`,
  });

  it.each([
    ["none", files, 1],
    ["one of the month", decided("2024-05"), 0],
    ["one of another month", decided("2024-04"), 1],
  ])("%s: exit code", async (_title, changed, exit) => {
    expect((await paid(changed)).code).toBe(exit);
  });
});
