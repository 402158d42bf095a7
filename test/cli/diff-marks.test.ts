import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { SmallCentre } from "./small-centre.ts";
import { twoMonths } from "./two-months.ts";

const SALES = "employee_id,paid_at,amount\n";

/** What `diff` says of a workspace, on the screen and as a document. */
async function said(cwd: string, ...argv: readonly string[]): Promise<string> {
  const { stdout, stderr, code } = await csPay(["diff", ...argv], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  // A line of the screen is broken where the terminal ends.
  return stdout.replace(/\n +/g, " ");
}

describe("payslips that are not final stand out", () => {
  const shop = twoMonths({
    // 1001 has no score in June, one sale of 1002 cannot be read, one names nobody.
    "2024-06/scores.csv": "employee_id,score\n1002,92\n1003,95\n1004,70\n",
    "2024-06/sales.csv":
      `${SALES}1001,2024-06-06 10:00,38200.00\n1002,2024-06-06 10:00,2500O.00\n` +
      "1009,2024-06-06 10:00,100.00\n",
  });

  it.each([
    ["en", "1001 Zhang  2,968.40 → not known 2024-06 held: the score missing (scores.csv)"],
    ["zh", "1001 Zhang  2,968.40 → 未定 2024-06 挂起：缺少绩效分数"],
    ["en", "2024-06 row refused 2024-06/sales.csv:3: "],
    ["zh", "2024-06 拒收 2024-06/sales.csv:3："],
    ["en", "2024-06 row refused 2024-06/sales.csv:4: "],
    ["zh", "2024-06 拒收 2024-06/sales.csv:4："],
  ])("on the screen in %s: %s", async (language, words) => {
    expect(await said(shop, "2024-06", "--lang", language)).toContain(words);
  });

  it("a person whose net pay is not known has no change, not one to 0", async () => {
    const screen = await said(shop, "2024-06", "--employee", "1001");
    expect(screen).toContain("nothing can be compared");
    expect(screen).not.toMatch(/0\.00|less|more/);
  });

  it("a change with a refused row is called not final", async () => {
    const english = await said(shop, "2024-06", "--employee", "1002");
    expect(english).toMatch(/less than in 2024-05 \(held: not final\)/);
    expect(english).toContain("the row at 2024-06/sales.csv:3 was refused");
    const chinese = await said(shop, "2024-06", "--employee", "1002", "--lang", "zh");
    expect(chinese).toContain("（挂起，还不是定数）");
  });

  it("as CSV and JSON", async () => {
    const csv = await said(shop, "2024-06", "--csv");
    expect(csv).toMatch(/^1001,Zhang,A,held,held,,,,"?2024-06 held: the score missing/m);
    expect(csv).toMatch(/^1002,Li,A,rejected,row refused,,,,.*,2024-06\/sales\.csv:3$/m);
    const document = JSON.parse(await said(shop, "2024-06", "--json")) as {
      readonly held: readonly { readonly employee_id: string; readonly why: readonly string[] }[];
      readonly rejected_rows: readonly { readonly source: string }[];
    };
    expect(document.held.map((one) => one.employee_id)).toEqual(["1001", "1002"]);
    expect(document.held[0]?.why[0]).toContain("the score missing");
    expect(document.rejected_rows.map(({ source }) => source)).toEqual(["2024-06/sales.csv:4"]);
  });

  it("a payslip that its seal carried over was not paid", async () => {
    const centre = new SmallCentre(["2024-05", "2024-06"]);
    centre.complain("2024-05", 3);
    await centre.held("close", "2024-05");
    const screen = await said(centre.root, "2024-06", "--employee", "1001");
    expect(screen).toContain(
      "2024-05 held when it was sealed, not paid: three complaints: 3 complaints",
    );
  });
});

describe("an amount that there was not before", () => {
  const shop = twoMonths({
    "2024-06/leave.csv": "employee_id,type,from,to\n1001,personal,2024-06-12,2024-06-12\n",
  });

  it.each([
    ["en", "days of personal leave 0 days → 1 days"],
    ["zh", "事假天数 0 天 → 1 天"],
  ])("names the figure that moved and its row, in %s", async (language, words) => {
    const screen = await said(shop, "2024-06", "--employee", "1001", "--lang", language);
    // 2400 × 1 ÷ 25, June without Sundays.
    expect(screen).toContain(words);
    expect(screen).toMatch(/-96\.00 \[T25, 2024-06\/leave\.csv:2\]/);
  });
});

describe("what the amounts are", () => {
  it.each([
    ["en", "both months are open: computed from the data and policy of now"],
    ["zh", "两个月都未封账，按现有数据和制度现算"],
  ])("an open month is computed: %s", async (language, words) => {
    expect(await said(twoMonths(), "2024-06", "--lang", language)).toContain(words);
  });

  it("a sealed month has what was paid, and says what would come out now", async () => {
    const centre = new SmallCentre(["2024-05", "2024-06"]);
    await centre.must("close", "2024-05");
    centre.edit("2024-05/sales.csv", "4000.00", "3000.00");
    const one = ["2024-06", "--employee", "1001", "--lang"];
    const english = await said(centre.root, ...one, "en");
    expect(english).toContain("2024-05 is sealed: what was paid then");
    // 10 % of 4000 was paid in May; with 3000 it would be 300.
    expect(english).toContain("2024-05 is sealed and comes out otherwise now: commission");
    expect(english).toMatch(/commission +│ +400\.00 │ +400\.00/);
    expect(await said(centre.root, ...one, "zh")).toContain(
      "2024-05 已封账，现在重算不同：销售提成",
    );
    expect(await said(centre.root, "2024-06")).toContain("1 person would come out otherwise now");
  });

  it("the working of then stands beside what would come out now", async () => {
    const centre = new SmallCentre(["2024-05", "2024-06"]);
    await centre.must("close", "2024-05");
    centre.edit("2024-05/sales.csv", "4000.00", "3000.00");
    centre.edit("2024-06/sales.csv", "4000.00", "2000.00");
    // Paid 400 in May, 200 in June.
    expect(await said(centre.root, "2024-06", "--employee", "1001")).toMatch(
      /commission -200\.00: sealed in 2024-05: .*= 400\.00 \(computed anew 300\.00\); 2024-06: /,
    );
  });
});

describe("the part that the policy moved", () => {
  const later = {
    "policies/later.yaml":
      "policy: later\ntitle: { zh: 新制度, en: later }\nextends: policies/shop.yaml\n" +
      "effective_from: 2020-01-01\nmeasures:\n  complaint_fine:\n" +
      "    table: { by: nth, 1: 60, 2: 100, later: none }\n",
  };

  const english = [
    "policy: fine for customer complaints -10.00: complaint fine table.1: 50 (online-shop.yaml:",
    ") → 60 (policies/later.yaml:7)",
  ];
  const chinese = [
    "制度：买家投诉罚款 -10.00：投诉罚款标准 table.1：50（online-shop.yaml:",
    "） → 60（policies/later.yaml:7）",
  ];

  it.each([
    ["en", english],
    ["zh", chinese],
  ])("names the line that was changed, in %s", async (language, words) => {
    const cwd = twoMonths(later);
    await csPay(["close", "2024-05"], { cwd });
    const centre = await csPay(["month", "2024-06"], { cwd });
    expect(centre.code).toBeLessThan(2);
    // From June on the shop is under the new policy; May was sealed under the old one.
    const { writeFileSync } = await import("node:fs");
    writeFileSync(`${cwd}/cs-pay.yaml`, "policy: later\nlanguage: en\nlaw: off\n");
    const one = ["2024-06", "--employee", "1001", "--lang", language];
    const screen = await said(cwd, ...one);
    for (const word of words) expect(screen).toContain(word);
    expect(screen).toContain("[S8, policies/later.yaml:7]");
  });

  it("a file changed since sealing names its line and both workings", async () => {
    const centre = new SmallCentre(["2024-05", "2024-06"]);
    await centre.must("close", "2024-05");
    centre.edit("policies/own.yaml", "* 10%", "* 8%");
    const screen = await said(centre.root, "2024-06", "--employee", "1001");
    // 4000 × 10 % = 400 was paid, 4000 × 8 % = 320 comes out now.
    expect(screen).toMatch(
      /policy: commission -80\.00: .*= 400\.00 .*\[C2, policies\/own\.yaml:\d+\]/,
    );
  });
});

it("fens of rounding are no lines of their own", async () => {
  // 2200 × 8 ÷ 25 and 2400 × 17 ÷ 25 are rounded apart; a third grade on the 20th as well.
  const cwd = twoMonths({
    "changes.csv":
      "employee_id,effective_on,field,value\n1002,2024-06-11,grade,middle\n" +
      "1002,2024-06-20,grade,senior\n",
    "cs-pay.yaml": "policy: shop\nlanguage: en\nlaw: off\n",
  });
  const document = JSON.parse(await said(cwd, "2024-06", "--json")) as {
    readonly changed: readonly { readonly moves: readonly { readonly part: string }[] }[];
  };
  const parts = document.changed.flatMap(({ moves }) => moves.map(({ part }) => part));
  expect(parts).toContain("grade");
  expect(parts).not.toContain("rounding");
});
