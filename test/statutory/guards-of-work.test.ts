import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import { formatMoney } from "../../src/kernel/money.ts";
import type { ContractDates, GuardCase, WorkTime } from "../../src/statutory/guard.ts";
import { checkGuards, enforceGuards, guardsInUse } from "../../src/statutory/guards/index.ts";
import { legal } from "./built-in-law.ts";
import {
  day,
  employed,
  ENFORCING,
  WARNING,
  findings,
  line,
  overtime,
  stakes,
  subject,
} from "./guard-case.ts";

const usual: WorkTime = {
  dueHours: new Decimal("157.5"),
  officeDays: new Decimal(21),
  weeksWithoutRest: new Decimal(0),
  longestOvertime: new Decimal(0),
  daysBeforeHire: new Decimal(0),
  composite: "standard",
};
const workTime = (more: Partial<WorkTime>) => ({ workTime: { ...usual, ...more } });
const label = (zh: string, en: string) => ({ zh, en });

describe("GR-03 deductions name what they rest on", () => {
  const taken = (more: object) =>
    subject({ lines: [line("base", "3000"), line("adjustment", "-80", more)] });

  it.each([
    ["an amount by hand without a clause", taken({ unfounded: true }), ["GR-03 80.00"]],
    ["after tax as well", taken({ unfounded: true, kind: "other" }), ["GR-03 80.00"]],
    ["with a clause of its own", taken({ unfounded: false }), []],
    [
      "an amount that is added needs none",
      subject({ lines: [line("base", "3000"), line("adjustment", "80", { unfounded: true })] }),
      [],
    ],
  ])("%s", (_, found, expected) => {
    expect(stakes(found)).toEqual(expected);
  });
});

describe("GR-08 length of probation", () => {
  const contract = (until: string | undefined): ContractDates => ({
    signedOn: undefined,
    until: until === undefined ? undefined : day(until),
  });
  const on = (hiredOn: string, until?: string, more: Partial<GuardCase> = {}) => {
    const found = employed({ hiredOn }, { onProbation: true, contract: contract(until), ...more });
    return { ...found, person: { ...found.person, confirmedOn: undefined } };
  };

  it.each([
    ["six months end with this one", on("2023-12-01"), []],
    // hired 30 November: the six months end on 29 May, two days of 31 lie beyond
    ["two days beyond six months", on("2023-11-30"), ["GR-08 193.55"]],
    ["a contract of a year allows two months: to 31 May", on("2024-04-01", "2025-03-31"), []],
    // hired 31 March: two months end on 30 May, one day beyond: 3000 ÷ 31
    ["a day beyond two months", on("2024-03-31", "2025-03-30"), ["GR-08 96.77"]],
    // eleven months and a bit: one month only, over on 30 April
    [
      "a contract of less than a year allows one",
      on("2024-04-01", "2025-03-30"),
      ["GR-08 3000.00"],
    ],
    [
      "a contract under three months allows none",
      on("2024-05-01", "2024-07-30"),
      ["GR-08 3000.00"],
    ],
    ["after confirmation it is over", on("2023-01-01", undefined, { onProbation: false }), []],
  ])("%s", (_, found, expected) => {
    expect(stakes(found)).toEqual(expected);
  });

  it("confirmed in the month: only the days before count", () => {
    // limit 29 April for six months from 30 October; confirmed on 11 May: ten days of 31
    const found = on("2023-10-30");
    const confirmed = { ...found, person: { ...found.person, confirmedOn: day("2024-05-11") } };
    expect(stakes(confirmed)).toEqual(["GR-08 967.74"]);
  });
});

describe("GR-12 the holiday rate comes on top of the month's wage", () => {
  const base = { monthlyBase: new Decimal(21750), dayHours: new Decimal(8) };
  const paid = (amount: string) =>
    subject({
      ...base,
      overtime: overtime({ holidayHours: "8" }),
      lines: [line("base", "21750"), line("overtime_holiday", amount)],
    });

  it.each([
    ["300 % is right", "3000", []],
    ["200 % set the day's wage off", "2000", ["GR-12 1000.00"]],
    ["a yuan less than 200 % is simply too little", "1999", ["GR-11 1001.00"]],
  ])("%s", (_, amount, expected) => {
    expect(stakes(paid(amount))).toEqual(expected);
  });

  it("enforced, the holiday line is made up all the same", () => {
    const [change] = enforceGuards(paid("2000"), legal("2024-05"), ENFORCING);
    expect(change && formatMoney(change.amount)).toBe("3000.00");
  });
});

