import { cpSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { csPay } from "./one-command.ts";
import { SmallCentre } from "./small-centre.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";
import { twoMonths } from "./two-months.ts";

interface Document {
  readonly months: readonly string[];
  readonly net: string;
  readonly cost: string;
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  readonly changes: readonly Readonly<Record<string, string>>[];
  readonly clauses: readonly { readonly clause: string; readonly change: string }[];
  readonly people: readonly { readonly employee_id: string; readonly change: string }[];
}

const shop = twoMonths();

async function simulated(cwd: string, ...argv: readonly string[]): Promise<Document> {
  const { code, stdout, stderr } = await csPay(["simulate", ...argv, "--json"], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as Document;
}

describe("the same month under a changed policy", () => {
  it("a changed rate costs the step's sales, and names its clause", async () => {
    // 41200 × (1.1 % − 1 %) = 41.20
    const { net, winners, losers, unchanged, clauses } = await simulated(
      shop,
      "2024-05",
      "--set",
      "pay.commission.tiers.40000=1.1%",
    );
    expect({ net, winners, losers, unchanged }).toEqual({
      net: "41.20",
      winners: 1,
      losers: 0,
      unchanged: 3,
    });
    expect(clauses).toMatchObject([{ clause: "S4", change: "41.20" }]);
  });

  it("a step may begin elsewhere", async () => {
    // From 45000 on, 41200 are below the step: 0.9 % instead of 1 %.
    const set = ["--set", "commission.tiers.40000.from=45000"];
    const { net } = await simulated(shop, "2024-05", ...set);
    expect(net).toBe("-41.20");
  });

  it("a reading may be named with the policy in front, and get a value of its own", async () => {
    // commission_top 41000: 41200 × (1.3 % − 1 %) = 123.60
    const { net } = await simulated(shop, "2024-05", "--set", "online-shop.commission.top=41000");
    expect(net).toBe("123.60");
  });

  it("a reading answered otherwise", async () => {
    // First tier 20 % instead of 15 %: 2200 × 5 % × 92 % = 101.20, 2800 × 5 % × 95 % = 133.00.
    const { net, people } = await simulated(shop, "2024-05", "--reading", "first_tier_rate=20%");
    expect(net).toBe("234.20");
    expect(people.map(({ employee_id: id, change }) => `${id} ${change}`)).toEqual([
      "1003 133.00",
      "1002 101.20",
    ]);
  });

  it("several months are summed, each going on from the simulated one before", async () => {
    const set = ["--set", "pay.commission.tiers.30000=1%"];
    // May: 41200 are a step higher; June: 38200 × (1 % − 0.9 %) = 38.20.
    const { net, months } = await simulated(shop, "2024-05..2024-06", ...set);
    expect({ net, months }).toEqual({ net: "38.20", months: ["2024-05", "2024-06"] });
  });

  it("another policy file", async () => {
    const other = twoMonths({
      "policies/new.yaml":
        "policy: new\ntitle: { zh: 新制度, en: new }\nextends: shop.yaml\n" +
        "pay: { commission: off }\n",
    });
    // Commission of May goes: 412.00 and 25000 × 0.7 % = 175.00.
    const { net, losers } = await simulated(other, "2024-05", "--policy", "policies/new.yaml");
    expect({ net, losers }).toEqual({ net: "-587.00", losers: 2 });
  });

  it("a sealed month is simulated from its seal's settings", async () => {
    const centre = new SmallCentre(["2024-05"]);
    await centre.must("close", "2024-05");
    // The fine of nobody; a tenth of 5000 in sales becomes 20 %: 500, less 3 % tax.
    const { net, cost } = await simulated(
      centre.root,
      "2024-05",
      "--set",
      "pay.commission.value=(sum(orders.amount) - sum(refunds.refund_amount)) * 20%",
    );
    expect({ net, cost }).toEqual({ net: "485.00", cost: "500.00" });
  });
});

describe("several policies in one run", () => {
  // T01 and T02 are of team 天猫, M01 from the 16th on; D01 and D02 have the common policy.
  const shops = temporaryWorkspace();
  cpSync(path.resolve(import.meta.dirname, "../../fixtures/workspaces/two-shops"), shops, {
    recursive: true,
  });

  it("a value reaches the policy that has it", async () => {
    // T01 sold 20000, M01 22000 after the move: 0.5 % more of 42000 = 210.00.
    const set = ["--set", "pay.commission.tiers.20000=2%"];
    const { net, winners, changes } = await simulated(shops, "2024-05", ...set);
    expect({ net, winners }).toEqual({ net: "210.00", winners: 2 });
    expect(changes).toMatchObject([
      { policy: "tmall", path: "pay.commission.tiers.20000", before: "1.5%", after: "2%" },
    ]);
  });

  it("a value that all of them have changes in all, and each is named", async () => {
    // 2640 → 2300 for T01, T02 and 12 of M01's 22 days: −340 − 340 − 185.45; 2200 → 2300 for D01,
    // D02 and 10 of M01's days: 100 + 100 + 45.45; together −620.00.
    const set = ["--set", "pay.base.value=2300"];
    const { net, changes } = await simulated(shops, "2024-05", ...set);
    expect(net).toBe("-620.00");
    expect(changes.map(({ policy, before }) => `${policy} ${before}`)).toEqual([
      "shop 2200",
      "tmall 2640",
    ]);
    const { stdout } = await csPay(["simulate", "2024-05", ...set], { cwd: shops });
    expect(stdout).toContain("改动 pay.base.value：2200 → 2300（shop，policies/shop.yaml:");
    expect(stdout).toContain("改动 pay.base.value：2640 → 2300（tmall，policies/tmall.yaml:");
  });

  it("the name of a policy in front means that one alone", async () => {
    const set = ["--set", "shop.pay.base.value=2300"];
    const { net, changes } = await simulated(shops, "2024-05", ...set);
    expect({ net, policies: changes.map(({ policy }) => policy) }).toEqual({
      net: "245.45",
      policies: ["shop"],
    });
    const argv = ["simulate", "2024-05", "--set", "shop.commission.tiers.20000=2%"];
    const { code, stderr } = await csPay(argv, { cwd: shops });
    expect(code).toBe(2);
    expect(stderr).toContain("制度里没有“shop.commission.tiers.20000”这个值");
  });
});

describe("a percentage that becomes something else altogether", () => {
  it.each([
    // 1.1 is 110 %; 11 % is eleven times 1 %; 0.05 % a twentieth of it.
    ["1.1", "110%", "write pay.commission.tiers.40000=1.1% if you mean 1.1 per cent"],
    ["11%", "11%", "make sure that this figure is meant"],
    ["0.05%", "0.05%", "make sure that this figure is meant"],
  ])("from 1 per cent to %s is done and said", async (value, percent, hint) => {
    const argv = ["simulate", "2024-05", "--set", `pay.commission.tiers.40000=${value}`];
    const { code, stderr } = await csPay([...argv, "--lang", "en"], { cwd: shop });
    expect(code).toBe(0);
    expect(stderr).toContain(`from 1% to ${value}, ${percent}: tenfold`);
    expect(stderr).toContain(hint);
  });

  it.each(["10%", "0.1%", "0.02"])("from 1 per cent to %s is nothing to remark", async (value) => {
    await simulated(shop, "2024-05", "--set", `pay.commission.tiers.40000=${value}`);
  });
});

describe("simulate on the command line", () => {
  it("lists what every reading would cost", async () => {
    const argv = ["simulate", "2024-05", "--readings", "--csv", "--lang", "en"];
    const { code, stdout } = await csPay(argv, { cwd: shop });
    expect(code).toBe(0);
    const rows = stdout.trim().split("\n");
    expect(rows[0]).toBe(
      "clause,reading,chosen,instead,winners,losers,untold,held,gross,net,cost,policies",
    );
    expect(rows).toContain("S6,first_tier_rate,15%,20%,2,0,0,0,234.20,234.20,234.20,shop");
    expect(rows.filter((row) => row.startsWith("S9,off_seat_repeated"))).toHaveLength(2);
  });

  it.each([
    ["en", "S6 first_tier_rate: 15%, or else 20%; the rate says 15 %, the formula 20 %"],
    ["zh", "S6 first_tier_rate：现用 15%，另可 20%；比例写 15%，算式写 20%"],
  ])("says in words what the readings are about, in %s", async (language, words) => {
    const argv = ["simulate", "2024-05", "--readings", "--lang", language];
    expect((await csPay(argv, { cwd: shop })).stdout).toContain(words);
  });

  it("writes nothing", () => {
    expect(readdirSync(shop)).not.toContain("out");
  });

  it.each([
    [["2024-05"], "say what is to change"],
    [["2024-05", "--set", "x"], "write name=value"],
    [
      ["2024-05", "--set", "pay.comission.tiers.40000=2%"],
      "did you mean pay.commission.tiers.40000",
    ],
    [["2024-05", "--set", "pay.commission.tiers.40000=lots"], "error CSP"],
    [["2024-05", "--reading", "commision_top=50000"], "did you mean commission_top?"],
    [["2024-05", "--reading", "commission_top=1"], "60000, 50000"],
    [["2024-05", "--policy", "nothing"], "error CSP311"],
    [["2024-09", "--readings"], "there is no folder for"],
    [["2024-06..2024-05", "--readings"], "is reversed: write the earlier month first"],
    [["2024-05..2024-06..2024-07", "--readings"], "is not a range"],
    [
      ["2024-05", "--set", "pay.commission.tiers.45000=2%"],
      "there are pay.commission.tiers.0, pay.commission.tiers.20000,",
    ],
  ])("refuses %j with exit code 2", async (argv, said) => {
    const { code, stderr } = await csPay(["simulate", ...argv, "--lang", "en"], { cwd: shop });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});

describe("a difference of a sealed month", () => {
  it.each([
    ["open", false],
    ["sealed too", true],
  ])("is counted once when the month that pays it is %s", async (_name, isSealed) => {
    const centre = new SmallCentre(["2024-05", "2024-06"]);
    centre.complain("2024-05", 2);
    await centre.must("close", "2024-05");
    const row = "1001,fine_customer_complaint,2024-05-03,lifted\n";
    centre.write("appeals.csv", `employee_id,fine,date,outcome\n${row}`);
    if (isSealed) await centre.must("close", "2024-06");
    const argv = ["simulate", "2024-05..2024-06", "--set", "pay.team_bonus.value=400"];
    const { stdout } = await centre.must(...argv, "--json");
    const { people } = JSON.parse(stdout) as {
      readonly people: readonly Readonly<Record<string, unknown>>[];
    };
    const own = people.find((one) => one["employee_id"] === "1001");
    // May 8000 + 400 − tax (8400 − 5000) × 3 % = 102 − 50 = 8248: one fine was lifted.
    // June 8000 + 400 + bonus 300 − tax (8700 − 5000) × 3 % = 111 = 8589, without the 50 again.
    expect(own).toMatchObject({ before: "16837.00" });
  });
});
