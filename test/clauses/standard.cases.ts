import { type ClauseCase, edges } from "./clause-case.ts";

/** 综合制度的用例 — what the five policies give together; each clause alone has its own pack's cases. */
export const STANDARD_CASES: readonly ClauseCase[] = [
  {
    // Commission 45 678.90 × 1 % = 456.79; performance 2400 × 10 % × 87 ÷ 100 = 208.80; computer
    // 150.00; off-site 10 × 2 = 20.00; gross 2400 + 456.79 + 208.80 + 150 + 20 = 3235.59. The two
    // late replies cost 20 + 50 and the buyer's complaint 50: 3235.59 − 120.00 = 3115.59.
    clause: "S2 S4 S6 S8 T13 T15 T18",
    name: "the shop's pay, the telecom centre's allowances, and fines of both on one payslip",
    given: {
      person: { own_computer: "Y" },
      score: "86.5",
      sales: ["2024-05-10 12:00,45678.90,W1,paid,,"],
      duties: ["2024-05-09,香坊分部", "2024-05-23,香坊分部"],
      complaints: [
        "2024-05-08 10:00,late_reply,Y,,",
        "2024-05-20 10:00,no_reply,Y,,",
        "2024-05-21 10:00,customer_complaint,Y,,",
      ],
    },
    expect: {
      lines: {
        base: "2400.00",
        commission: "456.79",
        performance: "208.80",
        computer_allowance: "150.00",
        offsite_allowance: "20.00",
      },
      fines: [
        "2024-05-08 fine_late_reply 1 20.00",
        "2024-05-20 fine_late_reply 2 50.00",
        "2024-05-21 fine_customer_complaint 1 50.00",
      ],
      gross: "3235.59",
      net: "3115.59",
      tier: "second",
    },
  },
  {
    // Results: 600 of 800 enquiries = 75. Quality: satisfaction 45 ÷ 10 = 4.5 of 4.5, ringing
    // 6000 ÷ 600 = 10 s of 15 s, resolved 540 ÷ 600 = 90 % of 90 %, no complaint: 100. Attitude:
    // 21 of 21 days kept: 100. 75 × 40 % + 100 × 40 % + 100 × 20 % = 90. One busy time of 16
    // minutes takes 2: 88, second tier; 2400 × 10 % × 88 ÷ 100 = 211.20.
    clause: "R4 R5 R6 C9 S6",
    name: "without a score of the month the indicators are the score, less busy unasked",
    given: {
      score: "none",
      targets: ["contacts,centre,,800"],
      agentDays: ["2024-05-06,600,600,6000,600,540,10,45"],
      violations: ["2024-05-14 10:00,busy_unapproved,16,N,,,"],
    },
    expect: {
      score: "88",
      tier: "second",
      lines: { performance: "211.20" },
      flags: ["busy_unapproved"],
    },
  },
  {
    // 2600 × 22 ÷ 22; the grade alone would be 2400.
    clause: "S2",
    name: "a base pay in the roster wins over that of the grade",
    given: { person: { base_pay: "2600" } },
    expect: { lines: { base: "2600.00" } },
  },
  {
    // 2200 × 22 ÷ 22 and nothing else.
    clause: "S3",
    name: "on trial neither computer nor off-site days nor sales are paid",
    given: {
      person: { grade: "trial", own_computer: "Y", confirmed_on: "" },
      score: "95",
      sales: ["2024-05-10 12:00,60000,W2,paid,,"],
      duties: ["2024-05-09,香坊分部"],
    },
    expect: { gross: "2200.00", noLine: ["commission", "performance", "computer_allowance"] },
  },
  {
    // 2400 ÷ 21.75 × 200 % = 220.69, and not 30.
    clause: "C5",
    name: "a day of rest worked is paid by the law",
    given: { overtime: ["2024-05-18,8,,N"] },
    expect: { lines: { overtime_restday: "220.69" }, noLine: ["overtime_flat"] },
  },
  {
    // 30 × 1 day.
    clause: "T14",
    name: "read the other way the day of rest is 30",
    given: { overtime: ["2024-05-18,8,,N"], setting: { readings: { overtime_by: "own" } } },
    expect: { lines: { overtime_flat: "30.00" }, noLine: ["overtime_restday"] },
  },
  {
    // 09:30:01 is more than an hour after 8:30: a day absent, 2400 ÷ 22 = 109.09.
    clause: "C2",
    name: "an hour and a second late is a day absent, as the call centre has it",
    given: { times: { "2024-05-14": "09:30:01 17:36" } },
    expect: { lines: { absence: "-109.09" } },
  },
  /*
   * Evenings from 15:00 to 24:00, judged by the edges of C1 and C2. May 2024 has 21 workdays; the
   * 22nd is one of them. Counts: worked, late, early, absent, not ready by 14:55.
   */
  ...edges(
    [
      ["an evening signed out at 02:10 belongs to the day it began", "14:50 +02:10", "21 0 0 0 0"],
      ["an evening signed out at 06:00 still does", "14:50 +06:00", "21 0 0 0 0"],
      ["in at 15:00:00 in the evening is in time, but not ready", "15:00:00 +00:05", "21 0 0 0 1"],
      ["in at 15:00:01 is late", "15:00:01 +00:05", "21 1 0 0 0"],
      ["in at 16:00:00 is an hour late, not more", "16:00:00 +00:05", "21 1 0 0 0"],
      ["in at 16:00:01 is a day absent", "16:00:01 +00:05", "20 0 0 1 0"],
      ["out at midnight is not early", "14:50 +00:00:00", "21 0 0 0 0"],
      ["out at 23:59:59 is early", "14:50 23:59:59", "21 0 1 0 0"],
      ["out at 23:00:00 is an hour early, not more", "14:50 23:00:00", "21 0 1 0 0"],
      ["out at 22:59:59 is a day absent", "14:50 22:59:59", "20 0 0 1 0"],
    ],
    (punches, counts) => {
      const [worked_days = "", late = "", early = "", absent_days = "", not_ready = ""] =
        counts.split(" ");
      return {
        clause: "S7 C1 C2",
        given: { shift: "evening", times: { "2024-05-22": punches } },
        expect: { attendance: { worked_days, late, early, absent_days, not_ready } },
      };
    },
  ),
  {
    clause: "S7 X2",
    name: "the evening of 31 May ends in June and belongs to May",
    given: { shift: "evening", times: { "2024-05-31": "14:50 +01:10" } },
    expect: { attendance: { due_days: "21", worked_days: "21", missing_punches: "0" } },
  },
  {
    // Six evenings of 21 shifts; the 12th is a Sunday, one more shift in reserve.
    clause: "S7 R2",
    name: "evenings count as nights where shifts are shared, whoever has them by the schedule",
    given: {
      schedule: [
        "2024-05-06,evening",
        "2024-05-07,evening",
        "2024-05-08,晚班",
        "2024-05-09,晚班",
        "2024-05-10,夜班",
        "2024-05-11,E",
        "2024-05-12,机动",
      ],
      times: {
        ...Object.fromEntries(
          ["06", "07", "08", "09", "10", "11"].map((day) => [`2024-05-${day}`, "14:50 +00:05"]),
        ),
        "2024-05-12": "08:24 17:36",
      },
    },
    expect: {
      shifts: { shifts: "22", night_shifts: "6", weekend_shifts: "2", reserve_shifts: "1" },
      attendance: { due_days: "22", worked_days: "22", late: "0", early: "0" },
    },
  },
  {
    /*
     * One person is asked for until midnight: there until 02:10 on Wednesday, gone at 23:20 on
     * Thursday, which is early by forty minutes and leaves the last hour without anybody.
     */
    clause: "R1 S7",
    name: "an evening covers the core hours until its sign-out",
    given: {
      shift: "evening",
      setting: {
        alone: "evening",
        places: [
          "core_hours:",
          "  time_zone: Asia/Shanghai",
          '  windows: [{ from: "22:00", to: "24:00", people: 1 }]',
        ],
      },
      times: { "2024-05-22": "14:50 +02:10", "2024-05-23": "14:50 23:20" },
    },
    expect: {
      staffing: {
        "2024-05-22 23:00": "1 1 1 0 0 met",
        "2024-05-23 22:00": "1 1 1 0 0 met",
        "2024-05-23 23:00": "1 0 1 0 1 gap",
      },
      attendance: { early: "1", absent_days: "0" },
    },
  },
  {
    /*
     * Eight months of 92 and a nomination would do for the next grade, a year of 92 for the next
     * step: but the other firm grades its own people.
     */
    clause: "R13 S13 G5",
    name: "people of another firm are appraised and proposed for no grade",
    given: {
      setting: { alone: "outsourced", blanks: { assessment_month: "5" } },
      person: { employment: "outsourced", level: "middle_1" },
      score: "92",
      history: ["09", "10", "11", "12"]
        .map((month) => `2023-${month} 92`)
        .concat(["01", "02", "03", "04"].map((month) => `2024-${month} 92`))
        .join(", "),
      nominations: ["L01,2024-05-20"],
    },
    expect: {
      noPayslip: true,
      score: "92",
      notDecided: ["eligible", "near", "not_yet", "confirm_due", "demote"],
    },
  },
  {
    clause: "S13",
    name: "the same record of one's own people is enough for senior",
    given: {
      setting: { alone: "own people", blanks: { assessment_month: "5" } },
      person: { level: "middle_1" },
      score: "92",
      history: ["09", "10", "11", "12"]
        .map((month) => `2023-${month} 92`)
        .concat(["01", "02", "03", "04"].map((month) => `2024-${month} 92`))
        .join(", "),
      nominations: ["L01,2024-05-20"],
    },
    expect: { promotions: ["senior eligible", "middle_2 eligible"] },
  },
  {
    clause: "T7 S8",
    name: "three days absent hold the payslip under one flag with three complaints",
    given: { away: ["2024-05-14", "2024-05-15", "2024-05-16"] },
    expect: { flags: ["auto_resignation"], holds: ["auto_resignation"] },
  },
];
