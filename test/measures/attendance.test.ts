import { describe, expect, it } from "vitest";
import type { Measured } from "../../src/measures/quantity.ts";
import type { AttendanceRules } from "../../src/measures/rules.ts";
import {
  at,
  clockSeconds,
  DAY_SHIFT,
  day,
  employee,
  EVENING_SHIFT,
  measure,
  OFFICE,
  punches,
  roster,
  rows,
  SHOP,
  sources,
  value,
  verdicts,
} from "./month-of.ts";

/** C1 and C2: in by 8:25, late after 8:30, early before 17:35, absent beyond an hour. */
const CENTRE: AttendanceRules = {
  ...OFFICE,
  shifts: [{ ...DAY_SHIFT, to: clockSeconds("17:35"), breaks: [] }],
  readySeconds: 300,
  absentAfterSeconds: 3600,
};

const FIGURES = ["late", "early", "not_ready", "missing_punches", "absent_days", "worked_days"];

/** What is not zero of one due day, 8 May 2024, with these clock times punched. */
function oneDay(clocks: readonly string[], rules = OFFICE, more: Record<string, unknown> = {}) {
  const date = day("2024-05-08");
  const measured = measure({
    rules,
    records: {
      employees: roster(employee({ hired_on: date, left_on: date })),
      punches: rows("punches", punches("E1", ...clocks.map((clock) => `2024-05-08 ${clock}`))),
      ...more,
    },
  });
  return figures(measured);
}

function figures(measured: Measured): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const name of FIGURES) {
    const text = value(measured, `attendance.${name}`);
    if (text !== "0") shown[name] = text;
  }
  return shown;
}

describe("the edges of the day", () => {
  it("08:30:00 and 17:30:00 are in time", () => {
    expect(oneDay(["8:30:00", "17:30:00"])).toEqual({ worked_days: "1" });
  });

  it("08:30:01 is late", () => {
    expect(oneDay(["8:30:01", "17:30:00"])).toEqual({ worked_days: "1", late: "1" });
  });

  it("17:29:59 is early", () => {
    expect(oneDay(["8:30:00", "17:29:59"])).toEqual({ worked_days: "1", early: "1" });
  });

  it("grace moves what counts as late, not the minutes", () => {
    const rules = { ...OFFICE, lateGraceSeconds: 300 };
    expect(oneDay(["8:35:00", "17:30"], rules)).toEqual({ worked_days: "1" });
    expect(oneDay(["8:35:01", "17:30"], rules)).toEqual({ worked_days: "1", late: "1" });
  });

  it("counts minutes late to the second, over all days", () => {
    const measured = measure({
      records: {
        punches: rows("punches", [
          ...punches("E1", "2024-05-08 8:40:30", "2024-05-08 17:30"),
          ...punches("E1", "2024-05-09 8:32", "2024-05-09 17:30"),
        ]),
      },
    });
    expect(value(measured, "attendance.late_minutes")).toBe("12.5");
    expect(sources(measured, "attendance.late")).toEqual([
      "2024-05/punches.csv:2",
      "2024-05/punches.csv:4",
    ]);
  });
});

describe("readiness and absence beyond an hour (C1, C2)", () => {
  it.each([
    [["8:25:00", "17:35:00"], { worked_days: "1" }],
    [["8:25:01", "17:35:00"], { worked_days: "1", not_ready: "1" }],
    [["8:30:00", "17:35:00"], { worked_days: "1", not_ready: "1" }],
    [["8:30:01", "17:35:00"], { worked_days: "1", late: "1" }],
    [["9:30:00", "17:35:00"], { worked_days: "1", late: "1" }],
    [["9:30:01", "17:35:00"], { absent_days: "1" }],
    [["8:20:00", "16:35:00"], { worked_days: "1", early: "1" }],
    [["8:20:00", "16:34:59"], { absent_days: "1" }],
  ])("punches %j are %j", (clocks, expected) => {
    expect(oneDay(clocks, CENTRE)).toEqual(expected);
  });

  it("names the punches that made the absence", () => {
    const measured = measure({
      rules: CENTRE,
      records: {
        employees: roster(employee({ hired_on: day("2024-05-31") })),
        punches: rows("punches", punches("E1", "2024-05-31 09:31", "2024-05-31 17:40")),
      },
    });
    expect(sources(measured, "attendance.absent_days")).toEqual([
      "2024-05/punches.csv:2",
      "2024-05/punches.csv:3",
    ]);
  });
});

