import { describe, expect, it } from "vitest";
import { plain, Decimal } from "../../src/kernel/decimal.ts";
import type { Measured } from "../../src/measures/quantity.ts";
import { at, day, measure, reference, rows, sources, value } from "./month-of.ts";

function shown(cell: unknown): string {
  if (cell instanceof Decimal) return plain(cell);
  return typeof cell === "string" || typeof cell === "boolean" ? `${cell}` : "?";
}

/** `busy 10:00-10:16 T1 yes` on 8 May. */
function state(text: string) {
  const [name = "", clock = "", terminal, approved] = text.split(" ");
  const [from = "", to = ""] = clock.split("-");
  return {
    agent_id: "E1",
    state: name,
    started_at: at(`2024-05-08 ${from}`),
    ended_at: at(`2024-05-08 ${to}`),
    ...(terminal !== undefined && { terminal }),
    ...(approved !== undefined && { approved: approved === "yes" }),
  };
}

function measured(...states: string[]): Measured {
  return measure({ records: { states: rows("states", states.map(state)) } });
}

function spells(of: Measured): string[] {
  const found = of.records.get("state_spells")?.records ?? [];
  return found.map(({ row }) => `${shown(row["state"])} ${shown(row["minutes"])}`);
}

describe("minutes by state", () => {
  it("are added up per person, each with its rows", () => {
    const month = measured("busy 10:00-10:16", "online 10:16-11:00", "busy 14:00-14:05");
    expect(value(month, "states.busy_minutes")).toBe("21");
    expect(value(month, "states.online_minutes")).toBe("44");
    expect(value(month, "states.after_call_minutes")).toBe("0");
    expect(sources(month, "states.busy_minutes")).toEqual([
      "2024-05/states.csv:2",
      "2024-05/states.csv:4",
    ]);
  });

  it("are unknown without a file, and so are the records made of it", () => {
    const month = measure();
    expect(value(month, "states.busy_minutes")).toBe("missing: states.csv");
    for (const kind of ["states", "state_spells", "sign_in_overlaps"]) {
      expect(month.records.has(kind), kind).toBe(false);
    }
  });
});

describe("a spell of one state", () => {
  it("is one however many rows that touch the export cut it into", () => {
    // 10:00 to 10:20 in two rows of ten minutes
    const month = measured("busy 10:00-10:10 T1", "busy 10:10-10:20 T1", "busy 11:00-11:10 T1");
    expect(spells(month)).toEqual(["busy 20", "busy 10"]);
    expect(month.records.get("state_spells")?.also?.(0).map(reference)).toEqual([
      "2024-05/states.csv:3",
    ]);
  });

  it("ends where approval begins", () => {
    const month = measured("busy 10:00-10:10 T1 no", "busy 10:10-10:40 T1 yes");
    expect(spells(month)).toEqual(["busy 10", "busy 30"]);
  });

  it("knows that somebody recorded it as a violation", () => {
    const month = measure({
      records: {
        states: rows("states", [state("busy 10:00-10:20"), state("busy 11:00-11:20")]),
        violations: rows("violations", [
          { employee_id: "E1", occurred_at: at("2024-05-08 10:20"), kind: "busy_unapproved" },
          { employee_id: "E1", occurred_at: at("2024-05-08 11:05"), kind: "off_seat" },
        ]),
      },
    });
    const found = month.records.get("state_spells")?.records ?? [];
    expect(found.map(({ row }) => row["recorded"])).toEqual([true, false]);
  });
});

