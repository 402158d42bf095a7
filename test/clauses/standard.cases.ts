import type { ClauseCase } from "./clause-case.ts";

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
  {
    clause: "T7 S8",
    name: "three days absent hold the payslip under one flag with three complaints",
    given: { away: ["2024-05-14", "2024-05-15", "2024-05-16"] },
    expect: { flags: ["auto_resignation"], holds: ["auto_resignation"] },
  },
];
