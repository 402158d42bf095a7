import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import { isMissing } from "../../src/measures/quantity.ts";
import type { KindName } from "../../src/inputs/index.ts";
import {
  at,
  day,
  employee,
  measure,
  OFFICE,
  punches,
  roster,
  rows,
  spanValue,
  value,
} from "./month-of.ts";

const unreadable = (...kinds: KindName[]) => new Set<KindName>(kinds);
const present = rows("punches", punches("E1", "2024-05-08 08:00", "2024-05-08 18:00"));

describe("a file that exists but cannot be read is unknown, not nothing", () => {
  it.each([
    "complaints",
    "violations",
    "adjustments",
    "achievements",
    "nominations",
    "votes",
    "leave",
    "overtime",
    "duties",
    "submissions",
  ] as const)("%s: no record of it can be told, while others stay", (kind) => {
    const { records } = measure({ unreadable: unreadable(kind) });
    const table = records.get(kind);
    expect(table === undefined || table.lacking?.where === `${kind}.csv`).toBe(true);
    expect(table?.records ?? []).toEqual([]);
    expect(records.get(kind === "votes" ? "leave" : "votes")?.records).toEqual([]);
  });

  it("leave: neither the days on leave nor presence can be told", () => {
    const measured = measure({ records: { punches: present }, unreadable: unreadable("leave") });
    for (const name of ["leave_personal_days", "leave_sick_days", "absent_days"]) {
      expect(value(measured, `attendance.${name}`), name).toBe("missing: leave.csv");
      expect(spanValue(measured, `attendance.${name}`, 0), name).toBe("missing: leave.csv");
    }
    for (const name of ["longest_absence", "late", "missing_punches"]) {
      expect(value(measured, `attendance.${name}`), name).toBe("missing: leave.csv");
    }
    expect(value(measured, "attendance.due_days")).toBe("21");
    expect(value(measured, "attendance.paid_days")).toBe("22");
    const missing = measured.person.get("attendance.absent_days")?.at(0);
    expect(missing && isMissing(missing) && missing.what.zh).toBe("请假");
  });

  it("overtime and duties: their own figures", () => {
    const measured = measure({
      records: { punches: present },
      unreadable: unreadable("overtime", "duties"),
    });
    expect(value(measured, "attendance.overtime_restday_hours")).toBe("missing: overtime.csv");
    expect(value(measured, "attendance.offsite_days")).toBe("missing: duties.csv");
    expect(value(measured, "attendance.absent_days")).toBe("20");
  });

  it("schedule: whatever counts workdays, unless the policy counts calendar days", () => {
    const given = { records: { punches: present }, unreadable: unreadable("schedule") };
    const measured = measure(given);
    for (const name of ["month_days", "paid_days", "due_days", "absent_days", "late"]) {
      expect(value(measured, `attendance.${name}`), name).toBe("missing: schedule.csv");
    }
    const byCalendar = measure({ ...given, rules: { ...OFFICE, proration: "calendar" } });
    expect(value(byCalendar, "attendance.paid_days")).toBe("31");
  });

  it("schedule: leave and overtime of those who have some", () => {
    const measured = measure({
      records: {
        employees: roster(employee(), employee({ employee_id: "E2" })),
        leave: rows("leave", [
          { employee_id: "E1", type: "sick", from: at("2024-05-08"), to: at("2024-05-08") },
        ]),
        overtime: rows("overtime", [
          { employee_id: "E1", date: day("2024-05-11"), hours: new Decimal(3) },
        ]),
      },
      unreadable: unreadable("schedule"),
    });
    for (const name of ["leave_sick_days", "overtime_workday_hours"]) {
      expect(value(measured, `attendance.${name}`, 0), name).toBe("missing: schedule.csv");
      expect(value(measured, `attendance.${name}`, 1), name).toBe("0");
    }
  });

  it("changes: grade, base pay and what else they may have moved", () => {
    const measured = measure({ unreadable: unreadable("changes") });
    for (const name of ["grade", "base_pay", "team", "months_in_grade"]) {
      expect(value(measured, name), name).toBe("missing: changes.csv");
    }
    expect(spanValue(measured, "base_pay", 0)).toBe("missing: changes.csv");
    expect(value(measured, "name")).toBe("王芳");
  });
});
