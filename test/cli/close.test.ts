import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../src/io/fingerprint.ts";
import { SmallCentre } from "./small-centre.ts";

interface Manifest {
  readonly previous: { readonly month: string; readonly sha256: string } | null;
  readonly journal: string | null;
  readonly sealed_by: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly inputs: readonly { readonly path: string }[];
}

function manifestOf(centre: SmallCentre, month: string): Manifest {
  return JSON.parse(centre.read(`closed/${month}/manifest.json`)) as Manifest;
}

describe("closing a month", () => {
  it("pays it, writes its reports and seals what later months and auditors need", async () => {
    const centre = new SmallCentre();
    const { code, stdout } = await centre.run("close", "2024-05");
    expect(code).toBe(0);
    // 8000 + 400 and 9000 + 100; (8400 − 5000) × 3 % = 102.00 and (9100 − 5000) × 3 % = 123.00
    expect(stdout).toContain(
      "2024-05 is sealed: 2 payslips, gross 17,500.00, income tax -225.00, net 17,275.00 yuan",
    );
    expect(centre.lines("2024-05", "1001")).toContain("commission 400.00");
    expect(Object.keys(centre.seals()).map((name) => name.replace("2024-05/", ""))).toEqual([
      "back-pay.csv",
      "grades.csv",
      "held.csv",
      "input-rows.json",
      "last-shifts.csv",
      "manifest.json",
      "manifest.sha256",
      "orders.csv",
      "payslip-lines.csv",
      "payslips.csv",
      "scores.csv",
      "tax.csv",
      "values.csv",
    ]);
    expect(centre.table("closed/2024-05/tax.csv")[0]).toMatchObject({
      employee_id: "1001",
      tax_year: "2024",
      through_month: "2024-06",
      income: "8400",
      basic_deduction: "5000",
      withheld: "102",
    });
    expect(centre.table("closed/2024-05/grades.csv")[1]).toEqual({
      employee_id: "1002",
      name: "Li",
      month: "2024-05",
      grade: "agent",
      since: "2021-03-01",
    });
  });

  it("names inputs, settings and files by hash, and joins the seal to the one before", async () => {
    const centre = new SmallCentre();
    await centre.must("close", "2024-05", "--law", "enforce");
    await centre.must("close", "2024-06");
    const may = manifestOf(centre, "2024-05");
    expect(may.previous).toBeNull();
    expect(may.sealed_by).toBe("wang");
    expect(may.settings).toMatchObject({ policy: "own", law: "enforce", city: null });
    expect(may.inputs.map(({ path }) => path)).toEqual([
      "2024-05/complaints.csv",
      "2024-05/sales.csv",
      "2024-05/scores.csv",
      "employees.csv",
    ]);
    for (const { path, sha256 } of may.files) {
      expect(fingerprintOf(centre.read(`closed/2024-05/${path}`)).sha256, path).toBe(sha256);
    }
    const { sha256 } = fingerprintOf(centre.read("closed/2024-05/manifest.json"));
    expect(manifestOf(centre, "2024-06").previous).toEqual({ month: "2024-05", sha256 });
    expect(centre.read("closed/2024-05/manifest.sha256")).toBe(`${sha256}  manifest.json\n`);
  });

  it("is readable by its owner only", async () => {
    const centre = new SmallCentre();
    await centre.must("close", "2024-05");
    const mode = (path: string) => statSync(join(centre.root, path)).mode & 0o777;
    expect(["closed", "closed/2024-05"].map(mode)).toEqual([0o700, 0o700]);
    for (const name of Object.keys(centre.seals())) expect(mode(`closed/${name}`)).toBe(0o600);
  });

  it("refuses while a payslip is held, names who, and leaves the reports", async () => {
    const centre = new SmallCentre();
    centre.complain("2024-05", 3);
    const { code, stderr } = await centre.run("close", "2024-05");
    expect(code).toBe(1);
    expect(stderr).toContain(
      "CSP522: 2024-05 was not sealed: payslips are held (2024-05: 1 — 1001)",
    );
    expect(stderr).toContain("--held-over");
    expect(centre.has("closed")).toBe(false);
    expect(centre.has("out/2024-05/payslips.csv")).toBe(true);
    centre.release("2024-05");
    expect((await centre.run("close", "2024-05")).code).toBe(0);
  });

  it("refuses while an earlier month is open", async () => {
    const centre = new SmallCentre();
    const { code, stderr } = await centre.run("close", "2024-06");
    expect(code).toBe(2);
    expect(stderr).toContain("CSP521: 2024-06 cannot be sealed before 2024-05");
    expect(centre.has("out")).toBe(false);
  });

  it("refuses a sealed month, and so does month, with exit 3 and nothing changed", async () => {
    const centre = new SmallCentre();
    await centre.must("close", "2024-05");
    const before = centre.seals();
    for (const command of ["close", "month"]) {
      const { code, stderr } = await centre.run(command, "2024-05");
      expect(code).toBe(3);
      expect(stderr).toContain("CSP520: 2024-05 is sealed");
      expect(stderr).toContain("cs-pay reopen 2024-05 --reason");
    }
    expect(centre.seals()).toEqual(before);
  });

  it("seals a month with rejected rows or an unreadable decisions.csv, but exits 1", async () => {
    const centre = new SmallCentre();
    centre.write("2024-05/scores.csv", "employee_id,score\n1001,85\n1002,70\n1009,90\n");
    const { code, stdout } = await centre.run("close", "2024-05");
    expect(code).toBe(1);
    expect(stdout).toContain("Rejected rows: 1");
    expect(centre.has("closed/2024-05/manifest.json")).toBe(true);
    centre.write("decisions.csv", 'employee_id,month,code,decision,by,date\n1002,2024-06,"open\n');
    expect((await centre.run("close", "2024-06", "--quiet")).code).toBe(1);
    expect(centre.has("closed/2024-06/manifest.json")).toBe(true);
  });

  it("says under --strict what it objects to, also under --json", async () => {
    const centre = new SmallCentre();
    centre.write("cs-pay.yaml", "policy: own\ncity: shanghai\nlanguage: en\n");
    centre.edit("employees.csv", "8000", "800");
    const { code, stderr, stdout } = await centre.run("close", "2024-05", "--strict");
    expect(code).toBe(1);
    expect(stderr).toContain("CSP536: 2024-05 was not sealed (--strict): rejected rows 0, held 0");
    expect(stdout).toContain("GR-01");
    expect(centre.has("closed")).toBe(false);
    const said = await centre.run("close", "2024-05", "--strict", "--json");
    expect(said.stdout).toContain('"CSP536"');
  });

  it("answers in one document under --json", async () => {
    const centre = new SmallCentre();
    centre.complain("2024-05", 3);
    const { stdout } = await centre.run("close", "2024-05", "--held-over", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "cs-pay/close@1",
      month: "2024-05",
      sealed: true,
      people: 1,
      held_over: [{ employee_id: "1002", month: "2024-05" }].map((held) => ({
        ...held,
        employee_id: "1001",
        codes: "auto_resignation",
      })),
    });
  });
});

