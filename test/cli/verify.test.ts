import { describe, expect, it } from "vitest";
import { SmallCentre } from "./small-centre.ts";

async function closedTwice(): Promise<SmallCentre> {
  const centre = new SmallCentre();
  await centre.must("close", "2024-05");
  await centre.must("close", "2024-06");
  return centre;
}

/** The text with one character replaced by another of the same kind. */
function withChangedByte(text: string, at: number): string {
  const position = Math.min(at, text.length - 1);
  const changed = text[position] === "1" ? "2" : "1";
  return text.slice(0, position) + changed + text.slice(position + 1);
}

describe("verify", () => {
  it("says one line when all is well, and nothing when quiet", async () => {
    const centre = await closedTwice();
    expect(await centre.run("verify")).toEqual({
      code: 0,
      stdout: "verified 2024-05, 2024-06: nothing is wrong\n",
      stderr: "",
    });
    expect(await centre.run("verify", "2024-06", "--quiet")).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    expect((await new SmallCentre().run("verify")).stdout).toBe("no month is sealed\n");
  });

  it("finds a changed byte anywhere in a sealed month, and names the file", async () => {
    const centre = await closedTwice();
    const seals = centre.seals();
    for (const [name, text] of Object.entries(seals)) {
      for (const at of [0, Math.floor(text.length / 2), text.length - 1]) {
        centre.write(`closed/${name}`, withChangedByte(text, at));
        const { code, stderr } = await centre.run("verify");
        expect(code, `${name} at ${at}`).toBe(1);
        expect(stderr, `${name} at ${at}`).toContain(
          `closed/${name.replace("manifest.sha256", "manifest.json")}`,
        );
      }
      centre.write(`closed/${name}`, text);
    }
    expect((await centre.run("verify")).code).toBe(0);
  }, 120_000);

  it("names line, column and cell of a changed table", async () => {
    const centre = await closedTwice();
    centre.edit(
      "closed/2024-06/payslip-lines.csv",
      "commission,earning,400.00",
      "commission,earning,900.00",
    );
    const { code, stderr } = await centre.run("verify", "2024-06");
    expect(code).toBe(1);
    expect(stderr).toContain("closed/2024-06/payslip-lines.csv:3:");
    expect(stderr).toContain("was changed after sealing: 400.00 → 900.00");
  });

  it("finds files that are missing and files that were added", async () => {
    const centre = await closedTwice();
    centre.remove("closed/2024-05/grades.csv");
    centre.write("closed/2024-06/extra.csv", "x\n");
    const { code, stderr } = await centre.run("verify");
    expect(code).toBe(1);
    expect(stderr).toContain("CSP527: the sealed file closed/2024-05/grades.csv is missing");
    expect(stderr).toContain("CSP528: closed/2024-06/extra.csv is no part of the seal");
  });

  it("finds a seal that was made anew: the chain no longer joins", async () => {
    const centre = await closedTwice();
    const other = new SmallCentre();
    other.edit("2024-05/sales.csv", "4000.00", "5000.00");
    await other.must("close", "2024-05");
    for (const [name, text] of Object.entries(other.seals())) centre.write(`closed/${name}`, text);
    const { code, stderr } = await centre.run("verify");
    expect(code).toBe(1);
    expect(stderr).toContain("CSP529: the seal of 2024-06 does not join that of 2024-05");
  });

  it("finds changed, missing and added inputs and what they change", async () => {
    const centre = await closedTwice();
    centre.edit("2024-05/sales.csv", "4000.00", "4500.00");
    centre.remove("2024-06/complaints.csv");
    centre.write("2024-06/adjustments.csv", "employee_id,item,amount\n");
    const { code, stderr } = await centre.run("verify");
    expect(code).toBe(1);
    expect(stderr).toContain("CSP530: 2024-05/sales.csv was changed after 2024-05 was sealed:2");
    expect(stderr).toContain("CSP531: 2024-06/complaints.csv was used when 2024-06 was sealed");
    expect(stderr).toContain("CSP532: 2024-06/adjustments.csv was not there when 2024-06");
    expect(stderr).toContain("commission of 1001 was sealed as 400.00 and is 450.00");
  });

  it("takes a correction that a later seal settled as no finding, and its tax neither", async () => {
    const centre = new SmallCentre();
    await centre.must("close", "2024-05");
    centre.edit("2024-05/sales.csv", "4000.00", "4500.00");
    const open = await centre.run("verify");
    expect(open.code).toBe(1);
    expect(open.stderr).toContain("commission of 1001 was sealed as 400.00 and is 450.00");
    expect(open.stderr).not.toContain("income_tax");
    await centre.must("close", "2024-06");
    const settled = await centre.run("verify");
    expect(settled.code).toBe(0);
    expect(settled.stderr).toContain("CSP537: 2024-05/sales.csv was changed after 2024-05");
  });

  it("says of a changed sealed file no more than that, and names strays in closed/", async () => {
    const centre = await closedTwice();
    centre.edit("closed/2024-05/payslip-lines.csv", "earning,400.00", "earning,900.00");
    const changed = await centre.run("verify");
    expect(changed.stderr.match(/CSP\d+/g)).toEqual(["CSP526"]);
    expect((await centre.run("month", "2024-07")).code).toBe(2);
    centre.edit("closed/2024-05/payslip-lines.csv", "earning,900.00", "earning,400.00");
    centre.write("closed/2024-99.csv", "x\n");
    centre.write("closed/journal.csv.cs-pay-12.tmp", "");
    const stray = await centre.run("verify");
    expect(stray.code).toBe(1);
    expect(stray.stderr.match(/CSP528: .*/g)).toEqual([
      "CSP528: closed/2024-99.csv is no part of the seal",
    ]);
    await centre.must("month", "2024-07");
    expect(centre.has("closed/journal.csv.cs-pay-12.tmp")).toBe(false);
  });

  it("finds a changed roster row of the month and a changed policy", async () => {
    const centre = await closedTwice();
    centre.edit("employees.csv", "agent,9000", "agent,9001");
    centre.edit("policies/own.yaml", "value: 300 yuan", "value: 301 yuan");
    const { code, stderr } = await centre.run("verify", "2024-05");
    expect(code).toBe(1);
    expect(stderr).toContain("CSP530: employees.csv was changed after 2024-05 was sealed:3");
    expect(stderr).toContain("CSP533: the policy or settings file policies/own.yaml");
    expect(stderr).toContain("base of 1002 was sealed as 9000.00 and is 9001.00");
  });

  it("finds entries of the journal that were changed, and a seal set aside that was", async () => {
    const centre = await closedTwice();
    await centre.must("reopen", "2024-06", "--reason", "first");
    await centre.must("close", "2024-06");
    const before = centre.read("closed/journal.csv");
    centre.write("closed/journal.csv", before.replace("first", "other"));
    expect((await centre.run("verify")).stderr).toContain("CSP534: entries of closed/journal.csv");
    centre.remove("closed/journal.csv");
    expect((await centre.run("verify")).code).toBe(1);
    centre.write("closed/journal.csv", before);
    centre.edit("closed/reopened/2024-06-1/tax.csv", "8", "9");
    expect((await centre.run("verify")).stderr).toContain("closed/reopened/2024-06-1/tax.csv");
  });

  it("computes months again that carried back pay, held-over pay and look-backs", async () => {
    const centre = new SmallCentre(["2024-05", "2024-06", "2024-07", "2024-08"]);
    centre.complain("2024-05", 3);
    await centre.held("close", "2024-05");
    centre.release("2024-05");
    const may = centre.read("2024-05/scores.csv");
    const roster = centre.read("employees.csv");
    centre.edit("2024-05/scores.csv", "1001,85", "1001,75");
    await centre.must("close", "2024-06");
    const { stderr } = await centre.run("verify", "2024-06");
    expect(stderr).toBe("");
    expect(centre.backPay("2024-06", "1001")).toHaveLength(3);
    centre.write("2024-05/scores.csv", may);
    expect(centre.read("employees.csv")).toBe(roster);
    expect((await centre.run("verify", "2024-06")).code).toBe(0);
  });

  it("says when a seal was made by another version of the program", async () => {
    const centre = await closedTwice();
    centre.edit("closed/2024-06/manifest.json", /"version": ".*"/, '"version": "0.0.1"');
    const { code, stderr } = await centre.run("verify");
    expect(code).toBe(1);
    expect(stderr).toContain("CSP535: 2024-06 was sealed by cs-pay 0.0.1");
  });

  it("answers in one document under --json, and refuses an open month", async () => {
    const centre = await closedTwice();
    centre.edit("closed/2024-05/held.csv", "codes", "c0des");
    const { code, stdout } = await centre.run("verify", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "cs-pay/verify@1",
      months: ["2024-05", "2024-06"],
      ok: false,
    });
    const open = await centre.run("verify", "2024-07");
    expect(open.code).toBe(2);
    expect(open.stderr).toContain("CSP523: 2024-07 is not sealed");
  });
});
