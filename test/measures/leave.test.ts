import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import type { Measured } from "../../src/measures/quantity.ts";
import {
  at,
  day,
  employee,
  measure,
  OFFICE,
  punches,
  roster,
  rows,
  sources,
  spanValue,
  value,
  verdicts,
} from "./month-of.ts";

function row(type: string, from: string, to: string, days?: string) {
  return {
    employee_id: "E1",
    type,
    from: at(from),
    to: at(to),
    days: days === undefined ? undefined : new Decimal(days),
  };
}

function onLeave(...given: ReturnType<typeof row>[]): Measured {
  return measure({ records: { leave: rows("leave", given) } });
}

function daysOf(measured: Measured, type: string): string {
  return value(measured, `attendance.leave_${type}_days`);
}

describe("days of leave", () => {
  it("are the due days covered: rest and statutory days do not count", () => {
    // 30 April to 13 May: due are 6–11 May (11 May is a make-up Saturday) and 13 May.
    expect(daysOf(onLeave(row("personal", "2024-04-30", "2024-05-13")), "personal")).toBe("7");
  });

  it("end with the month and the employment", () => {
    expect(daysOf(onLeave(row("sick", "2024-05-30", "2024-06-12")), "sick")).toBe("2");
    const measured = measure({
      records: {
        employees: roster(employee({ left_on: day("2024-05-30") })),
        leave: rows("leave", [row("sick", "2024-05-30", "2024-06-12")]),
      },
    });
    expect(daysOf(measured, "sick")).toBe("1");
  });

  it("that lie in another month are left out", () => {
    const measured = onLeave(row("sick", "2024-04-08", "2024-04-09"));
    expect(daysOf(measured, "sick")).toBe("0");
    expect(verdicts(measured)).toEqual(["2024-05/leave.csv:2 other_month"]);
  });

  it("with clock times are parts of the shift's paid hours", () => {
    // 13:00–17:30 is 4.5 of 7.5 hours; the lunch break before it is nobody's leave.
    expect(daysOf(onLeave(row("sick", "2024-05-08 12:00", "2024-05-08 17:30")), "sick")).toBe(
      "0.6",
    );
    expect(daysOf(onLeave(row("sick", "2024-05-08 16:30", "2024-05-09 09:30")), "sick")).toMatch(
      /^0\.2666666666666666666[67]$/,
    );
  });

  it("from noon of one day to the end of the next are a half and a whole", () => {
    expect(daysOf(onLeave(row("sick", "2024-05-08 13:00", "2024-05-09")), "sick")).toBe("1.6");
  });

  it("three thirds are a whole day", () => {
    const measured = onLeave(
      row("sick", "2024-05-08 08:30", "2024-05-08 11:00"),
      row("sick", "2024-05-08 11:00", "2024-05-08 15:00"),
      row("sick", "2024-05-08 15:00", "2024-05-08 17:30"),
    );
    expect(daysOf(measured, "sick")).toBe("1");
  });

  it("written smaller than the dates win, counted from the first day", () => {
    const measured = onLeave(row("personal", "2024-05-08", "2024-05-10", "1.5"));
    expect(daysOf(measured, "personal")).toBe("1.5");
  });

  it("written larger than the due days do not", () => {
    expect(daysOf(onLeave(row("personal", "2024-05-10", "2024-05-13", "4")), "personal")).toBe("3");
  });

  it("already used up in the month before leave nothing for this one", () => {
    // 29 and 30 April are due days, so two days are gone before May.
    const measured = onLeave(row("personal", "2024-04-29", "2024-05-06", "2"));
    expect(daysOf(measured, "personal")).toBe("0");
    expect(daysOf(onLeave(row("personal", "2024-04-29", "2024-05-07", "2.5")), "personal")).toBe(
      "0.5",
    );
  });

  it("covered by two rows count once, for the row that begins first", () => {
    const measured = onLeave(
      row("personal", "2024-05-08", "2024-05-10"),
      row("sick", "2024-05-07", "2024-05-08"),
    );
    expect(daysOf(measured, "sick")).toBe("2");
    expect(daysOf(measured, "personal")).toBe("2");
    expect(sources(measured, "attendance.leave_personal_days")).toEqual(["2024-05/leave.csv:2"]);
  });

  it("are split by span", () => {
    const measured = measure({
      records: {
        changes: rows("changes", [
          { employee_id: "E1", effective_on: day("2024-05-16"), field: "base_pay", value: "1600" },
        ]),
        leave: rows("leave", [row("personal", "2024-05-15", "2024-05-17")]),
      },
    });
    expect(spanValue(measured, "attendance.leave_personal_days", 0)).toBe("1");
    expect(spanValue(measured, "attendance.leave_personal_days", 1)).toBe("2");
  });

  it("stand on each record as the part that falls in the month", () => {
    const measured = onLeave(row("sick", "2024-05-30", "2024-06-12"));
    const record = measured.records.get("leave")?.records[0]?.row;
    expect(record?.["days_in_month"]).toEqual(new Decimal(2));
  });

  it("are unknown in a year without a calendar", () => {
    const leave = rows("leave", [row("sick", "2027-05-06", "2027-05-07")]);
    const measured = measure({ month: "2027-05", records: { leave } });
    expect(daysOf(measured, "sick")).toBe("missing: statutory/2027.yaml");
    expect(daysOf(measured, "annual")).toBe("0");
  });
});

describe("half a day without clock times", () => {
  const date = day("2024-05-08");
  const half = { leave: rows("leave", [row("personal", "2024-05-08", "2024-05-08", "0.5")]) };

  function with_(...clocks: string[]): Measured {
    return measure({
      rules: { ...OFFICE, absentAfterSeconds: 3600 },
      records: {
        employees: roster(employee({ hired_on: date, left_on: date })),
        punches: rows("punches", punches("E1", ...clocks.map((clock) => `2024-05-08 ${clock}`))),
        ...half,
      },
    });
  }

  it("judges no edge, as nobody knows which half it was", () => {
    const measured = with_("13:00", "17:30");
    expect(value(measured, "attendance.late")).toBe("0");
    expect(value(measured, "attendance.absent_days")).toBe("0");
    expect(value(measured, "attendance.worked_days")).toBe("1");
  });

  it("leaves half a day of absence when nobody came", () => {
    const measured = with_();
    expect(value(measured, "attendance.absent_days")).toBe("0.5");
    expect(value(measured, "attendance.longest_absence")).toBe("0");
  });
});
