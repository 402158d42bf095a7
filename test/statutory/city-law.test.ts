import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import { hintOf } from "../../src/kernel/diagnostic.ts";
import { formatMoney } from "../../src/kernel/money.ts";
import { sickPayFloor } from "../../src/statutory/sick-pay.ts";
import { builtIn, cityLaw, legal, statutoryWith } from "./built-in-law.ts";

describe("the minimum wage of a city is dated", () => {
  it.each([
    ["harbin", "2024-04", "1860.00"],
    ["harbin", "2024-05", "2080.00"],
    ["harbin", "2025-11", "2080.00"],
    ["harbin", "2025-12", "2270.00"],
    ["harbin-tier-2", "2024-05", "1850.00"],
    ["harbin-tier-3", "2026-01", "1910.00"],
    ["daqing", "2024-05", "2080.00"],
    ["beijing", "2025-08", "2420.00"],
    ["beijing", "2025-09", "2540.00"],
    ["shanghai", "2024-05", "2690.00"],
    ["shanghai", "2026-09", "2740.00"],
    ["guangzhou", "2025-02", "2300.00"],
    ["guangzhou", "2025-03", "2500.00"],
    ["shenzhen", "2024-05", "2360.00"],
    ["shenzhen", "2025-03", "2520.00"],
    ["chengdu", "2024-12", "2100.00"],
    ["chengdu", "2025-01", "2330.00"],
  ])("%s in %s: %s", (city, month, expected) => {
    expect(formatMoney(cityLaw(city, month).minimumWage)).toBe(expected);
  });

  it("before the first known step nothing is guessed", () => {
    const { value, diagnostics } = builtIn.cityLaw("harbin-tier-2", "2024-04");
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["CSP406"]);
  });

  it("a month after the last look-up still runs and says so", () => {
    const { value, diagnostics } = builtIn.cityLaw("harbin", "2027-01");
    expect(value && formatMoney(value.minimumWage)).toBe("2270.00");
    expect(diagnostics.map(({ code }) => code)).toEqual(["CSP407"]);
  });
});

describe("a city is known by its names", () => {
  it.each(["harbin", "Harbin", "哈尔滨", "哈尔滨市", " HARBIN ", "Haerbin"])("%s", (name) => {
    expect(cityLaw(name, "2024-05").city).toBe("harbin");
  });

  it("a misspelt city comes back with the nearest name", () => {
    const { value, diagnostics } = builtIn.cityLaw("harbim", "2024-05");
    const [first] = diagnostics;
    expect(value).toBeUndefined();
    expect(first?.code).toBe("CSP404");
    expect(first && hintOf(first, "en")).toBe('did you mean "harbin"?');
  });

  it("no city is a notice", () => {
    expect(builtIn.cityLaw(undefined, "2024-05").diagnostics).toEqual([
      { code: "CSP405", facts: {} },
    ]);
  });
});

describe("what else a place fixes", () => {
  it("fines are forbidden in Guangdong, but only warned about in Shenzhen and elsewhere", () => {
    expect(cityLaw("guangzhou", "2024-05").fines).toBe("forbidden");
    for (const city of ["shenzhen", "harbin", "beijing", "shanghai", "chengdu"]) {
      expect([city, cityLaw(city, "2024-05").fines]).toEqual([city, "warn"]);
    }
  });

  it("the minimum is net of own insurance in Shanghai and Beijing only", () => {
    const net = ["shanghai", "beijing", "harbin", "guangzhou", "shenzhen", "chengdu"].filter(
      (city) => cityLaw(city, "2024-05").minimumIsNetOfInsurance,
    );
    expect(net).toEqual(["shanghai", "beijing"]);
  });

  it("a company corrects a figure without touching the program", () => {
    const text = [
      "minimum_wage:",
      "  - { region: chengdu, from: 2025-01-01, monthly: 2340, source: x, checkedOn: 2025-01-02 }",
    ].join("\n");
    const more = statutoryWith({ file: "statutory/ours.yaml", text });
    const { value } = more.cityLaw("成都", "2025-06");
    expect(value && formatMoney(value.minimumWage)).toBe("2340.00");
    expect(value?.source).toBe("statutory/ours.yaml:2");
  });
});

describe("figures of the law by name", () => {
  it("percentages are shares, and a city adds its minimum wage", () => {
    const { figures } = legal("2024-05", cityLaw("harbin", "2024-05"));
    const shown = Object.fromEntries([...figures].map(([name, value]) => [name, value.toString()]));
    expect(shown).toEqual({
      fund_deductible_rate: "0.12",
      month_divisor: "21.75",
      month_hours: "174",
      day_hours: "8",
      overtime_workday: "1.5",
      overtime_restday: "2",
      overtime_holiday: "3",
      sick_pay_share: "0.8",
      leave_pay_annual: "1",
      leave_pay_bereavement: "1",
      leave_pay_injury: "1",
      leave_pay_marriage: "1",
      leave_pay_maternity: "1",
      leave_pay_paternity: "1",
      leave_pay_personal: "0",
      unused_leave_extra: "2",
      leave_year_days: "365",
      week_hours: "40",
      overtime_day_limit: "3",
      overtime_month_limit: "36",
      cycle_month_days: "20.83",
      night_from_hour: "22",
      written_contract_months: "1",
      double_wage_months: "12",
      late_pay_least: "0.5",
      late_pay_most: "1",
      record_years: "2",
      ledger_years: "3",
      recovery_cap: "0.2",
      probation_wage_share: "0.8",
      probation_notice_days: "3",
      resignation_notice_days: "30",
      termination_notice_days: "30",
      insurance_days: "30",
      minimum_wage: "2080",
    });
  });

  it("the workdays of a month for composite hours follow the thirteen holidays of 2025", () => {
    expect(legal("2024-12").figures.get("cycle_month_days")?.toString()).toBe("20.83");
    expect(legal("2025-01").figures.get("cycle_month_days")?.toString()).toBe("20.67");
    expect(legal("2025-01").figures.get("month_divisor")?.toString()).toBe("21.75");
  });

  it("a day of sick leave is paid at least 80 % of a day's minimum wage", () => {
    // 2080 × 80 % × 3 ÷ 22 = 226.909…
    const law = legal("2024-05", cityLaw("harbin", "2024-05"));
    const floor = sickPayFloor(law, new Decimal(3), new Decimal(22));
    expect(floor && formatMoney(floor)).toBe("226.91");
    expect(sickPayFloor(legal("2024-05"), new Decimal(3), new Decimal(22))).toBeUndefined();
  });
});