describe("one id at two terminals", () => {
  it("overlaps where the times do, and names a row of each", () => {
    // T1 from 8:30 to 12:00, T2 from 11:00: an hour together
    const month = measured(
      "online 8:30-10:00 T1",
      "online 10:00-12:00 T1",
      "online 11:00-15:00 T2",
    );
    const table = month.records.get("sign_in_overlaps");
    expect(table?.records.map(({ row }) => [row["terminal"], row["other_terminal"]])).toEqual([
      ["T1", "T2"],
    ]);
    expect(table?.records.map(({ row }) => shown(row["minutes"]))).toEqual(["60"]);
    expect(table?.records.map(({ place }) => reference(place))).toEqual(["2024-05/states.csv:3"]);
    expect(table?.also?.(0).map(reference)).toEqual(["2024-05/states.csv:4"]);
  });

  it.each([
    ["one after the other", ["online 8:30-11:00 T1", "online 11:00-15:00 T2"]],
    ["the same terminal twice", ["online 8:30-11:00 T1", "busy 10:00-10:10 T1"]],
    ["a row without a terminal", ["online 8:30-11:00 T1", "online 10:00-15:00"]],
    ["signed out there", ["online 8:30-11:00 T1", "offline 10:00-15:00 T2"]],
  ])("%s is no overlap", (_, states) => {
    expect(measured(...states).records.get("sign_in_overlaps")?.records).toEqual([]);
  });
});

describe("quality checks by week", () => {
  const check = (date: string, kind: string) => ({
    agent_id: "E1",
    date: day(date),
    kind,
    score: new Decimal(90),
  });
  const weeks = (of: Measured) =>
    (of.records.get("agentweeks")?.records ?? []).map(({ row }) =>
      ["date", "monitored", "callbacks", "duty_days"]
        .map((name) => (name === "date" ? Number(row[name]) - day("2024-04-29") : shown(row[name])))
        .join(" "),
    );

  it("belong to the month of the week's Thursday", () => {
    // 29 April – 5 May (Thursday 2 May) … 27 May – 2 June (Thursday 30 May): five weeks;
    // due days: 6–11 May has the make-up Saturday; 29 April is not of this month
    const month = measure({
      records: {
        quality: rows("quality", [
          check("2024-04-30", "monitor"),
          check("2024-05-06", "monitor"),
          check("2024-05-12", "callback"),
          check("2024-05-31", "monitor"),
          check("2024-04-26", "monitor"),
        ]),
      },
    });
    expect(weeks(month)).toEqual(["0 1 0 0", "7 1 1 6", "14 0 0 5", "21 0 0 5", "28 1 0 5"]);
    expect(value(month, "quality.monitored")).toBe("2");
    expect(value(month, "quality.callbacks")).toBe("1");
    // 26 April lies in the week of 25 April: it is neither May's nor in a week of May.
    const place = { file: "2024-05/quality.csv", line: 6, column: 1 };
    const facts = { value: "2024-04-26", month: "2024-05" };
    expect(month.verdicts).toEqual([{ reject: { place, code: "CSP202", facts, employee: "E1" } }]);
  });

  it("are unknown without a file", () => {
    const month = measure();
    expect(month.records.has("agentweeks")).toBe(false);
    expect(value(month, "quality.score")).toBe("missing: quality.csv");
  });
});

describe("runs of the schedule", () => {
  const run = (shifts: readonly (readonly [from: number, to: number, shift: string])[]) => {
    const days = shifts.flatMap(([from, to, shift]) =>
      Array.from({ length: to - from + 1 }, (_, at) => ({
        employee_id: "E1",
        date: day("2024-05-01") + from - 1 + at,
        shift,
      })),
    );
    const month = measure({ records: { schedule: rows("schedule", days) } });
    return (month.records.get("schedule_runs")?.records ?? []).map(({ row }) =>
      ["days", "shift_days", "bounded"].map((name) => shown(row[name])).join(" "),
    );
  };

  it("go on over rest days and end where the schedule does", () => {
    expect(
      run([
        [6, 10, "day"],
        [11, 12, "rest"],
        [13, 15, "day"],
      ]),
    ).toEqual(["10 8 true"]);
    expect(
      run([
        [6, 8, "day"],
        [20, 21, "day"],
      ]),
    ).toEqual(["3 3 true", "2 2 true"]);
  });

  it("at the edge of the month may have begun before it or go on after it", () => {
    expect(
      run([
        [1, 3, "day"],
        [29, 31, "day"],
      ]),
    ).toEqual(["3 3 false", "3 3 false"]);
  });
});
