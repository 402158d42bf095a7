import { cpSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { SmallCentre } from "./small-centre.ts";

const EXAMPLE = path.resolve(import.meta.dirname, "../../fixtures/workspaces/two-shops");
const MAY = "2024-05";

/** The two shops in a folder of their own, paid and changed at will. */
class TwoShops extends SmallCentre {
  constructor() {
    super([]);
    for (const file of ["policies/own.yaml", "cs-pay.yaml", "employees.csv"]) this.remove(file);
    cpSync(EXAMPLE, this.root, { recursive: true });
    this.write("cs-pay.yaml", `${this.read("cs-pay.yaml")}language: en\n`);
  }
}

describe("two shops, each with its own policy", () => {
  it("pays every team by its own policy, worked out by hand", async () => {
    const centre = new TwoShops();
    expect((await centre.run("month", MAY)).code).toBe(0);
    // D01: 1 % of 12000; 300 × 90 %.
    expect(centre.lines(MAY, "D01").slice(0, 3)).toEqual([
      "base 2200.00",
      "commission 120.00",
      "performance 270.00",
    ]);
    // T01: 15000 + 5000 reach 20000: 1.5 % of all; 500 × 95 %; no complaint.
    expect(centre.lines(MAY, "T01").slice(0, 4)).toEqual([
      "base 2640.00",
      "commission 300.00",
      "performance 475.00",
      "no_complaint 100.00",
    ]);
    // T02: 0.5 % of 6000; the complaint was not upheld.
    expect(centre.lines(MAY, "T02").slice(1, 4)).toEqual([
      "commission 30.00",
      "performance 440.00",
      "no_complaint 100.00",
    ]);
  });

  it("splits whoever moves on the 16th, each policy for its days", async () => {
    const centre = new TwoShops();
    await centre.run("month", MAY);
    // May 2024 has 22 paid days: 21 workdays and 1 May. Until the 15th they are 1 May, 6–10, the
    // make-up day 11 and 13–15, ten; from the 16th on 16, 17, 20–24 and 27–31, twelve.
    // Base 2200 × 10 ÷ 22 and 2640 × 12 ÷ 22. Sales: 8000 on the 10th at 1 %; 12000 + 10000 after
    // the change reach 20000: 1.5 % of 22000. Performance once, by the last day: 500 × 80 %.
    // First of the team over the month: three orders, T01 has two. Complaints: the 12th 30; the
    // 18th is the first under the new policy, 50, the 22nd the second, 100; so no bonus for none.
    expect(centre.lines(MAY, "M01")).toEqual([
      "base 1000.00",
      "base 1440.00",
      "commission 80.00",
      "commission 330.00",
      "performance 400.00",
      "top_seller 200.00",
      "income_tax 0.00",
      "fine_customer_complaint -30.00",
      "fine_customer_complaint -150.00",
      "gross 3450.00",
      "net 3270.00",
    ]);
    const own = centre
      .table(`out/${MAY}/payslip-lines.csv`)
      .filter((row) => row["employee_id"] === "M01" && row["item"] === "base");
    expect(own.map((row) => `${row["policy"]} ${row["clause"]}`)).toEqual([
      "policies/shop.yaml:35 A1",
      "policies/tmall.yaml:50 B1",
    ]);
    const slip = centre.table(`out/${MAY}/payslips.csv`).find((row) => row["name"] === "周三");
    expect([slip?.["paid_days"], slip?.["due_days"], slip?.["team"]]).toEqual(["22", "22", "天猫"]);
    const presence = centre.table(`out/${MAY}/attendance.csv`);
    expect(presence.map((row) => row["due_days"])).toEqual(["21", "21", "21", "21", "21"]);
  });

  it("takes the branch that a reading has chosen: the other makes no share of the month", async () => {
    const centre = new TwoShops();
    centre.edit(
      "policies/tmall.yaml",
      "value: 500 yuan * score",
      "value: if(post = whole, 500 yuan, 500 yuan * attendance.paid_days / 22 days) * score",
    );
    const why = "why: { zh: 整月标准, en: a monthly standard }";
    const reading = `post: { clause: B3, chosen: whole, instead: [shared], ${why} }`;
    centre.edit("policies/tmall.yaml", "attendance:\n", `readings:\n  ${reading}\n\nattendance:\n`);
    await centre.run("month", MAY);
    // Still once and by the last day: 500 × 80 %.
    expect(centre.lines(MAY, "M01")).toContain("performance 400.00");
  });

  it("accounts for every row once, though a mover stands under two policies", async () => {
    const centre = new TwoShops();
    await centre.run("month", MAY);
    const { inputs, policies } = JSON.parse(centre.read(`out/${MAY}/manifest.json`)) as {
      inputs: readonly { path: string; rows: number; used: number }[];
      policies: readonly { path: string }[];
    };
    expect(inputs.filter(({ rows, used }) => rows !== used)).toEqual([]);
    expect(policies.map((one) => one.path)).toEqual([
      "cs-pay.yaml",
      "policies/shop.yaml",
      "policies/tmall.yaml",
    ]);
  });

  it("explains which policy won, and by which line of cs-pay.yaml", async () => {
    const centre = new TwoShops();
    const explained = await centre.run("explain", "M01", MAY);
    const stdout = explained.stdout.replaceAll(/\s+/g, " ");
    expect(stdout).toContain("common policy (policies/shop.yaml), 2024-05-01 to 2024-05-15");
    expect(stdout).toContain(
      "policy of the Tmall team (policies/tmall.yaml), 2024-05-16 to 2024-05-31 (cs-pay.yaml:4)",
    );
    expect(stdout).toContain("8000 × 1%");
    expect(stdout).toContain("22000 × 1.5%");
    const figure = await centre.run("explain", "M01", MAY, "sales_net");
    expect(figure.stdout).toContain("policies/shop.yaml");
    expect(figure.stdout).toContain("policies/tmall.yaml");
  });
});

describe("a workspace with several policies", () => {
  it("is sealed with all of them, verified, and reopened", async () => {
    const centre = new TwoShops();
    expect((await centre.run("close", MAY)).code).toBe(0);
    const { settings, policies } = JSON.parse(centre.read(`closed/${MAY}/manifest.json`)) as {
      settings: { assign: unknown };
      policies: readonly { path: string }[];
    };
    expect(settings.assign).toEqual([{ when: { team: ["天猫"] }, policy: "policies/tmall.yaml" }]);
    expect(policies.map((one) => one.path)).toContain("policies/tmall.yaml");
    expect((await centre.run("verify", MAY)).code).toBe(0);
    // Another assignment today does not move the sealed month.
    centre.edit("cs-pay.yaml", "team: 天猫", "team: 拼多多");
    expect((await centre.run("verify", MAY)).code).toBe(0);
    centre.edit("policies/tmall.yaml", "value: 500 yuan", "value: 600 yuan");
    const changed = await centre.run("verify", MAY);
    expect(changed.code).toBe(1);
    expect(changed.stderr).toContain("policies/tmall.yaml");
  });

  it("pays back what a changed policy of some owes for a sealed month", async () => {
    const centre = new TwoShops();
    await centre.run("close", MAY);
    centre.edit("policies/tmall.yaml", "value: 500 yuan", "value: 600 yuan");
    centre.write("2024-06/scores.csv", "工号,分数\nD01,90\nD02,70\nM01,80\nT01,95\nT02,88\n");
    centre.write("2024-06/sales.csv", "工号,付款时间,实付金额\nD01,2024-06-03 10:00,100\n");
    await centre.run("month", "2024-06");
    const owed = ["D01", "M01", "T01"].map((id) =>
      centre.lines("2024-06", id).filter((line) => line.startsWith("back_pay")),
    );
    // 100 × 80 % and 100 × 95 %.
    expect(owed).toEqual([[], ["back_pay 80.00"], ["back_pay 95.00"]]);
    // In June M01 is in the team for the whole month.
    expect(centre.lines("2024-06", "M01")[0]).toBe("base 2640.00");
  });

  it("is checked and listed policy by policy", async () => {
    const centre = new TwoShops();
    const check = await centre.run("policy", "check");
    expect(check.stdout).toContain("policies/shop.yaml");
    expect(check.stdout).toContain("policies/tmall.yaml");
    const shown = await csPay(["policy", "show", "--json", "-C", centre.root]);
    const { file, assigned } = JSON.parse(shown.stdout) as {
      file: string;
      assigned: readonly { file: string }[];
    };
    expect([file, ...assigned.map((one) => one.file)]).toEqual([
      "policies/shop.yaml",
      "policies/tmall.yaml",
    ]);
  });

  it("matches a list of words and every key of when", async () => {
    const centre = new TwoShops();
    centre.edit(
      "cs-pay.yaml",
      "{ team: 天猫 }",
      "{ team: [天猫, 拼多多], employment: 外包, project: 甲 }",
    );
    centre.write(
      "employees.csv",
      "工号,姓名,入职日期,职级,班组,用工形式,项目\n" +
        "D01,陈一,2023-02-01,客服,拼多多,外包,甲\n" +
        "T01,吴四,2023-05-01,客服,天猫,外包,乙\n" +
        "T02,郑五,2023-06-01,客服,天猫,,甲\n",
    );
    centre.remove("changes.csv");
    for (const file of ["sales", "complaints"]) centre.remove(`${MAY}/${file}.csv`);
    centre.write(`${MAY}/sales.csv`, "工号,付款时间,实付金额\nD01,2024-05-03 10:00,100\n");
    centre.write(`${MAY}/scores.csv`, "工号,分数\nD01,90\nT01,95\nT02,88\n");
    await centre.run("month", MAY);
    const bases = ["D01", "T01", "T02"].map((id) => centre.lines(MAY, id)[0]);
    expect(bases).toEqual(["base 2640.00", "base 2200.00", "base 2200.00"]);
  });
});
