import { describe, expect, it } from "vitest";
import { isoMoment } from "../../src/kernel/calendar.ts";
import { Decimal, plain } from "../../src/kernel/decimal.ts";
import { CallTotals } from "../../src/measures/calls.ts";
import { isMissing, type Measured } from "../../src/measures/quantity.ts";
import {
  at,
  day,
  employee,
  measure,
  OFFICE,
  punches,
  reference,
  roster,
  rows,
} from "./month-of.ts";

type Cells = Readonly<Record<string, unknown>>;

function days(measured: Measured, kind = "workdays"): Cells[] {
  return (measured.records.get(kind)?.records ?? []).map(({ row }) => row);
}

const on = (measured: Measured, date: string): Cells | undefined =>
  days(measured).find((row) => row["date"] === day(date));

function text(cell: unknown): string {
  if (cell instanceof Decimal) return plain(cell);
  const missing = cell as Parameters<typeof isMissing>[0];
  return isMissing(missing) ? `missing: ${missing.where}` : String(cell);
}

/** Office hours 8:30–17:30 with an hour and a half off; the month of May has 21 workdays. */
const month = (...given: string[]): Measured =>
  measure({ records: { punches: rows("punches", punches("E1", ...given)) } });

describe("a day of work", () => {
  it("stands for every due day, in order", () => {
    const found = days(month("2024-05-08 08:30", "2024-05-08 17:30"));
    expect(found.length).toBe(21);
    expect(found[0]?.["date"]).toBe(day("2024-05-06"));
  });

  it("says how late, how early and how many hours without the break", () => {
    const late = on(month("2024-05-08 08:42", "2024-05-08 17:10"), "2024-05-08");
    expect(text(late?.["late_minutes"])).toBe("12");
    expect(text(late?.["early_minutes"])).toBe("20");
    // 8:42 to 17:10 is 8 h 28 min, less 1 h 30 min at noon: 6 h 58 min.
    expect(new Decimal(text(late?.["worked_hours"])).times(60).toDecimalPlaces(4).toNumber()).toBe(
      418,
    );
    expect(isoMoment(Number(late?.["first_in"]))).toBe("2024-05-08 08:42");
    expect(late).toMatchObject({ shift: "day", due: true, worked: true, day_kind: "workday" });
    expect(text(late?.["weekday"])).toBe("3");
  });

  it("a day away is an absence, and nobody came or went on it", () => {
    const away = on(month("2024-05-08 08:30", "2024-05-08 17:30"), "2024-05-09");
    expect(text(away?.["absent_days"])).toBe("1");
    expect(away).toMatchObject({ first_in: null, last_out: null, worked: false });
  });

  it("of one punch nobody knows the hours, only that the other is missing", () => {
    const once = on(month("2024-05-08 08:30"), "2024-05-08");
    expect(text(once?.["missing_punches"])).toBe("1");
    expect(text(once?.["worked_hours"])).toBe("missing: 2024-05/punches.csv:2");
    expect(text(once?.["last_out"])).toBe("missing: 2024-05/punches.csv:2");
  });

  it("work on a day off has its record, with its overtime", () => {
    const measured = measure({
      records: {
        punches: rows("punches", punches("E1", "2024-05-18 09:00", "2024-05-18 12:00")),
        overtime: rows("overtime", [
          { employee_id: "E1", date: day("2024-05-18"), hours: new Decimal(2) },
          { employee_id: "E1", date: day("2024-05-19"), days: new Decimal(1) },
        ]),
      },
    });
    const saturday = on(measured, "2024-05-18");
    expect(saturday).toMatchObject({ due: false, worked: true, day_kind: "restday" });
    expect(text(saturday?.["overtime_hours"])).toBe("2");
    // A day counts the hours of the policy's shift: 9 hours less 1.5.
    expect(text(on(measured, "2024-05-19")?.["overtime_hours"])).toBe("7.5");
  });

  it("leave shows its kind and share", () => {
    const leave = rows("leave", [
      { employee_id: "E1", type: "sick", from: at("2024-05-09"), to: at("2024-05-09") },
    ]);
    const record = on(measure({ records: { punches: [], leave } }), "2024-05-09");
    expect(record?.["leave_type"]).toBe("sick");
    expect(text(record?.["leave_days"])).toBe("1");
    expect(text(record?.["absent_days"])).toBe("0");
  });

  it("without a file of punches the shifts are known and presence is not", () => {
    const [first] = days(measure());
    expect(first).toMatchObject({ shift: "day", due: true });
    expect(text(first?.["late_minutes"])).toBe("missing: punches.csv");
    expect(text(first?.["worked"])).toBe("missing: punches.csv");
  });

  it("a centre that keeps no punches takes presence as given", () => {
    const [first] = days(measure({ rules: { ...OFFICE, recorded: false } }));
    expect(first).toMatchObject({ worked: true });
    expect(text(first?.["worked_hours"])).toBe("7.5");
  });

  it("leads back to both punches", () => {
    const table = month("2024-05-08 08:30", "2024-05-08 17:30").records.get("workdays");
    const index = table?.records.findIndex(({ row }) => row["date"] === day("2024-05-08")) ?? -1;
    const record = table?.records[index];
    expect(record && reference(record.place)).toBe("2024-05/punches.csv:2");
    expect(table?.also?.(index).map(reference)).toEqual(["2024-05/punches.csv:3"]);
  });
});

