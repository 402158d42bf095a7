import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import { formatMoney } from "../../src/kernel/money.ts";
import { GUARDS, objectionsTo } from "../../src/statutory/guards/index.ts";
import type { PolicyCase, PolicyFacts, PolicyRule } from "../../src/statutory/policy-case.ts";
import { cityLaw, legal } from "./built-in-law.ts";
import { day } from "./guard-case.ts";

const PLACE = { file: "mine.yaml", line: 7, column: 1 };
const lawfulFacts: PolicyFacts = {
  lowestBase: new Decimal(2080),
  probationBase: undefined,
  probationMonths: new Decimal(2),
  probationNotice: new Decimal(3),
  terminationNotice: new Decimal(30),
  insuredLater: false,
  hours: "standard",
  recordYears: new Decimal(3),
  adoptedOn: day("2024-01-10"),
  announcedOn: day("2024-01-20"),
};

function rule(more: Partial<PolicyRule>): PolicyRule {
  return {
    section: "pay",
    name: "overtime_restday",
    item: "overtime_restday",
    kind: "earning",
    clause: "M1",
    title: { zh: "加班费", en: "overtime" },
    place: PLACE,
    recovery: false,
    holds: false,
    citesRows: false,
    written: "base / law.month_divisor * law.overtime_restday",
    ...more,
  };
}

const overtimePaid = rule({});

function policy(more: Partial<PolicyCase> & { readonly says?: Partial<PolicyFacts> }): PolicyCase {
  const { says, ...rest } = more;
  return {
    city: cityLaw("harbin", "2024-05"),
    facts: { ...lawfulFacts, ...says },
    factPlaces: new Map(),
    rules: [overtimePaid],
    clauses: {},
    shifts: [{ name: "day", hours: new Decimal(8), endsAt: new Decimal(18) }],
    attendancePlace: PLACE,
    attendanceClause: "M2",
    workdaysAWeek: new Decimal(5),
    paidNextMonth: false,
    payDaysOff: [],
    ...rest,
  };
}

/** Objections as `GR-01 1230.00`; GR-24 follows from others and is left out here. */
function objected(found: PolicyCase): readonly string[] {
  return objectionsTo(found, legal("2024-05", found.city))
    .filter(({ guard }) => guard !== "GR-24")
    .map(({ guard, atStake }) => `${guard} ${atStake ? formatMoney(atStake) : "-"}`);
}

const fine = rule({ section: "fines", kind: "fine", name: "f", item: "f", written: "20 yuan" });
const withRule = (more: Partial<PolicyRule>) => policy({ rules: [overtimePaid, rule(more)] });