describe("missing punches", () => {
  it("one punch in the morning is the way in, the way out is missing", () => {
    expect(oneDay(["8:20"], CENTRE)).toEqual({ worked_days: "1", missing_punches: "1" });
  });

  it("one punch near the end is the way out", () => {
    expect(oneDay(["17:20"], CENTRE)).toEqual({
      worked_days: "1",
      missing_punches: "1",
      early: "1",
    });
  });

  it("one punch is never an absence, however late", () => {
    expect(oneDay(["11:00"], CENTRE)).toEqual({
      worked_days: "1",
      missing_punches: "1",
      late: "1",
    });
  });

  it("five punches within a minute are one", () => {
    const clocks = ["8:29:10", "8:29:20", "8:29:40", "8:29:58", "8:30:05"];
    expect(oneDay(clocks)).toEqual({ worked_days: "1", missing_punches: "1" });
  });

  it("61 seconds apart are two punches, and the second one is the way out", () => {
    expect(oneDay(["8:29:00", "8:30:01"])).toEqual({ worked_days: "1", early: "1" });
  });

  it("no punch at all is one absent day and no missing punch", () => {
    expect(oneDay([])).toEqual({ absent_days: "1" });
  });
});

describe("absence", () => {
  /** Punches on every due day of May 2024 except these. */
  function awayOn(...dates: number[]): Measured {
    const due = [6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 20, 21, 22, 23, 24, 27, 28, 29, 30, 31];
    const present = due.filter((date) => !dates.includes(date));
    const moments = present.flatMap((date) => {
      const text = `2024-05-${String(date).padStart(2, "0")}`;
      return [`${text} 08:20`, `${text} 17:40`];
    });
    return measure({ records: { punches: rows("punches", punches("E1", ...moments)) } });
  }

  it("in a full month of punches there is none", () => {
    expect(figures(awayOn())).toEqual({ worked_days: "21" });
  });

  it("three days in a row over a weekend are a run of three", () => {
    const measured = awayOn(16, 17, 20);
    expect(value(measured, "attendance.absent_days")).toBe("3");
    expect(value(measured, "attendance.longest_absence")).toBe("3");
  });

  it("three days apart are no run", () => {
    const measured = awayOn(14, 16, 20);
    expect(value(measured, "attendance.absent_days")).toBe("3");
    expect(value(measured, "attendance.longest_absence")).toBe("1");
  });

  it("outside the employment is none", () => {
    const measured = measure({
      records: {
        employees: roster(employee({ hired_on: day("2024-05-30"), left_on: day("2024-05-30") })),
        punches: rows("punches", punches("E1", "2024-05-30 08:00", "2024-05-30 18:00")),
      },
    });
    expect(figures(measured)).toEqual({ worked_days: "1" });
  });

  it("on a rest or statutory day is none, and work there is work", () => {
    const measured = measure({
      records: {
        employees: roster(employee({ left_on: day("2024-05-05") })),
        punches: rows("punches", punches("E1", "2024-05-01 10:00", "2024-05-04 10:00")),
      },
    });
    expect(figures(measured)).toEqual({ worked_days: "2" });
  });
});

describe("punches without a file", () => {
  it("make presence unknown, but not the days to be paid", () => {
    const measured = measure({});
    for (const name of [...FIGURES, "late_minutes", "longest_absence", "offsite_days"]) {
      expect(value(measured, `attendance.${name}`), name).toBe("missing: punches.csv");
    }
    expect(value(measured, "attendance.paid_days")).toBe("22");
    expect(value(measured, "attendance.leave_personal_days")).toBe("0");
  });

  it("take presence as given where the policy records none", () => {
    const measured = measure({ rules: { ...OFFICE, recorded: false } });
    expect(figures(measured)).toEqual({ worked_days: "21" });
    expect(value(measured, "attendance.offsite_days")).toBe("0");
  });
});