describe("an hour does not get cheaper in a longer shift", () => {
  it("nine hours a day: two hours on a workday are still 2 ÷ 8 of a day", () => {
    const found = subject({
      monthlyBase: new Decimal(21750),
      dayHours: new Decimal(9),
      overtime: overtime({ workdayHours: "2" }),
      lines: [line("base", "21750")],
    });
    expect(stakes(found)).toEqual(["GR-11 375.00"]);
  });
});

describe("GR-14 limits of overtime", () => {
  const base = { monthlyBase: undefined };

  it.each([
    ["36 hours in a month", subject({ ...base, overtime: overtime({ restdayHours: "36" }) }), []],
    [
      "a quarter of an hour more",
      subject({ ...base, overtime: overtime({ restdayHours: "30", workdayHours: "6.25" }) }),
      ["GR-14 -"],
    ],
    ["three hours on one day", subject(workTime({ longestOvertime: new Decimal(3) })), []],
    ["more than three", subject(workTime({ longestOvertime: new Decimal("3.5") })), ["GR-14 -"]],
    ["a week without rest", subject(workTime({ weeksWithoutRest: new Decimal(1) })), ["GR-14 -"]],
  ])("%s", (_, found, expected) => {
    expect(stakes(found)).toEqual(expected);
  });
});

describe("GR-15 and GR-16 hours due", () => {
  const due = (hours: string, more: Partial<WorkTime> = {}) =>
    subject({
      monthlyBase: new Decimal(1740),
      lines: [line("base", "2080")],
      ...workTime({ dueHours: new Decimal(hours), ...more }),
    });

  it.each([
    ["21 workdays of 8 hours are the standard", due("168"), []],
    // 1740 ÷ 174 × 150 % × 10
    ["ten hours more are ten hours of overtime", due("178"), ["GR-15 150.00"]],
    ["a month without its notice is not judged", due("178", { officeDays: undefined }), []],
    [
      "composite hours without approval are standard",
      due("178", { composite: "unapproved" }),
      ["GR-15 150.00"],
    ],
    // 20.83 × 8 = 166.64 in 2024; 178 − 166.64 = 11.36 hours × 10 × 150 %
    [
      "approved, the cycle's standard counts",
      due("178", { composite: "approved" }),
      ["GR-16 170.40"],
    ],
    ["approved and within the cycle", due("166.64", { composite: "approved" }), []],
  ])("%s", (_, found, expected) => {
    expect(stakes(found)).toEqual(expected);
  });

  it("approved composite hours: what is paid as overtime counts, and from 2025 it is 20.67 days", () => {
    const found = {
      ...due("178", { composite: "approved" }),
      lines: [line("base", "2080"), line("overtime_workday", "100")],
    };
    // 20.67 × 8 = 165.36; 178 − 165.36 = 12.64 × 15 = 189.60 − 100
    const [one] = checkGuards(found, legal("2025-05", found.city), WARNING).filter(
      ({ guard }) => guard === "GR-16",
    );
    expect(one?.atStake && formatMoney(one.atStake)).toBe("89.60");
  });
});

describe("GR-17 pay date", () => {
  it("names the workday before a day off", () => {
    const payDayOff = { statutory: true, before: day("2024-06-07") };
    expect(
      findings(subject({ payDayOff })).map(({ guard, message }) => [guard, message.en]),
    ).toEqual([["GR-17", "the pay date 2024-06-10 is a statutory holiday: pay by 2024-06-07"]]);
    expect(stakes(subject())).toEqual([]);
  });
});

describe("GR-20 deposits and fees", () => {
  const named = (zh: string, en: string, amount = "-200") =>
    subject({
      lines: [line("base", "3000"), line("adjustment", amount, { label: label(zh, en) })],
    });

  it.each([
    ["工服押金", "工服押金", ["GR-20 200.00"]],
    ["培训费", "培训费", ["GR-20 200.00"]],
    ["Uniform", "Uniform", ["GR-20 200.00"]],
    ["餐费", "meals", []],
  ])("%s", (zh, en, expected) => {
    expect(stakes(named(zh, en))).toEqual(expected);
  });

  it("giving a deposit back is welcome", () => {
    expect(stakes(named("退押金", "deposit returned", "200"))).toEqual([]);
  });
});

