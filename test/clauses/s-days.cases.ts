import { type ClauseCase, edges } from "./clause-case.ts";

/**
 * 网店考勤与折算 — S7 and X4 under a weekly rest.
 *
 * May 2024: 27 days are no Sunday, one of them is 1 May: N = 27. To 15 May 13 of them, from
 * 16 May 14.
 */
export const sDaysCases: readonly ClauseCase[] = [
  {
    clause: "X4 S2",
    name: "a joiner of 16 May is paid 14 of 27 days",
    given: { person: { grade: "trial", hired_on: "2024-05-16" } },
    // 2200 × 14 ÷ 27 = 1140.7407
    expect: { lines: { base: "1140.74" }, paidDays: "14" },
  },
  {
    clause: "X4 S2",
    name: "a leaver of 15 May is paid to the last day, 13 of 27 days",
    given: {
      person: { left_on: "2024-05-15", leave_reason: "resigned", notice_on: "2024-04-10" },
    },
    // 2400 × 13 ÷ 27 = 1155.5556
    expect: { lines: { base: "1155.56" }, paidDays: "13" },
  },
  {
    clause: "X4 S2",
    name: "one who joins on the first working day after 1 May is not paid for 1 May",
    given: { person: { grade: "trial", hired_on: "2024-05-02" } },
    // 2200 × 26 ÷ 27 = 2118.5185
    expect: { lines: { base: "2118.52" }, paidDays: "26" },
  },
  {
    clause: "X4 S2",
    name: "a change of grade on 16 May makes two lines, each by its own days",
    given: { changes: ["2024-05-16,grade,senior,晋级"] },
    // 2400 × 13 ÷ 27 = 1155.5556; 2800 × 14 ÷ 27 = 1451.8519
    expect: { lines: { base: ["1155.56", "1451.85"] }, grade: "senior" },
  },
  {
    clause: "X4 S2",
    name: "a change of grade on the first of the month makes one line",
    given: { changes: ["2024-05-01,grade,senior,晋级"] },
    expect: { lines: { base: "2800.00" }, grade: "senior" },
  },
  {
    clause: "X4",
    name: "a change of grade after the month changes nothing in it",
    given: { changes: ["2024-06-01,grade,senior,晋级"] },
    expect: { lines: { base: "2400.00" }, grade: "middle" },
  },
  {
    clause: "X4",
    name: "two absent days are one line, rounded once",
    given: { away: ["2024-05-09", "2024-05-14"] },
    // − 2400 × 2 ÷ 27 = −177.7778 (twice 88.89 would be 177.78 as well)
    expect: { lines: { base: "2400.00", absence: "-177.78" }, gross: "2222.22" },
  },
  {
    clause: "X4",
    name: "four absent days are rounded once, not four times",
    given: { away: ["2024-05-07", "2024-05-09", "2024-05-14", "2024-05-22"] },
    // − 2400 × 4 ÷ 27 = −355.5556, while four times 88.89 were 355.56; gross 2400 − 355.56
    expect: { lines: { absence: "-355.56" }, gross: "2044.44" },
  },
  {
    clause: "X4",
    name: "absent days in two spans are two lines at the base of their span",
    given: {
      person: { grade: "junior" },
      changes: ["2024-05-16,grade,middle,晋级"],
      away: ["2024-05-09", "2024-05-22"],
    },
    // − 2200 ÷ 27 = −81.4815; − 2400 ÷ 27 = −88.8889
    expect: { lines: { base: ["1059.26", "1244.44"], absence: ["-81.48", "-88.89"] } },
  },
  {
    clause: "X4",
    name: "personal leave of three days is not paid",
    given: {
      away: ["2024-05-13", "2024-05-14", "2024-05-15"],
      leave: ["personal,2024-05-13,2024-05-15,,2024-05-10,supervisor"],
    },
    // − 2400 × 3 ÷ 27 = −266.6667
    expect: { lines: { leave_personal: "-266.67" }, noLine: ["absence"] },
  },
  {
    clause: "X4",
    name: "a month of absence leaves only the statutory day",
    given: { away: ["all"] },
    // − 2400 × 26 ÷ 27 = −2311.1111; gross 88.89. No punch at all waits for a decision.
    expect: {
      lines: { absence: "-2311.11" },
      gross: "88.89",
      holds: ["no_punches"],
      flags: ["no_punches"],
    },
  },
  {
    clause: "X4",
    name: "a scheduled rest day more makes the month shorter for its person",
    given: {
      person: { grade: "trial", hired_on: "2024-05-16" },
      schedule: ["2024-05-20,rest", "2024-05-06,休"],
    },
    // N = 25, of which from 16 May 13: 2200 × 13 ÷ 25 = 1144.00
    expect: { lines: { base: "1144.00" }, paidDays: "13" },
  },
  // X4, the legal divisor: days counted ÷ 21.75.
  {
    clause: "X4",
    name: "by 21.75, a joiner is paid the days counted over 21.75",
    given: {
      person: { grade: "trial", hired_on: "2024-05-16" },
      setting: { readings: { proration: "21.75" } },
    },
    // 2200 × 14 ÷ 21.75 = 1416.0920
    expect: { lines: { base: "1416.09" } },
  },
  {
    clause: "X4",
    name: "by 21.75, a joiner is never paid more than the base",
    given: {
      person: { grade: "trial", hired_on: "2024-05-02" },
      setting: { readings: { proration: "21.75" } },
    },
    // 2200 × 26 ÷ 21.75 = 2629.89, capped at 2200
    expect: { lines: { base: "2200.00" } },
  },
  {
    clause: "X4",
    name: "by 21.75, an absent day costs the base over 21.75",
    given: { away: ["2024-05-09"], setting: { readings: { proration: "21.75" } } },
    // − 2400 ÷ 21.75 = −110.3448
    expect: { lines: { base: "2400.00", absence: "-110.34" } },
  },
  {
    clause: "X4",
    name: "by 21.75, absence never takes more than the base",
    given: { away: ["all"], setting: { readings: { proration: "21.75" } } },
    // 2400 × 26 ÷ 21.75 = 2868.97, capped at 2400
    expect: {
      lines: { absence: "-2400.00" },
      gross: "0.00",
      net: "0.00",
      holds: ["no_punches"],
      flags: ["no_punches"],
    },
  },
  {
    clause: "X4",
    name: "by calendar days, a joiner of 16 May is paid 16 of 31 days",
    given: {
      person: { grade: "trial", hired_on: "2024-05-16" },
      setting: { readings: { proration: "calendar" } },
    },
    // 2200 × 16 ÷ 31 = 1135.4839
    expect: { lines: { base: "1135.48" } },
  },
  {
    clause: "X4",
    name: "by calendar days, an absent day costs a thirty-first of the base",
    given: { away: ["2024-05-09"], setting: { readings: { proration: "calendar" } } },
    // − 2400 ÷ 31 = −77.4194
    expect: { lines: { absence: "-77.42" } },
  },
  // S7: shifts.
  ...edges(
    [
      ["an evening sign-out at half past midnight closes the shift", "14:58 +00:30", "26 0 0 0"],
      ["an evening sign-out at 06:00 still closes the shift", "14:58 +06:00", "26 0 0 0"],
      ["an evening shift signed out before midnight is early", "14:58 23:59", "26 0 1 0"],
      ["an evening shift begun at 15:01 is late", "15:01 +00:05", "26 1 0 0"],
      ["an evening shift with one punch has one missing punch", "14:58", "26 0 0 1"],
    ],
    (punches, counts) => {
      const [worked_days = "", late = "", early = "", missing_punches = ""] = counts.split(" ");
      return {
        clause: "S7",
        given: { shift: "evening", times: { "2024-05-22": punches } },
        expect: { attendance: { worked_days, late, early, missing_punches, absent_days: "0" } },
      };
    },
  ),
  {
    clause: "S7 X2",
    name: "the evening shift of 31 May ends in June and belongs to May",
    given: { shift: "evening", times: { "2024-05-31": "14:50 +01:10" } },
    expect: { attendance: { due_days: "26", worked_days: "26", missing_punches: "0" } },
  },
  {
    clause: "S7",
    name: "a day shift runs from 9:00 to 18:00",
    given: { times: { "2024-05-08": "09:00 18:00", "2024-05-09": "09:01 17:59" } },
    expect: { attendance: { worked_days: "26", late: "1", early: "1", missing_punches: "0" } },
  },
  {
    clause: "S7",
    name: "the rest day taken in turn comes from the schedule",
    given: { schedule: ["2024-05-08,rest", "2024-05-12,day"] },
    // Sunday 12 May worked, Wednesday 8 May off: still 26 due days and N = 27
    expect: { lines: { base: "2400.00" }, attendance: { due_days: "26", absent_days: "0" } },
  },
  {
    clause: "S7",
    name: "without a schedule Sunday is the rest day, and make-up days mean nothing",
    given: {},
    // 11 May, an official make-up day, is an ordinary Saturday and due like any other
    expect: { attendance: { due_days: "26", worked_days: "26" }, paidDays: "27" },
  },
];