describe("what the law has against a policy", () => {
  it("a lawful policy meets no objection", () => {
    expect(objectionsTo(policy({}), legal("2024-05"))).toEqual([]);
  });

  it.each([
    ["base 850 in Harbin", policy({ says: { lowestBase: new Decimal(850) } }), ["GR-01 1230.00"]],
    [
      "a fen less than the minimum",
      policy({ says: { lowestBase: new Decimal("2079.99") } }),
      ["GR-01 0.01"],
    ],
    [
      "without a city nobody knows",
      policy({ city: undefined, says: { lowestBase: new Decimal(1) } }),
      [],
    ],
    ["amounts out of records", withRule({ kind: "other", recovery: true }), ["GR-02 -"]],
    [
      "amounts whose rows name their clause",
      withRule({ kind: "other", recovery: true, citesRows: true }),
      [],
    ],
    ["a deduction after tax", withRule({ kind: "other" }), ["GR-03 -"]],
    ["a fine", policy({ rules: [overtimePaid, fine] }), ["GR-04 -"]],
    [
      "three days for one absent day",
      withRule({
        kind: "attendance",
        item: "absence",
        written: "-base\nattendance.absent_days * 3",
      }),
      ["GR-04 -"],
    ],
    [
      "one day for one absent day",
      withRule({ kind: "attendance", item: "absence", written: "-base\nattendance.absent_days" }),
      [],
    ],
    [
      "a flag that withholds pay",
      withRule({ section: "flags", kind: "flag", item: "auto_resignation", holds: true }),
      ["GR-05 -"],
    ],
    [
      "the same flag without a hold",
      withRule({ section: "flags", kind: "flag", item: "auto_resignation" }),
      [],
    ],
    ["paid in the month after", policy({ paidNextMonth: true }), ["GR-06 -"]],
    ["a fixed probation wage", policy({ says: { probationBase: new Decimal(2100) } }), ["GR-07 -"]],
    [
      "three months of probation",
      policy({ says: { probationMonths: new Decimal(3) } }),
      ["GR-08 -"],
    ],
    [
      "seven months of probation",
      policy({ says: { probationMonths: new Decimal(7) } }),
      ["GR-08 -"],
    ],
    ["insurance after confirmation", policy({ says: { insuredLater: true } }), ["GR-09 -"]],
    [
      "four days' notice in probation",
      policy({ says: { probationNotice: new Decimal(4) } }),
      ["GR-10 -"],
    ],
    ["flat overtime", policy({ rules: [rule({ item: "overtime_flat" })] }), ["GR-11 -"]],
    ["no word on overtime", policy({ rules: [] }), ["GR-11 -"]],
    // 2080 ÷ 21.75 = 95.632…
    [
      "holidays at 200 %",
      withRule({ item: "overtime_holiday", written: "base / law.month_divisor * 200%" }),
      ["GR-12 95.63"],
    ],
    ["overtime by 30 days", withRule({ written: "base / 30 * 2" }), ["GR-13 -"]],
    ["overtime by 20.83 days", withRule({ written: "base / 20.83 * 2" }), ["GR-13 -"]],
    ["overtime by 21.75 days and 8 hours", withRule({ written: "base / 21.75 / 8 * 2" }), []],
    // 9 × 6 = 54 hours: 14 beyond 40; 2080 × 150 % × 14 ÷ 40
    [
      "six days of nine hours",
      policy({
        workdaysAWeek: new Decimal(6),
        shifts: [{ name: "day", hours: new Decimal(9), endsAt: new Decimal(18) }],
      }),
      ["GR-15 1092.00"],
    ],
    ["composite hours without approval", policy({ says: { hours: "unapproved" } }), ["GR-16 -"]],
    [
      "approved composite hours",
      policy({ says: { hours: "approved" }, workdaysAWeek: new Decimal(6) }),
      [],
    ],
    [
      "a pay date on a day off",
      policy({ payDaysOff: [{ date: day("2024-06-10"), before: day("2024-06-07") }] }),
      ["GR-17 -"],
    ],
    ["records kept for two years", policy({ says: { recordYears: new Decimal(2) } }), ["GR-19 -"]],
    [
      "records kept for one year",
      policy({ says: { recordYears: new Decimal(1) } }),
      ["GR-18 -", "GR-19 -"],
    ],
    [
      "a deposit for the uniform",
      withRule({
        kind: "earning",
        item: "deposit",
        name: "deposit",
        title: { zh: "工服押金", en: "uniform" },
      }),
      ["GR-20 -"],
    ],
    ["never adopted", policy({ says: { adoptedOn: undefined } }), ["GR-23 -"]],
    ["never published", policy({ says: { announcedOn: undefined } }), ["GR-23 -"]],
    [
      "a shift to midnight",
      policy({ shifts: [{ name: "evening", hours: new Decimal(8), endsAt: new Decimal(24) }] }),
      ["GR-25 -"],
    ],
    [
      "a shift to 22:00",
      policy({ shifts: [{ name: "late", hours: new Decimal(8), endsAt: new Decimal(22) }] }),
      [],
    ],
    [
      "fifteen days' notice by the company",
      policy({ says: { terminationNotice: new Decimal(15) } }),
      ["GR-26 -"],
    ],
  ])("%s", (_, found, expected) => {
    expect(objected(found)).toEqual(expected);
  });

  it("late pay costs half to all of what is owed on top", () => {
    const found = policy({ says: { lowestBase: new Decimal(850) } });
    const late = objectionsTo(found, legal("2024-05")).find(({ guard }) => guard === "GR-24");
    expect(late?.message.en).toBe(
      "what GR-01 leave unpaid costs 50 % – 100 % on top after an order (615.00 – 1230.00)",
    );
  });

  it("in Guangdong fines are forbidden", () => {
    const found = policy({ city: cityLaw("guangzhou", "2024-05"), rules: [overtimePaid, fine] });
    const messages = objectionsTo(found, legal("2024-05")).map(({ message }) => message.en);
    expect(messages).toContain("the law of Guangzhou forbids fines; rules that fine: 1");
  });

  it("a guard that changes amounts says what it does", () => {
    const enforced = GUARDS.filter((guard) => guard.enforces !== undefined).map(({ id }) => id);
    expect(enforced).toEqual(["GR-01", "GR-02", "GR-04", "GR-11"]);
  });

  it("every guard judges a month, a policy, or both", () => {
    const idle = GUARDS.filter((guard) => guard.check === undefined && guard.object === undefined);
    expect(idle).toEqual([]);
    expect(GUARDS.map(({ id }) => id)).toHaveLength(26);
  });
});