describe("a day of calls", () => {
  const call = (started: string, cells: Cells = {}) => ({
    agent_id: "E1",
    started_at: at(started),
    answered: true,
    ring_seconds: 5,
    talk_seconds: 60.5,
    after_call_seconds: 10,
    ...cells,
  });

  function measured(...calls: ReturnType<typeof call>[]): Measured {
    const totals = new CallTotals();
    for (const { row, place } of rows("calls", calls)) totals.add(row, place);
    const people = roster(employee(), employee({ employee_id: "E2" }));
    return measure({ calls: totals, records: { employees: people } });
  }

  it("stands for each day with calls, with the sums of that day", () => {
    const month_ = measured(
      call("2024-05-08 09:00"),
      call("2024-05-07 09:00", { ring_seconds: 16 }),
      call("2024-05-08 10:00", { answered: false }),
    );
    const [first, second] = days(month_, "agentdays");
    expect(days(month_, "agentdays").length).toBe(2);
    expect([first?.["date"], text(first?.["answered_within_15s"])]).toEqual([
      day("2024-05-07"),
      "0",
    ]);
    expect([text(second?.["offered"]), text(second?.["answered"])]).toEqual(["2", "1"]);
    expect(text(second?.["talk_seconds"])).toBe("60.5");
  });

  it("adds up holding and ratings, to the decimals that customers gave", () => {
    const month_ = measured(
      call("2024-05-07 09:00", { hold_seconds: 12.5, satisfaction: new Decimal("4.1") }),
      call("2024-05-07 10:00", { hold_seconds: 30, satisfaction: new Decimal("4.2") }),
      call("2024-05-08 09:00", { hold_seconds: 5 }),
    );
    const [first, second] = days(month_, "agentdays");
    // 12.5 + 30 and 4.1 + 4.2; nobody rated the next day
    expect([text(first?.["hold_seconds"]), text(first?.["satisfaction_sum"])]).toEqual([
      "42.5",
      "8.3",
    ]);
    expect([text(second?.["rated"]), text(second?.["satisfaction_sum"])]).toEqual(["0", "0"]);
  });

  it("a time that one answered call lacks is unknown for that day alone", () => {
    const month_ = measured(
      call("2024-05-07 09:00", { talk_seconds: undefined }),
      call("2024-05-08 09:00"),
    );
    expect(days(month_, "agentdays").map((row) => text(row["talk_seconds"]))).toEqual([
      "missing: calls.csv",
      "60.5",
    ]);
  });

  it("without calls there are no such records", () => {
    expect(measure().records.has("agentdays")).toBe(false);
  });
});