describe("GR-21 work before the hire", () => {
  it("three days of training are three days' wage", () => {
    // 3000 ÷ 21.75 × 3 = 413.793…
    expect(stakes(subject(workTime({ daysBeforeHire: new Decimal(3) })))).toEqual(["GR-21 413.79"]);
    expect(stakes(subject(workTime({})))).toEqual([]);
  });
});

describe("GR-22 written contract", () => {
  const signed = (hiredOn: string, signedOn?: string, until?: string) =>
    employed(
      { hiredOn },
      {
        contract: {
          signedOn: signedOn === undefined ? undefined : day(signedOn),
          until: until === undefined ? undefined : day(until),
        },
      },
    );

  it.each([
    ["signed within the month of grace", signed("2024-04-10", "2024-05-10"), []],
    // hired 10 April: a second wage from 10 May, signed on the 16th: 6 of 31 days
    ["signed six days after it", signed("2024-04-10", "2024-05-16"), ["GR-22 580.65"]],
    ["still unsigned all month", signed("2024-01-10", "2024-07-01"), ["GR-22 3000.00"]],
    // hired 11 May 2023: the twelve months end on 10 May
    ["a year at most", signed("2023-05-11", "2024-07-01"), ["GR-22 967.74"]],
    ["a blank cell is unknown", signed("2023-05-11"), []],
    ["a contract to the end of the month", signed("2023-05-11", "2023-05-11", "2024-05-31"), []],
    ["one that has run out", signed("2023-05-11", "2023-05-11", "2024-05-30"), ["GR-22 -"]],
  ])("%s", (_, found, expected) => {
    expect(stakes(found)).toEqual(expected);
  });

  it("who leaves with the contract owes nothing more", () => {
    const found = signed("2023-05-11", "2023-05-11", "2024-05-20");
    const left = {
      ...found,
      payDate: day("2024-05-20"),
      person: { ...found.person, leftOn: day("2024-05-20") },
    };
    expect(stakes(left)).toEqual([]);
  });
});

describe("GR-25 around a birth", () => {
  const leave = { maternityDays: new Decimal(10) };
  const cut = {
    lines: [
      line("base", "3000"),
      line("leave_maternity", "-900", { kind: "attendance", clause: "T25" }),
    ],
  };
  // 2080 × 12 ÷ 22 would be the minimum for the days that are left
  const enough = { unpaidDays: new Decimal(10) };

  it.each([
    ["pay as before", subject(leave), []],
    [
      "a cut while nobody else pays",
      subject({ ...leave, ...cut, ...enough, insured: false, clauses: {} }),
      ["GR-09 -", "GR-25 900.00"],
    ],
    ["insured, the fund pays in its place", subject({ ...leave, ...cut, ...enough }), []],
    [
      "overtime in a month of maternity leave",
      subject({ ...leave, monthlyBase: undefined, overtime: overtime({ workdayHours: "2" }) }),
      ["GR-25 -"],
    ],
    [
      "overtime without such leave",
      subject({ monthlyBase: undefined, overtime: overtime({ workdayHours: "2" }) }),
      [],
    ],
  ])("%s", (_, found, expected) => {
    expect(stakes(found)).toEqual(expected);
  });
});

describe("single guards", () => {
  const found = subject({ lines: [line("base", "2000")] });

  it("are switched off or enforced apart from the rest", () => {
    const law = legal("2024-05", found.city);
    expect(
      checkGuards(
        found,
        law,
        guardsInUse((id) => (id === "GR-01" ? "off" : "warn")),
      ),
    ).toEqual([]);
    expect(enforceGuards(found, law, WARNING)).toEqual([]);
    const changes = enforceGuards(
      found,
      law,
      guardsInUse((id) => (id === "GR-01" ? "enforce" : "warn")),
    );
    expect(changes.map(({ item, amount }) => `${item} ${formatMoney(amount)}`)).toEqual([
      "minimum_wage_top_up 80.00",
    ]);
  });
});
