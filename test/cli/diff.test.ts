import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { SmallCentre } from "./small-centre.ts";
import { twoMonths } from "./two-months.ts";

interface Move {
  readonly part: string;
  readonly item: string;
  readonly amount: string;
  readonly reason: string | null;
  readonly clause: string | null;
  readonly source: string | null;
}

interface Person {
  readonly employee_id: string;
  readonly change: string;
  readonly parts: readonly { readonly part: string; readonly amount: string }[];
  readonly moves: readonly Move[];
}

interface Document {
  readonly from: string;
  readonly to: string;
  readonly change: string;
  readonly parts: readonly { readonly part: string; readonly amount: string }[];
  readonly changed: readonly Person[];
  readonly joined: readonly { readonly name: string; readonly net: string }[];
  readonly left: readonly { readonly name: string; readonly net: string }[];
}

const shop = twoMonths();

async function diff(cwd: string, ...argv: readonly string[]): Promise<Document> {
  const { code, stdout, stderr } = await csPay(["diff", ...argv, "--json"], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as Document;
}

async function movesOf(cwd: string, employee: string, ...argv: readonly string[]) {
  const { changed } = await diff(cwd, ...argv, "--employee", employee);
  return (changed[0]?.moves ?? []).map(({ part, item, amount }) => `${part} ${item} ${amount}`);
}

describe("the change of each person, part by part", () => {
  it("a second complaint and a step of the commission are input records", async () => {
    const { changed } = await diff(shop, "2024-06", "--employee", "1001");
    // 41200 × 1 % = 412.00 (S4, from 40000), 38200 × 0.9 % = 343.80;
    // the second complaint costs 100 (S8).
    expect(changed[0]?.change).toBe("-168.20");
    expect(changed[0]?.parts).toEqual([{ part: "input", amount: "-168.20" }]);
    const [commission, fine] = changed[0]?.moves ?? [];
    expect(commission).toMatchObject({ item: "commission", amount: "-68.20", clause: "S4" });
    expect(commission?.reason).toContain("net sales 41,200.00 yuan → 38,200.00 yuan");
    expect(commission?.reason).toContain("below the step 40,000.00 yuan");
    expect(fine).toMatchObject({
      item: "fine_customer_complaint",
      amount: "-100.00",
      clause: "S8",
      source: "2024-06/complaints.csv:3",
    });
  });

  it("a grade in the middle of the month is grade and base", async () => {
    // June without Sundays: 25 days, 8 of them junior. 2200 × 8 ÷ 25 = 704, 2400 × 17 ÷ 25 = 1632:
    // 2336 − 2200 = 136. Performance: (2400 − 2200) × 15 % × 92 % = 27.60.
    expect(await movesOf(shop, "1002", "2024-06")).toEqual([
      "grade base 136.00",
      "grade performance 27.60",
    ]);
  });

  it("a last day in the middle of the month is paid days", async () => {
    // 12 of 25 days: 2800 × 12 ÷ 25 = 1344, less 2800.
    expect(await movesOf(shop, "1003", "2024-06")).toEqual(["days base -1456.00"]);
  });

  it("the headline is the parts, who joined and who left", async () => {
    const { change, parts, joined, left, from, to } = await diff(shop, "2024-06");
    expect({ from, to }).toEqual({ from: "2024-05", to: "2024-06" });
    // 1004: 2200 × 18 ÷ 25 = 1584. 1005: 2400 + 2400 × 5 % × 70 % = 2484.
    expect(joined.map(({ name, net }) => `${name} ${net}`)).toEqual(["Zhao 1584.00"]);
    expect(left.map(({ name, net }) => `${name} ${net}`)).toEqual(["Sun 2484.00"]);
    expect(parts).toEqual([
      { part: "days", people: 1, amount: "-1456.00" },
      { part: "grade", people: 1, amount: "163.60" },
      { part: "input", people: 1, amount: "-168.20" },
    ]);
    // −1456.00 + 163.60 − 168.20 + 1584.00 − 2484.00
    expect(change).toBe("-2360.60");
  });

  it("outliers stand first", async () => {
    const { changed } = await diff(shop, "2024-06");
    expect(changed.map((one) => one.employee_id)).toEqual(["1003", "1001", "1002"]);
  });

  it("the order of the months on the command line does not matter", async () => {
    expect(await diff(shop, "2024-05", "2024-06")).toEqual(await diff(shop, "2024-06"));
  });
});

describe("months that were sealed", () => {
  it("what a sealed month still owed is back pay, with the tax on it", async () => {
    const centre = new SmallCentre(["2024-05", "2024-06"]);
    await centre.must("close", "2024-05");
    const sales = centre.read("2024-05/sales.csv");
    centre.write("2024-05/sales.csv", `${sales}1001,2024-05-20 10:00,1000.00,2024-05-Z,,,\n`);
    // May paid 8000 + 400 less 3 % of 3400. The sale brings 10 % of 1000 later, in June, with 3 %
    // tax; the second good month 300, with 9 tax. Nothing else is another amount.
    const { changed } = await diff(centre.root, "2024-06", "--employee", "1001");
    expect(changed[0]?.parts).toEqual([
      { part: "input", amount: "291.00" },
      { part: "back_pay", amount: "97.00" },
    ]);
    expect(changed[0]?.moves.find(({ part }) => part === "back_pay")?.reason).toBe(
      // 10 % of 5000 less the 400 that were paid.
      "2024-05 commission: 500.00 − 400.00 = 100.00",
    );
  });

  it("a seal whose exports are gone is compared as sealed, and says that it is not split", async () => {
    const centre = new SmallCentre(["2024-05", "2024-06"]);
    await centre.must("close", "2024-05");
    centre.remove("2024-05");
    const { code, stdout, stderr } = await centre.run("diff", "2024-06", "--json");
    expect(code).toBe(0);
    expect(stderr).toContain("CSP471");
    const { parts } = JSON.parse(stdout) as Document;
    expect(parts.map(({ part }) => part)).toEqual(["not_split"]);
  });

  it("two sealed months need no open one", async () => {
    const centre = new SmallCentre(["2024-05", "2024-06"]);
    await centre.must("close", "2024-05");
    await centre.must("close", "2024-06");
    // The bonus of 300 for the second good month, with 3 % tax.
    const { change } = await diff(centre.root, "2024-06");
    expect(change).toBe("291.00");
  });
});

describe("diff on the command line", () => {
  it("answers why somebody got less on one screen, in both languages", async () => {
    const one = ["diff", "2024-06", "--employee", "1001"];
    const { stdout } = await csPay([...one, "--lang", "en"], { cwd: shop });
    expect(stdout).toContain("1001 Zhang  2024-06: 168.20 yuan less than in 2024-05");
    expect(stdout.split("\n").length).toBeLessThan(30);
    const chinese = await csPay([...one, "--lang", "zh"], { cwd: shop });
    expect(chinese.stdout).toContain("2024-06 比 2024-05 少 168.20 元");
    expect(chinese.stdout).toContain("第 2 次");
  });

  it("prints every part as CSV whose rows of a person are the change", async () => {
    const { stdout } = await csPay(["diff", "2024-06", "--csv"], { cwd: shop });
    const rows = stdout.trim().split("\n");
    expect(rows[0]).toBe(
      "employee_id,name,team,part,part_title,item,label,amount,reason,clause,source",
    );
    expect(rows.filter((row) => row.startsWith("1002,"))).toHaveLength(2);
    const chinese = await csPay(["diff", "2024-06", "--csv", "--lang", "zh"], { cwd: shop });
    expect(chinese.stdout).toMatch(/^工号,姓名,班组,成分代码,成分,/);
  });

  it("writes nothing", () => {
    expect(readdirSync(shop).sort()).not.toContain("out");
    expect(readdirSync(join(shop, "2024-06")).sort()).toEqual([
      "complaints.csv",
      "sales.csv",
      "scores.csv",
    ]);
  });

  it.each([
    [["2024-06", "--employee", "1009"], "did you mean 1001?"],
    [["2024-06", "--employee", "Zhang"], "did you mean 1001?"],
    [["2024-05"], "2024-05 is the first month"],
    [["2024-06", "2024-06"], "name two different months"],
    [["2024-08"], "there is no folder for"],
    [["2024-13"], "2024-13"],
    [["2024-06", "x"], "x"],
  ])("refuses %j with exit code 2", async (argv, said) => {
    const { code, stderr } = await csPay(["diff", ...argv, "--lang", "en"], { cwd: shop });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});