describe("shifts that end after midnight", () => {
  const evening = (date: string) => ({ employee_id: "E1", date: day(date), shift: "晚班" });
  const rest = (date: string) => ({ employee_id: "E1", date: day(date), shift: "rest" });

  function onlyDays(from: string, to: string, shifts: object[], moments: string[]): Measured {
    return measure({
      rules: SHOP,
      records: {
        employees: roster(employee({ hired_on: day(from), left_on: day(to) })),
        schedule: rows("schedule", shifts),
        punches: rows("punches", punches("E1", ...moments)),
      },
    });
  }

  it("a sign-out at 02:10 belongs to the evening before", () => {
    const measured = onlyDays(
      "2024-05-08",
      "2024-05-08",
      [evening("2024-05-08"), rest("2024-05-09")],
      ["2024-05-08 14:50", "2024-05-09 02:10"],
    );
    expect(figures(measured)).toEqual({ worked_days: "1" });
  });

  it("a sign-out at 06:00 does too, at 06:01 it is a punch of its own day", () => {
    const shifts = [evening("2024-05-08"), rest("2024-05-09")];
    const until = onlyDays("2024-05-08", "2024-05-09", shifts, [
      "2024-05-08 15:00",
      "2024-05-09 06:00",
    ]);
    expect(figures(until)).toEqual({ worked_days: "1" });
    const after = onlyDays("2024-05-08", "2024-05-09", shifts, [
      "2024-05-08 15:00",
      "2024-05-09 06:01",
    ]);
    expect(figures(after)).toEqual({ worked_days: "2", missing_punches: "1" });
  });

  it("after a day shift a punch at 02:10 stays where it is", () => {
    const measured = onlyDays(
      "2024-05-08",
      "2024-05-09",
      [],
      ["2024-05-08 08:20", "2024-05-08 17:40", "2024-05-09 02:10", "2024-05-09 17:40"],
    );
    expect(figures(measured)).toEqual({ worked_days: "2" });
  });

  it("the last evening of the month signs out on the 1st", () => {
    const measured = onlyDays(
      "2024-05-31",
      "2024-06-30",
      [evening("2024-05-31")],
      ["2024-05-31 14:55", "2024-06-01 02:10", "2024-06-01 08:20"],
    );
    expect(figures(measured)).toEqual({ worked_days: "1" });
    expect(verdicts(measured)).toEqual(["2024-05/punches.csv:4 CSP252"]);
  });

  it("the first night of the month ends a shift of the month before", () => {
    const measured = measure({
      rules: SHOP,
      scheduleBefore: rows("schedule", [evening("2024-04-30")], "2024-04/schedule.csv"),
      records: { punches: rows("punches", punches("E1", "2024-05-01 02:10")) },
    });
    expect(verdicts(measured)).toEqual(["2024-05/punches.csv:2 CSP252"]);
  });

  it("work on a day off may end after midnight too", () => {
    const measured = onlyDays(
      "2024-05-12",
      "2024-05-13",
      [],
      ["2024-05-12 16:00", "2024-05-13 00:40", "2024-05-13 08:45", "2024-05-13 17:30"],
    );
    expect(figures(measured)).toEqual({ worked_days: "2", late: "1" });
  });

  it("leaving before midnight is early", () => {
    const measured = onlyDays(
      "2024-05-08",
      "2024-05-08",
      [evening("2024-05-08"), rest("2024-05-09")],
      ["2024-05-08 15:00", "2024-05-08 23:59:59"],
    );
    expect(figures(measured)).toEqual({ worked_days: "1", early: "1" });
    expect(EVENING_SHIFT.to).toBe(86_400);
  });
});

describe("leave and the edges of the day", () => {
  const leave = (from: string, to: string, days?: never) => ({
    leave: rows("leave", [
      { employee_id: "E1", type: "personal", from: at(from), to: at(to), days },
    ]),
  });

  it("a morning off moves the start past the lunch break", () => {
    const morning = leave("2024-05-08 08:30", "2024-05-08 12:00");
    expect(oneDay(["13:00", "17:30"], CENTRE_WITH_LUNCH, morning)).toEqual({ worked_days: "1" });
    expect(oneDay(["13:00:01", "17:30"], CENTRE_WITH_LUNCH, morning)).toEqual({
      worked_days: "1",
      late: "1",
    });
  });

  it("an afternoon off lets people go at the lunch break", () => {
    const afternoon = leave("2024-05-08 13:00", "2024-05-08 17:30");
    expect(oneDay(["8:20", "11:30"], CENTRE_WITH_LUNCH, afternoon)).toEqual({ worked_days: "1" });
  });

  it("without a punch on the other half, that half is absence", () => {
    // 3 of 7.5 hours are leave, 4.5 hours nobody came: 0.6 of the day.
    const morning = leave("2024-05-08 08:30", "2024-05-08 11:30");
    expect(oneDay([], CENTRE_WITH_LUNCH, morning)).toEqual({ absent_days: "0.6" });
  });

  it("a whole day off needs no punch", () => {
    expect(oneDay([], CENTRE_WITH_LUNCH, leave("2024-05-08", "2024-05-08"))).toEqual({});
  });
});

const CENTRE_WITH_LUNCH: AttendanceRules = {
  ...OFFICE,
  readySeconds: 300,
  absentAfterSeconds: 3600,
};
