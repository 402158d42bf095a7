import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/kernel/decimal.ts";
import { at, day, employee, measure, roster, rows, sources, value, verdicts } from "./month-of.ts";

const complaint = (employeeId: string, moment: string) => ({
  employee_id: employeeId,
  received_at: at(moment),
  kind: "late_reply",
  upheld: true,
});

describe("records of the month", () => {
  it("are sorted by person, then time, then place", () => {
    const measured = measure({
      records: {
        employees: roster(employee({ employee_id: "B" }), employee({ employee_id: "A" })),
        complaints: rows("complaints", [
          complaint("B", "2024-05-20 10:00"),
          complaint("A", "2024-05-21 10:00"),
          complaint("B", "2024-05-08 10:00"),
          complaint("B", "2024-05-08 10:00"),
        ]),
      },
    });
    const table = measured.records.get("complaints");
    expect(table?.records.map((record) => record.place.line)).toEqual([3, 4, 5, 2]);
    expect(table?.owner).toEqual([0, 1, 1, 1]);
  });

  it("of people not employed in the month are left out", () => {
    const measured = measure({
      records: { complaints: rows("complaints", [complaint("X", "2024-05-08 10:00")]) },
    });
    expect(measured.records.get("complaints")?.records).toEqual([]);
    expect(verdicts(measured)).toEqual(["2024-05/complaints.csv:2 not_employed"]);
  });

  it("of events without a file are none, of measured kinds they are unknown", () => {
    const { records } = measure({});
    const events = ["complaints", "violations", "leave", "overtime", "duties", "adjustments"];
    for (const kind of [...events, "achievements", "nominations", "votes", "submissions"]) {
      expect(records.get(kind)?.records, kind).toEqual([]);
    }
    expect(records.has("tickets")).toBe(false);
    expect(records.has("sales")).toBe(false);
  });

  it("with a date of their own count from it on, in whatever folder they stand", () => {
    const exam = (date: string) => ({
      employee_id: "E1",
      date: day(date),
      kind: "probation_exam",
      passed: true,
    });
    const measured = measure({
      records: {
        achievements: rows("achievements", [
          exam("2024-06-01"),
          exam("2024-05-31"),
          exam("2023-01-01"),
        ]),
      },
    });
    expect(measured.records.get("achievements")?.records).toHaveLength(2);
    expect(verdicts(measured)).toEqual(["2024-05/achievements.csv:2 later"]);
  });

  it("of tickets are cut to the month", () => {
    const ticket = (moment: string) => ({ employee_id: "E1", received_at: at(moment) });
    const measured = measure({
      records: {
        tickets: rows("tickets", [
          ticket("2024-04-30 23:59:59"),
          ticket("2024-05-01 00:00"),
          ticket("2024-05-31 23:59:59"),
          ticket("2024-06-01 00:00"),
        ]),
      },
    });
    expect(measured.records.get("tickets")?.records).toHaveLength(2);
    expect(verdicts(measured)).toEqual([
      "2024-05/tickets.csv:2 other_month",
      "2024-05/tickets.csv:5 other_month",
    ]);
  });
});

describe("scores", () => {
  const scores = rows("scores", [{ employee_id: "E1", score: new Decimal("86.5") }]);

  it("are read as given", () => {
    const measured = measure({ records: { scores } });
    expect(value(measured, "score")).toBe("86.5");
    expect(sources(measured, "score")).toEqual(["2024-05/scores.csv:2"]);
  });

  it("are unknown without a file and without a row, never zero", () => {
    expect(value(measure({}), "score")).toBe("missing: scores.csv");
    expect(value(measure({ records: { scores: [] } }), "score")).toBe("missing: scores.csv");
  });
});
