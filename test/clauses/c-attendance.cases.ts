import { type ClauseCase, edges } from "./clause-case.ts";

const DAY = "2024-05-14";

/** 呼叫中心考勤 — C1, C2 at every second that matters, C3, C5 and X11. */
export const cAttendanceCases: readonly ClauseCase[] = [
  // The roster's base is 2200; May 2024 has N = 22 = 21 workdays + 1 May, so a day is 100.00.
  ...edges(
    [
      // late early absent missing not_ready
      ["in by 8:25 and out after 17:35 is in order", "08:25:00 17:36", "0 0 0 0 0"],
      ["in a second after 8:25 is not ready", "08:25:01 17:36", "0 0 0 0 1"],
      ["in at 8:30:00 is not late", "08:30:00 17:36", "0 0 0 0 1"],
      ["in at 8:30:01 is late and no longer not ready", "08:30:01 17:36", "1 0 0 0 0"],
      ["out at 17:35:00 is not early", "08:24 17:35:00", "0 0 0 0 0"],
      ["out at 17:34:59 is early", "08:24 17:34:59", "0 1 0 0 0"],
    ],
    (punches, counts) => ({ clause: "C1", ...dayOf(punches, counts) }),
  ),
  ...edges(
    [
      ["in at 9:30:00 is an hour late, not more", "09:30:00 17:36", "1 0 0 0 0"],
      ["in at 9:30:01 is a day of absence and not late as well", "09:30:01 17:36", "0 0 1 0 0"],
      ["out at 16:35:00 is early", "08:24 16:35:00", "0 1 0 0 0"],
      ["out at 16:34:59 is a day of absence", "08:24 16:34:59", "0 0 1 0 0"],
      ["one punch near 8:30 lacks the other", "08:24", "0 0 0 1 0"],
      ["one punch far from both is late, never absence", "12:00", "1 0 0 1 0"],
      ["one punch near 17:35 may be early", "17:30", "0 1 0 1 0"],
      [
        "five punches within a minute are one",
        "08:24:00 08:24:10 08:24:25 08:24:40 08:24:59",
        "0 0 0 1 0",
      ],
    ],
    (punches, counts) => ({ clause: "C2", ...dayOf(punches, counts) }),
  ),
  {
    clause: "C2 X4",
    name: "a day more than an hour late is not paid",
    given: { times: { [DAY]: "09:30:01 17:36" } },
    // − 2200 ÷ 22
    expect: { lines: { base: "2200.00", absence: "-100.00" } },
  },
  {
    clause: "C2",
    name: "a due day without punches and without leave is one absent day, no missing punch",
    given: { away: [DAY] },
    expect: {
      lines: { absence: "-100.00" },
      attendance: { absent_days: "1", missing_punches: "0" },
    },
  },
  {
    clause: "C3",
    name: "the supervisor approves one day, asked for the day before",
    given: leave("personal,2024-05-14,2024-05-14,,2024-05-13,supervisor", [DAY]),
    expect: { flags: [], lines: { leave_personal: "-100.00" }, noLine: ["absence"] },
  },
  {
    clause: "C3",
    name: "more than one day is the director's",
    given: leave("personal,2024-05-14,2024-05-15,,2024-05-13,supervisor", [DAY, "2024-05-15"]),
    expect: { flags: ["approval_missing"], lines: { leave_personal: "-200.00" }, holds: [] },
  },
  {
    clause: "C3",
    name: "the director approves two days",
    given: leave("personal,2024-05-14,2024-05-15,,2024-05-13,director", [DAY, "2024-05-15"]),
    expect: { flags: [] },
  },
  {
    clause: "C3",
    name: "the other reading asks the director for one day too",
    given: {
      ...leave("personal,2024-05-14,2024-05-14,,2024-05-13,supervisor", [DAY]),
      setting: { readings: { director_from: "one_day" } },
    },
    expect: { flags: ["approval_missing"] },
  },
  {
    clause: "C3",
    name: "leave over the month end counts its days of both months",
    // Friday 31 May and Monday 3 June are two days
    given: leave("annual,2024-05-31,2024-06-03,,2024-05-20,supervisor", ["2024-05-31"]),
    expect: { flags: ["approval_missing"], noLine: ["absence"] },
  },
  {
    clause: "C3",
    name: "leave without any approver is absence",
    given: leave("personal,2024-05-14,2024-05-14,,2024-05-13,", [DAY]),
    expect: {
      flags: ["approval_missing"],
      lines: { absence: "-100.00" },
      noLine: ["leave_personal"],
      attendance: { absent_days: "1", leave_personal: "0" },
    },
  },
  {
    clause: "C3",
    name: "leave asked for on its first day is late",
    given: leave("sick,2024-05-14,2024-05-14,,2024-05-14,supervisor", [DAY]),
    expect: { flags: ["leave_filed_late"] },
  },
  {
    clause: "C5",
    name: "overtime is paid by law: hours of a workday, a rest day, a statutory day",
    given: {
      person: { base_pay: "2175" },
      overtime: ["2024-05-14,2,,N", "2024-05-12,,1,N", "2024-05-01,,1,N"],
    },
    // 2175 ÷ 21.75 = 100 a day, 12.50 an hour: 2 × 12.50 × 150 %; 100 × 200 %; 100 × 300 %
    expect: {
      lines: {
        overtime_workday: "37.50",
        overtime_restday: "200.00",
        overtime_holiday: "300.00",
      },
      gross: "2712.50",
      noWarnings: ["GR-11"],
    },
  },
  {
    clause: "X11",
    name: "base pay comes from the roster",
    given: { person: { hired_on: "2024-05-20" } },
    // ten workdays from 20 May: 2200 × 10 ÷ 22
    expect: { lines: { base: "1000.00" } },
  },
  {
    clause: "X11 X5",
    name: "without a base the payslip waits",
    given: { person: { base_pay: "" } },
    expect: { holds: ["unknown"] },
  },
];

function dayOf(punches: string, counts: string): Pick<ClauseCase, "given" | "expect"> {
  const [late = "", early = "", absent_days = "", missing_punches = "", not_ready = ""] =
    counts.split(" ");
  return {
    given: { times: { [DAY]: punches } },
    expect: { attendance: { late, early, absent_days, missing_punches, not_ready } },
  };
}

function leave(row: string, away: readonly string[]): ClauseCase["given"] {
  return { leave: [row], away };
}