describe("months after a sealed one", () => {
  it("go on from the seal: tax sums, streaks and counted orders, also without its exports", async () => {
    const whole = new SmallCentre();
    const sealed = new SmallCentre();
    const refund = "1001,2024-05-06 10:00,4000.00,2024-05-A,交易关闭,500.00,2024-06-03\n";
    for (const centre of [whole, sealed]) {
      centre.write("2024-06/sales.csv", centre.read("2024-06/sales.csv") + refund);
    }
    await sealed.must("close", "2024-05");
    sealed.remove("2024-05");
    await whole.must("month", "2024-06");
    await sealed.must("month", "2024-06");
    // Two good months running: 300; (4000 − 500) × 10 %; cumulative 8400 + 8650 − 10000 = 7050.
    expect(sealed.lines("2024-06", "1001")).toEqual([
      "base 8000.00",
      "commission 350.00",
      "team_bonus 300.00",
      "income_tax -109.50",
      "gross 8650.00",
      "net 8540.50",
    ]);
    expect(sealed.lines("2024-06", "1001")).toEqual(whole.lines("2024-06", "1001"));
    expect(sealed.lines("2024-06", "1002")).toEqual(whole.lines("2024-06", "1002"));
  });

  it("do not move when a setting changes, and the sealed one does not either", async () => {
    const centre = new SmallCentre();
    await centre.must("close", "2024-05");
    const before = centre.seals();
    centre.write(
      "cs-pay.yaml",
      "policy: own\ncity: shanghai\nlaw: enforce\nlanguage: zh\ncsv_for: excel\n",
    );
    expect((await centre.run("month", "2024-06", "--lang", "en")).code).toBe(0);
    expect(centre.read("out/2024-06/payslip-lines.csv")).not.toContain("back_pay");
    expect(centre.seals()).toEqual(before);
    expect((await centre.run("verify")).code).toBe(0);
  });

  it("keep the single guards they were sealed under", async () => {
    const centre = new SmallCentre();
    centre.edit("employees.csv", "8000", "2000");
    centre.write("cs-pay.yaml", "policy: own\ncity: shanghai\nlaw: enforce\n");
    await centre.must("close", "2024-05");
    expect(centre.read("closed/2024-05/payslip-lines.csv")).toContain("minimum_wage_top_up");
    centre.write(
      "cs-pay.yaml",
      "policy: own\ncity: shanghai\nlaw: enforce\nguards: { GR-01: off }\n",
    );
    expect((await centre.run("month", "2024-06", "--lang", "en")).code).toBe(0);
    const june = centre.read("out/2024-06/payslip-lines.csv");
    expect(june).not.toContain("back_pay");
    expect(june).not.toContain("minimum_wage_top_up");
    expect((await centre.run("verify")).code).toBe(0);
  });

  it("stop when a seal they need was changed", async () => {
    const centre = new SmallCentre();
    await centre.must("close", "2024-05");
    centre.edit("closed/2024-05/tax.csv", "102", "902");
    const { code, stderr } = await centre.run("month", "2024-06");
    expect(code).toBe(2);
    expect(stderr).toContain("CSP526: closed/2024-05/tax.csv was changed after sealing");
    expect(centre.has("out/2024-06")).toBe(false);
  });

  it("stop when a month between was never sealed", async () => {
    const centre = new SmallCentre();
    await centre.must("close", "2024-05");
    await centre.must("close", "2024-06");
    centre.remove("closed/2024-05");
    const { code, stderr } = await centre.run("month", "2024-07");
    expect(code).toBe(2);
    expect(stderr).toContain("CSP431: 2024-05 is not sealed although 2024-06 is");
  });
});

