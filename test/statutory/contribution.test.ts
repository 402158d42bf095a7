import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import { formatMoney, roundToFen } from "../../src/kernel/money.ts";
import { contributionRounding } from "../../src/statutory/contribution-rounding.ts";
import {
  contribution,
  deductibleFund,
  fundContribution,
} from "../../src/statutory/contribution.ts";
import { builtIn, statutoryWith } from "./built-in-law.ts";

const D = (digits: string) => new Decimal(digits);

function share(declared: string, rate: string, floor?: string, cap?: string) {
  const made = contribution({
    declared: D(declared),
    floor: floor === undefined ? undefined : D(floor),
    cap: cap === undefined ? undefined : D(cap),
    rate: D(rate),
  });
  return formatMoney(made.amount);
}

describe("a share is the base within its limits times the rate", () => {
  it.each([
    ["37302", "0.002", "74.60"],
    ["37731", "0.005", "188.66"],
    ["7546", "0.002", "15.09"],
  ])("%s × %s is %s in Shanghai", (base, rate, wanted) => {
    expect(share(base, rate)).toBe(wanted);
  });

  it("a base outside the limits is raised or cut, and the formula says so", () => {
    expect(share("3000", "0.08", "7460", "37302")).toBe("596.80");
    expect(share("50000", "0.08", "7460", "37302")).toBe("2984.16");
    const made = contribution({
      declared: D("3000"),
      floor: D("7460"),
      cap: D("37302"),
      rate: D("0.08"),
    });
    expect(made.formula.en).toBe("base 7460 (declared 3000, below the floor) × 8 % = 596.80");
    expect(made.formula.zh).toBe("缴费基数 7460（申报 3000，低于下限） × 8 % = 596.80");
  });

  it.each([
    ["fen", "12.345", "12.35"],
    ["jiao", "12.345", "12.30"],
    ["yuan", "12.5", "13.00"],
    ["li_to_fen", "12.341", "12.35"],
    ["li_to_fen", "12.3404", "12.34"],
    ["fen_to_jiao", "12.31", "12.40"],
    ["fen_to_jiao", "12.304", "12.30"],
    ["jiao_to_yuan", "12.1", "13.00"],
    ["jiao_to_yuan", "12.09", "12.00"],
    ["up_to_yuan", "12.001", "13.00"],
    ["drop_jiao", "12.99", "12.00"],
    ["drop_fen", "12.39", "12.30"],
    ["drop_li", "12.349", "12.34"],
  ] as const)("%s makes %s to %s", (rounding, amount, wanted) => {
    expect(formatMoney(contributionRounding(D(amount), rounding))).toBe(wanted);
  });
});

describe("the housing fund", () => {
  const fund = builtIn.contributions("2025-08", "上海").at(undefined)?.fund;

  it("of Shanghai is in whole yuan, the supplementary part rounded apart", () => {
    if (!fund) throw new Error("no fund of Shanghai");
    expect(formatMoney(fundContribution(fund, D("21750"), D("0.07")).amount)).toBe("1523.00");
    expect(formatMoney(fundContribution(fund, D("10010"), D("0.12")).amount)).toBe("1202.00");
  });

  it("counts for tax up to 12 % of a base within three average wages", () => {
    const beijing = builtIn.contributions("2024-05", "beijing").at(undefined)?.fund;
    const paid = { amount: roundToFen(D("6000")), base: D("40000") };
    // 33,891 × 12 % = 4,066.92.
    expect(formatMoney(deductibleFund(beijing, paid, D("0.12")))).toBe("4066.92");
    const within = { amount: roundToFen(D("960")), base: D("8000") };
    expect(formatMoney(deductibleFund(beijing, within, D("0.12")))).toBe("960.00");
  });
});

describe("what holds where and when", () => {
  it("a place answers to its key, its names and its province", () => {
    for (const name of ["harbin", "哈尔滨市", "Harbin", "daqing"]) {
      const here = builtIn.contributions("2024-05", undefined).at(name);
      expect(here?.base("pension")?.cap?.toString(), name).toBe("22710");
    }
  });

  it("nothing is carried over into a month without a row of its own", () => {
    const at = (month: string, place: string) => builtIn.contributions(month, place).at(undefined);
    expect(at("2024-12", "harbin")?.base("pension")?.floor?.toString()).toBe("4542");
    expect(at("2025-01", "harbin")?.base("pension")?.floor?.toString()).toBe("4623");
    expect(at("2026-01", "harbin")?.base("pension")).toBeUndefined();
    expect(at("2026-07", "guangzhou")?.base("medical")).toBeUndefined();
    expect(at("2024-06", "shanghai")?.base("pension")?.cap?.toString()).toBe("36549");
    expect(at("2024-07", "shanghai")?.base("pension")?.cap?.toString()).toBe("36921");
  });

  it("Guangzhou and Shenzhen have a base per scheme", () => {
    const here = builtIn.contributions("2025-09", "shenzhen").at(undefined);
    const caps = (["pension", "medical", "unemployment"] as const).map((scheme) =>
      here?.base(scheme)?.cap?.toString(),
    );
    expect(caps).toEqual(["27549", "33666", "44934"]);
  });

  it("a workspace's own row replaces the built-in one, also for one scheme alone", () => {
    const own = statutoryWith({
      file: "statutory/own.yaml",
      text: `contribution_bases:
  - region: harbin
    schemes: [medical]
    from: 2024-01
    until: 2024-12
    floor: 5000
    cap: 25000
    source: our bill
    checkedOn: 2024-02-01
`,
    });
    const here = own.contributions("2024-05", "harbin").at(undefined);
    expect(here?.base("medical")?.floor?.toString()).toBe("5000");
    expect(here?.base("pension")?.floor?.toString()).toBe("4542");
  });
});
