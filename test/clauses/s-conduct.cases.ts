import { type ClauseCase, edges } from "./clause-case.ts";

const COMPLAINTS = [
  "2024-05-09 11:20,customer_complaint,Y",
  "2024-05-14 09:00,customer_complaint,Y",
  "2024-05-24 16:05,customer_complaint,Y",
];

/** 网店投诉与离座 — S8 and S9, with X6, X7 and X8. */
export const sConductCases: readonly ClauseCase[] = [
  {
    clause: "S8",
    name: "the first upheld complaint costs 50",
    given: { complaints: COMPLAINTS.slice(0, 1) },
    // 2400 − 50
    expect: { fines: ["2024-05-09 fine_customer_complaint 1 50.00"], net: "2350.00" },
  },
  {
    clause: "S8",
    name: "the second costs double",
    given: { complaints: COMPLAINTS.slice(0, 2) },
    // 2400 − 50 − 100
    expect: {
      lines: { fine_customer_complaint: "-150.00" },
      fines: [
        "2024-05-09 fine_customer_complaint 1 50.00",
        "2024-05-14 fine_customer_complaint 2 100.00",
      ],
      net: "2250.00",
    },
  },
  {
    clause: "S8 X8",
    name: "the third costs nothing more but is put to a person, and the payslip is held in full",
    given: { complaints: COMPLAINTS },
    // 2400 − 50 − 100
    expect: {
      lines: { base: "2400.00", fine_customer_complaint: "-150.00" },
      net: "2250.00",
      flags: ["auto_resignation"],
      holds: ["auto_resignation"],
    },
  },
  {
    clause: "S8 X6",
    name: "a fine lifted on appeal does not count: the next complaint is the first",
    given: {
      complaints: COMPLAINTS,
      appeals: ["fine_customer_complaint,2024-05-09,lifted"],
    },
    // 9 May was lifted and has no number.
    // 14 May is the first (50), 24 May the second (100); two complaints hold nothing.
    expect: {
      lines: { fine_customer_complaint: "-150.00" },
      fines: [
        "2024-05-09 fine_customer_complaint  50.00",
        "2024-05-14 fine_customer_complaint 1 50.00",
        "2024-05-24 fine_customer_complaint 2 100.00",
      ],
      net: "2250.00",
    },
  },
  {
    clause: "S8 X6",
    name: "a fine waived on appeal keeps its number and costs nothing",
    given: {
      complaints: COMPLAINTS.slice(0, 2),
      appeals: ["买家投诉罚款,2024-05-09,减免"],
    },
    // 0 + 100
    expect: { lines: { fine_customer_complaint: "-100.00" }, net: "2300.00" },
  },
  {
    clause: "S8 X6",
    name: "a fine that an appeal confirms stands",
    given: {
      complaints: COMPLAINTS.slice(0, 1),
      appeals: ["fine_customer_complaint,2024-05-09,confirmed"],
    },
    expect: { lines: { fine_customer_complaint: "-50.00" }, net: "2350.00" },
  },
  {
    clause: "S8",
    name: "the company may go on fining from the third complaint",
    given: { complaints: COMPLAINTS, setting: { readings: { third_complaint: "fine" } } },
    // 50 + 100 + 100
    expect: {
      lines: { fine_customer_complaint: "-250.00" },
      flags: ["auto_resignation"],
      holds: ["auto_resignation"],
    },
  },
  {
    clause: "X8 S8",
    name: "a recorded decision releases the payslip and changes no amount",
    given: {
      complaints: COMPLAINTS,
      decisions: ["2024-05,auto_resignation,release,店长,2024-06-03,谈话后留任"],
    },
    expect: { net: "2250.00", flags: ["auto_resignation"], holds: [] },
  },
  {
    clause: "X6 S8",
    name: "occurrences count in order of time, not of the file, and only upheld ones",
    given: {
      complaints: [
        "2024-05-20 10:00,customer_complaint,是",
        "2024-05-08 10:00,customer_complaint,否",
        "2024-05-10 10:00,customer_complaint,是",
      ],
    },
    expect: {
      fines: [
        "2024-05-10 fine_customer_complaint 1 50.00",
        "2024-05-20 fine_customer_complaint 2 100.00",
      ],
      net: "2250.00",
    },
  },
  {
    clause: "X6 S8",
    name: "a complaint of April does not count in May",
    given: {
      complaints: [
        "2024-04-30 18:00,customer_complaint,Y",
        "2024-05-10 10:00,customer_complaint,Y",
      ],
    },
    expect: {
      fines: ["2024-05-10 fine_customer_complaint 1 50.00"],
      net: "2350.00",
      rejects: ["CSP202"],
    },
  },
  {
    clause: "S8",
    name: "a complaint that was not upheld costs nothing",
    given: { complaints: ["2024-05-09 11:20,customer_complaint,N"] },
    expect: { fines: [], net: "2400.00" },
  },
  {
    clause: "X7 S2",
    name: "fines come after tax and do not lower the income that is taxed",
    given: {
      person: { grade: "reserve" },
      score: "100",
      sales: ["2024-05-06 10:00,200000"],
      complaints: COMPLAINTS.slice(0, 1),
    },
    // commission 200 000 × 1.3 % = 2600; performance 3000 × 15 % × 100 % = 450; gross 6050
    // tax (6050 − 5000) × 3 % = 31.50; net 6050 − 31.50 − 50 = 5968.50
    expect: {
      lines: { income_tax: "-31.50", fine_customer_complaint: "-50.00" },
      gross: "6050.00",
      net: "5968.50",
    },
  },
  {
    clause: "X7 X4",
    name: "attendance deductions lower the gross and so the tax",
    given: {
      person: { grade: "reserve" },
      score: "100",
      sales: ["2024-05-06 10:00,200000"],
      away: ["2024-05-13"],
      leave: ["personal,2024-05-13,2024-05-13,,2024-05-10,supervisor"],
    },
    // 3000 ÷ 27 = 111.1111; gross 6050 − 111.11 = 5938.89; tax 938.89 × 3 % = 28.1667
    // net 5938.89 − 28.17 = 5910.72
    expect: {
      lines: { leave_personal: "-111.11", income_tax: "-28.17" },
      gross: "5938.89",
      net: "5910.72",
    },
  },
  // S9: away from the seat.
  ...edges(
    [
      ["ten minutes off the seat cost nothing", "10,N", "0.00"],
      ["eleven minutes off the seat cost 10", "11,N", "-10.00"],
      ["ten and a half minutes are more than ten", "10.5,N", "-10.00"],
      ["an hour off the seat with leave costs nothing", "60,Y", "0.00"],
      ["no word about leave means none was given", "11,", "-10.00"],
    ],
    (minutesAndApproval, fine) => ({
      clause: "S9",
      given: { violations: [`2024-05-08 10:30,off_seat,${minutesAndApproval}`] },
      expect: { lines: { fine_off_seat: fine } },
    }),
  ),
  {
    clause: "S9",
    name: "twice off the seat costs 20 and is not yet repeated",
    given: {
      violations: ["2024-05-08 10:30,off_seat,11,N", "2024-05-09 10:30,off_seat,20,N"],
    },
    expect: { lines: { fine_off_seat: "-20.00" }, flags: [] },
  },
  {
    clause: "S9 X8",
    name: "three times off the seat costs 30 and informs the manager without a hold",
    given: {
      violations: [
        "2024-05-08 10:30,off_seat,11,N",
        "2024-05-09 10:30,off_seat,20,N",
        "2024-05-10 10:30,off_seat,15,N",
      ],
    },
    expect: { lines: { fine_off_seat: "-30.00" }, flags: ["repeated_off_seat"], holds: [] },
  },
  {
    clause: "S9",
    name: "the company may fine only when a customer was lost",
    given: {
      violations: ["2024-05-08 10:30,off_seat,11,N,,,N", "2024-05-09 10:30,off_seat,20,N,,,Y"],
      setting: { readings: { off_seat_counts: "lost_customer" } },
    },
    expect: { fines: ["2024-05-09 fine_off_seat 1 10.00"] },
  },
  {
    clause: "S9",
    name: "the company may call two times repeated",
    given: {
      violations: ["2024-05-08 10:30,off_seat,11,N", "2024-05-09 10:30,off_seat,20,N"],
      setting: { readings: { off_seat_repeated: "2" } },
    },
    expect: { flags: ["repeated_off_seat"] },
  },
  {
    clause: "X9 S8",
    name: "where local law forbids fines, law: warn takes the fine and names the law",
    given: { complaints: COMPLAINTS.slice(0, 1), setting: { city: "guangzhou" } },
    expect: { net: "2350.00", warnings: { "GR-04": "50.00" } },
  },
  {
    clause: "X9 S8",
    name: "where local law forbids fines, law: enforce takes none but keeps the record",
    given: {
      complaints: COMPLAINTS.slice(0, 1),
      setting: { city: "guangzhou", law: "enforce" },
    },
    expect: {
      lines: { fine_customer_complaint: "0.00" },
      fines: ["2024-05-09 fine_customer_complaint 1 50.00"],
      net: "2400.00",
    },
  },
];
