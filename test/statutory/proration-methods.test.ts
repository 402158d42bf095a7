import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import { firstDay, type Month } from "../../src/kernel/calendar.ts";
import { invariant } from "../../src/kernel/invariant.ts";
import { formatMoney, roundToFen, sumMoney } from "../../src/kernel/money.ts";
import { measureMonth } from "../../src/measures/measure-month.ts";
import type { AttendanceRules } from "../../src/measures/rules.ts";
import { shareOf } from "../../src/policy/mechanisms/prorate.ts";
import { employee, roster } from "../measures/month-of.ts";
import { builtIn } from "./built-in-law.ts";
import { day } from "./guard-case.ts";

const WAGE = new Decimal(4350);

/** Base pay of the paid days less base pay of unpaid days, each line rounded once. */
function pay(
  proration: AttendanceRules["proration"],
  month: Month,
  hiredOn: string,
  unpaid: number,
): string {
  const rules: AttendanceRules = {
    recorded: false,
    shifts: [],
    weeklyRest: undefined,
    collapseSeconds: 0,
    lateGraceSeconds: 0,
    earlyGraceSeconds: 0,
    readySeconds: 0,
    absentAfterSeconds: undefined,
    proration,
    monthDivisor: "21.75",
  };
  const inputs = {
    month,
    payDate: firstDay(month),
    records: { employees: roster(employee({ hired_on: day(hiredOn) })) },
    unreadable: new Set<never>(),
    countedOrders: new Set<string>(),
  };
  const { person } = measureMonth(inputs, rules, builtIn.calendar);
  const figure = (name: string) => {
    const value = person.get(`attendance.${name}`)?.at(0);
    invariant(value instanceof Decimal, name);
    return value;
  };
  const all = figure("month_days");
  const base = roundToFen(shareOf(WAGE, figure("paid_days"), all));
  const taken = roundToFen(shareOf(WAGE.negated(), new Decimal(unpaid), all));
  return formatMoney(sumMoney([base, taken]));
}

describe("4,350 a month by the three methods: paid days, 21.75, calendar days", () => {
  it.each([
    // 4350 × 2 ÷ 22 = 395.45; 2 × 200; 4350 × 2 ÷ 31 = 280.65
    ["January 2026, two unpaid days", "2026-01", "2020-01-01", 2, "3954.55 3950.00 4069.35"],
    ["March 2026 in full", "2026-03", "2020-01-01", 0, "4350.00 4350.00 4350.00"],
    // 5 of 20 paid days; 5 × 200; 5 of 28 days
    ["February 2026, hired on the 24th", "2026-02", "2026-02-24", 0, "1087.50 1000.00 776.79"],
    // 1 of 23 days; 22 × 200 would take more than there is; 4350 × 22 ÷ 31 = 3087.10
    ["July 2026, there on one day", "2026-07", "2020-01-01", 22, "189.13 0.00 1262.90"],
  ] as const)("%s", (_, month, hired, unpaid, expected) => {
    const methods = ["schedule", "21.75", "calendar"] as const;
    const paid = methods.map((method) => pay(method, month, hired, unpaid));
    expect(paid.join(" ")).toBe(expected);
  });
});
