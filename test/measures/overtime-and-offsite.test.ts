import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import {
  at,
  day,
  employee,
  measure,
  roster,
  rows,
  SHOP,
  sources,
  value,
  verdicts,
} from "./month-of.ts";

const extra = (date: string, hours?: string, days?: string) => ({
  employee_id: "E1",
  date: day(date),
  hours: hours === undefined ? undefined : new Decimal(hours),
  days: days === undefined ? undefined : new Decimal(days),
});

describe("overtime hours", () => {
  const overtime = rows("overtime", [
    extra("2024-05-01", "3"),
    extra("2024-05-11", "2"),
    extra("2024-05-12", undefined, "1"),
    extra("2024-05-08", "1.5"),
    extra("2024-05-02", "4"),
  ]);

  it("go by the kind of day; a make-up Saturday is a workday, a day is 7.5 hours", () => {
    const measured = measure({ records: { overtime } });
    expect(value(measured, "attendance.overtime_holiday_hours")).toBe("3");
    expect(value(measured, "attendance.overtime_workday_hours")).toBe("3.5");
    expect(value(measured, "attendance.overtime_restday_hours")).toBe("11.5");
    expect(sources(measured, "attendance.overtime_workday_hours")).toEqual([
      "2024-05/overtime.csv:3",
      "2024-05/overtime.csv:5",
    ]);
  });

  it("follow the weekly rest where the policy has one: 2 May is then a workday", () => {
    const measured = measure({ rules: SHOP, records: { overtime } });
    expect(value(measured, "attendance.overtime_workday_hours")).toBe("7.5");
    expect(value(measured, "attendance.overtime_restday_hours")).toBe("7.5");
  });

  it("stand on each record with the kind of day, in order of time", () => {
    const table = measure({ records: { overtime } }).records.get("overtime");
    expect(table?.records.map(({ row }) => [row["day_kind"], row["hours"]])).toEqual([
      ["holiday", new Decimal("3")],
      ["restday", new Decimal("4")],
      ["workday", new Decimal("1.5")],
      ["workday", new Decimal("2")],
      ["restday", new Decimal("7.5")],
    ]);
  });

  it("follow the schedule first", () => {
    const schedule = rows("schedule", [
      { employee_id: "E1", date: day("2024-05-08"), shift: "rest" },
      { employee_id: "E1", date: day("2024-05-12"), shift: "day" },
    ]);
    const measured = measure({ records: { overtime, schedule } });
    expect(value(measured, "attendance.overtime_workday_hours")).toBe("9.5");
    expect(value(measured, "attendance.overtime_restday_hours")).toBe("5.5");
  });
});

describe("days at another site", () => {
  const punch = (moment: string, site: string) => ({
    employee_id: "E1",
    punched_at: at(moment),
    site,
  });
  const duty = (date: string, site: string) => ({ employee_id: "E1", date: day(date), site });

  it("are counted once a day, by punches and duties together", () => {
    const measured = measure({
      records: {
        employees: roster(employee({ site: "北门" })),
        punches: rows("punches", [
          punch("2024-05-08 08:20", "南门"),
          punch("2024-05-08 17:40", "南门"),
          punch("2024-05-09 08:20", "北门"),
          punch("2024-05-09 17:40", ""),
        ]),
        duties: rows("duties", [
          duty("2024-05-08", "南门"),
          duty("2024-05-10", "南门"),
          duty("2024-05-13", "北门"),
        ]),
      },
    });
    expect(value(measured, "attendance.offsite_days")).toBe("2");
    expect(sources(measured, "attendance.offsite_days")).toEqual([
      "2024-05/duties.csv:2",
      "2024-05/duties.csv:3",
      "2024-05/punches.csv:2",
      "2024-05/punches.csv:3",
    ]);
  });

  it("go by the site of that day", () => {
    const measured = measure({
      records: {
        employees: roster(employee({ site: "北门" })),
        changes: rows("changes", [
          { employee_id: "E1", effective_on: day("2024-05-09"), field: "site", value: "南门" },
        ]),
        punches: rows("punches", [
          punch("2024-05-08 08:20", "南门"),
          punch("2024-05-09 08:20", "南门"),
        ]),
      },
    });
    expect(value(measured, "attendance.offsite_days")).toBe("1");
  });

  it("are none for who has no own site, whatever the terminals are called", () => {
    const measured = measure({
      records: { punches: rows("punches", [punch("2024-05-08 08:20", "一楼")]) },
    });
    expect(value(measured, "attendance.offsite_days")).toBe("0");
  });

  it("are none after the last day of employment", () => {
    const measured = measure({
      records: {
        employees: roster(employee({ left_on: day("2024-05-09") })),
        punches: [],
        duties: rows("duties", [duty("2024-05-10", "南门")]),
      },
    });
    expect(value(measured, "attendance.offsite_days")).toBe("0");
    expect(verdicts(measured)).toEqual([]);
  });
});
