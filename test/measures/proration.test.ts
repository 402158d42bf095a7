import { describe, expect, it } from "vitest";
import {
  codes,
  DAY_SHIFT,
  day,
  employee,
  measure,
  OFFICE,
  roster,
  rows,
  SHOP,
  sources,
  spanValue,
  value,
  verdicts,
} from "./month-of.ts";

const MONTH = "attendance.month_days";
const PAID = "attendance.paid_days";
const DUE = "attendance.due_days";

const shift = (date: string, word: string) => ({ employee_id: "E1", date: day(date), shift: word });

const hired = (on: string) => ({ employees: roster(employee({ hired_on: day(on) })) });
const left = (on: string) => ({ employees: roster(employee({ left_on: day(on) })) });

describe("N, the paid days of a month", () => {
  it("is 22 in May 2024 by the official calendar: 21 workdays and 1 May", () => {
    const measured = measure({});
    expect(value(measured, MONTH)).toBe("22");
    expect(value(measured, PAID)).toBe("22");
    expect(value(measured, DUE)).toBe("21");
  });

  it("is 27 in May 2024 with Sunday off, whatever the official arrangement is", () => {
    const measured = measure({ rules: SHOP });
    expect(value(measured, MONTH)).toBe("27");
    expect(value(measured, DUE)).toBe("26");
  });

  it("is 21 in February 2024: 18 workdays and 3 statutory days", () => {
    const measured = measure({ month: "2024-02" });
    expect(value(measured, MONTH)).toBe("21");
    expect(value(measured, DUE)).toBe("18");
  });

  it("counts a statutory Sunday even where Sunday is the rest day", () => {
    // 29 days − Sundays 4, 18, 25 = 26; Sunday 11 February is statutory and stays.
    expect(value(measure({ month: "2024-02", rules: SHOP }), MONTH)).toBe("26");
  });

  it("is unknown in a year without a calendar, and so is everything due", () => {
    const measured = measure({ month: "2027-05" });
    for (const name of [MONTH, PAID, DUE]) {
      expect(value(measured, name)).toBe("missing: statutory/2027.yaml");
    }
    expect(value(measured, "attendance.leave_sick_days")).toBe("0");
    expect(value(measured, "attendance.overtime_holiday_hours")).toBe("0");
  });
});

describe("paid days of a part of the month", () => {
  it("are 12 of 22 for a joiner on 16 May", () => {
    const measured = measure({ records: hired("2024-05-16") });
    expect(value(measured, PAID)).toBe("12");
    expect(value(measured, MONTH)).toBe("22");
  });

  it("include the statutory day and the last day of a leaver on 10 May", () => {
    const measured = measure({ records: left("2024-05-10") });
    expect(value(measured, PAID)).toBe("6");
    expect(value(measured, DUE)).toBe("5");
  });

  it("are split where the grade changes: 10 and 12 of 22 on 16 May", () => {
    const changes = rows("changes", [
      { employee_id: "E1", effective_on: day("2024-05-16"), field: "grade", value: "senior" },
    ]);
    const measured = measure({ records: { changes } });
    expect([spanValue(measured, PAID, 0), spanValue(measured, PAID, 1)]).toEqual(["10", "12"]);
    expect(spanValue(measured, MONTH, 1)).toBe("22");
  });
});

describe("other ways to prorate", () => {
  it("by calendar days: 16 of 31 for a joiner on 16 May", () => {
    const rules = { ...OFFICE, proration: "calendar" } as const;
    const measured = measure({ rules, records: hired("2024-05-16") });
    expect(value(measured, PAID)).toBe("16");
    expect(value(measured, MONTH)).toBe("31");
  });

  it("by 21.75: the counted days of a leaver, the whole divisor for a full month", () => {
    const rules = { ...OFFICE, proration: "21.75" } as const;
    expect(value(measure({ rules, records: left("2024-05-10") }), PAID)).toBe("6");
    const full = measure({ rules });
    expect(value(full, PAID)).toBe("21.75");
    expect(value(full, MONTH)).toBe("21.75");
  });

  it("by 21.75 never pays more than the month: 26 of 27 days are still 21.75", () => {
    const rules = { ...SHOP, proration: "21.75" } as const;
    const employees = roster(employee({ hired_on: day("2024-05-02") }));
    expect(value(measure({ rules, records: { employees } }), PAID)).toBe("21.75");
  });
});

describe("the schedule", () => {
  it("wins for its dates, others stay as they are by default", () => {
    // Saturday 4 May is worked, Monday 6 May is free in its place.
    const schedule = rows("schedule", [shift("2024-05-04", "白班"), shift("2024-05-06", "rest")]);
    const measured = measure({ records: { schedule } });
    expect(value(measured, MONTH)).toBe("22");
    expect(sources(measured, MONTH)).toEqual(["2024-05/schedule.csv:2", "2024-05/schedule.csv:3"]);
  });

  it("counts a scheduled statutory day once", () => {
    const schedule = rows("schedule", [shift("2024-05-01", "day"), shift("2024-05-19", "rest")]);
    const measured = measure({ records: { schedule } });
    expect(value(measured, MONTH)).toBe("22");
    expect(value(measured, DUE)).toBe("21");
  });

  it("says the days outside the employment for N", () => {
    const schedule = rows("schedule", [shift("2024-05-04", "day"), shift("2024-05-19", "rest")]);
    const measured = measure({ records: { ...hired("2024-05-16"), schedule } });
    expect(value(measured, MONTH)).toBe("23");
    expect(value(measured, PAID)).toBe("12");
  });

  it("refuses a shift the policy does not have and keeps the default for that date", () => {
    const schedule = rows("schedule", [shift("2024-05-06", "夜班"), shift("2024-05-05", "rest")]);
    const measured = measure({ records: { schedule } });
    expect(verdicts(measured)).toEqual(["2024-05/schedule.csv:2 CSP250"]);
    expect(value(measured, MONTH)).toBe("22");
  });

  it("warns when it names no rest day and leaves workdays to the default", () => {
    const schedule = rows("schedule", [shift("2024-05-06", "day")]);
    expect(codes(measure({ records: { schedule } }))).toEqual(["CSP251"]);
  });

  it("is not read past the month", () => {
    const schedule = rows("schedule", [shift("2024-06-01", "day"), shift("2024-05-05", "rest")]);
    const measured = measure({ records: { schedule } });
    expect(verdicts(measured)).toEqual(["2024-05/schedule.csv:2 other_month"]);
  });

  it("gives 7.5 paid hours a day for 8:30–17:30 with a break of an hour and a half", () => {
    expect(DAY_SHIFT.breaks).toHaveLength(1);
    expect(value(measure({}), "attendance.day_hours")).toBe("7.5");
  });
});