describe("reopening", () => {
  it("opens the last month again, keeps its seal, and writes down why", async () => {
    const centre = new SmallCentre();
    await centre.must("close", "2024-05");
    const { stdout } = await centre.must("reopen", "2024-05", "--reason", "a day was missing");
    expect(stdout).toContain("closed/reopened/2024-05-1");
    expect(centre.has("closed/2024-05")).toBe(false);
    expect(centre.has("closed/reopened/2024-05-1/manifest.json")).toBe(true);
    expect(centre.table("closed/journal.csv")[0]).toMatchObject({
      month: "2024-05",
      reopened_on: "2024-06-03",
      by: "wang",
      reason: "a day was missing",
    });
    await centre.must("month", "2024-05");
    await centre.must("close", "2024-05");
    await centre.must("reopen", "2024-05", "--reason", "again");
    await centre.must("close", "2024-05");
    expect(centre.table("closed/journal.csv").map((row) => row["kept_as"])).toEqual([
      "closed/reopened/2024-05-1",
      "closed/reopened/2024-05-2",
    ]);
    expect((await centre.run("verify")).code).toBe(0);
  });

  it("is refused for a month that later ones stand on, or that is not sealed", async () => {
    const centre = new SmallCentre();
    await centre.must("close", "2024-05");
    await centre.must("close", "2024-06");
    const earlier = await centre.run("reopen", "2024-05", "--reason", "x");
    expect(earlier.code).toBe(2);
    expect(earlier.stderr).toContain("CSP524: 2024-05 cannot be reopened while 2024-06 is sealed");
    const open = await centre.run("reopen", "2024-07", "--reason", "x");
    expect(open.code).toBe(2);
    expect(open.stderr).toContain("CSP523: 2024-07 is not sealed");
  });

  it.each([[[]], [["--reason", " "]]])("asks for a reason (%j)", async (reason) => {
    const centre = new SmallCentre();
    await centre.must("close", "2024-05");
    expect((await centre.run("reopen", "2024-05", ...reason)).code).toBe(2);
    expect(centre.has("closed/2024-05")).toBe(true);
    expect(centre.has("closed/journal.csv")).toBe(false);
  });
});
