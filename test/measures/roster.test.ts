import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/kernel/calendar.ts";
import { Decimal } from "../../src/kernel/decimal.ts";
import type { Measured } from "../../src/measures/quantity.ts";
import { QUANTITIES } from "../../src/measures/index.ts";
import {
  day,
  employee,
  measure,
  roster,
  rows,
  sources,
  spanValue,
  value,
  verdicts,
} from "./month-of.ts";

const change = (on: string, field: string, to: string) => ({
  employee_id: "E1",
  effective_on: day(on),
  field,
  value: to,
});

function changed(...given: ReturnType<typeof change>[]): Measured {
  return measure({ records: { changes: rows("changes", given, "changes.csv") } });
}

function spans(measured: Measured): string[] {
  return measured.spans.map((span) => `${isoDay(span.from)}..${isoDay(span.to)}`);
}

describe("who is on the payroll of the month", () => {
  const measured = measure({
    records: {
      employees: roster(
        employee({ employee_id: "C", hired_on: day("2024-05-31") }),
        employee({ employee_id: "B", left_on: day("2024-05-01") }),
        employee({ employee_id: "A", left_on: day("2024-04-30") }),
        employee({ employee_id: "D", hired_on: day("2024-06-01") }),
      ),
    },
  });

  it("is whoever is employed on at least one day of it, by employee id", () => {
    expect(measured.people.map((person) => person.id)).toEqual(["B", "C"]);
    expect(spans(measured)).toEqual(["2024-05-01..2024-05-01", "2024-05-31..2024-05-31"]);
  });

  it("leaves the others out without calling their rows wrong", () => {
    expect(verdicts(measured)).toEqual([
      "employees.csv:4 not_employed",
      "employees.csv:5 not_employed",
    ]);
  });
});

describe("changes of the roster", () => {
  it("split the month on the day they take effect", () => {
    const measured = changed(change("2024-05-16", "grade", "senior"));
    expect(spans(measured)).toEqual(["2024-05-01..2024-05-15", "2024-05-16..2024-05-31"]);
    expect(spanValue(measured, "grade", 0)).toBe("agent");
    expect(spanValue(measured, "grade", 1)).toBe("senior");
    expect(value(measured, "grade")).toBe("senior");
    expect(sources(measured, "grade")).toEqual(["changes.csv:2"]);
  });

  it("make one split when several fields change on one day", () => {
    const measured = changed(
      change("2024-05-16", "grade", "senior"),
      change("2024-05-16", "base_pay", "1600"),
    );
    expect(measured.spans).toHaveLength(2);
    expect(spanValue(measured, "base_pay", 0)).toBe("1400");
    expect(spanValue(measured, "base_pay", 1)).toBe("1600");
  });

  it("do not split when they repeat the value in force", () => {
    expect(changed(change("2024-05-16", "base_pay", "1400.00")).spans).toHaveLength(1);
  });

  it("before the month are in force from its first day, later ones not at all", () => {
    const measured = changed(
      change("2024-06-01", "base_pay", "1900"),
      change("2024-03-01", "base_pay", "1500"),
    );
    expect(spans(measured)).toEqual(["2024-05-01..2024-05-31"]);
    expect(value(measured, "base_pay")).toBe("1500");
    expect(verdicts(measured)).toEqual(["changes.csv:2 later"]);
  });

  it("after the last day of employment change nothing", () => {
    const measured = measure({
      records: {
        employees: roster(employee({ left_on: day("2024-05-10") })),
        changes: rows("changes", [change("2024-05-16", "grade", "senior")]),
      },
    });
    expect(value(measured, "grade")).toBe("agent");
  });

  it("are already in a roster copied into the month folder", () => {
    const changes = rows("changes", [
      change("2024-03-01", "base_pay", "1500"),
      change("2024-05-20", "base_pay", "1700"),
      change("2024-02-01", "grade", "agent"),
    ]);
    const measured = measure({ rosterHoldsAt: day("2024-05-01"), records: { changes } });
    expect(spanValue(measured, "base_pay", 0)).toBe("1400");
    expect(spanValue(measured, "base_pay", 1)).toBe("1700");
    expect(value(measured, "months_in_grade")).toBe("4");
  });

  it("to a grade the policy does not know are refused", () => {
    const measured = measure({
      grades: new Set(["agent", "senior"]),
      records: { changes: rows("changes", [change("2024-05-16", "grade", "senoir")]) },
    });
    expect(verdicts(measured)).toEqual(["2024-05/changes.csv:2 CSP253"]);
    expect(value(measured, "grade")).toBe("agent");
  });
});

describe("months in grade", () => {
  it.each([
    ["2024-02-01", "4"],
    ["2024-02-02", "3"],
    ["2024-05-01", "1"],
    ["2024-05-02", "0"],
    ["2024-01-31", "4"],
  ])("since %s are %s at the end of May 2024", (since, months) => {
    const measured = changed(change(since, "grade", "senior"));
    expect(value(measured, "months_in_grade")).toBe(months);
  });

  it("run from the hire when no change of grade is known", () => {
    const employees = roster(employee({ hired_on: day("2024-03-01") }));
    const measured = measure({ records: { employees } });
    expect(value(measured, "months_in_grade")).toBe("3");
    expect(value(measured, "months_employed")).toBe("3");
  });

  it("start again with each new grade, not with a row that repeats it", () => {
    const measured = changed(
      change("2023-12-01", "grade", "middle"),
      change("2024-04-01", "grade", "middle"),
    );
    expect(value(measured, "months_in_grade")).toBe("6");
    expect(sources(measured, "months_in_grade")).toEqual(["changes.csv:2"]);
  });
});

describe("roster figures", () => {
  it("that are blank are unknown for pay, and no for a yes/no question", () => {
    const measured = measure({ records: { employees: roster(employee({ base_pay: undefined })) } });
    expect(value(measured, "base_pay")).toBe("missing: employees.csv:2");
    expect(value(measured, "own_computer")).toBe("false");
    expect(value(measured, "social_base")).toBe("null");
    expect(value(measured, "team")).toBe("");
    expect(value(measured, "employment")).toBe("staff");
  });

  it("are delivered exactly as the list of quantities says", () => {
    const measured = measure({});
    const named = (scope: string) =>
      QUANTITIES.filter((one) => one.scope === scope).map((one) => one.name);
    expect([...measured.person.keys()].sort()).toEqual(named("person").sort());
    expect([...measured.span.keys()].sort()).toEqual(named("span").sort());
  });

  it("always name a row they come from", () => {
    const measured = measure({});
    for (const [name, column] of measured.person) {
      expect(column.rowsAt(0), name).not.toHaveLength(0);
    }
    for (const [name, column] of measured.span) {
      expect(column.rowsAt(0), name).not.toHaveLength(0);
    }
  });

  it("keep decimals as they were written", () => {
    const employees = roster(employee({ base_pay: new Decimal("2400.10") }));
    expect(value(measure({ records: { employees } }), "base_pay")).toBe("2400.1");
  });
});
