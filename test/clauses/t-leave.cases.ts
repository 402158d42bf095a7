import { type ClauseCase, edges } from "./clause-case.ts";

/** 法定加班与假期 — C5 in place of T14, T25's switches, unused annual leave of leavers. */
export const tLeaveCases: readonly ClauseCase[] = [
  {
    clause: "C5 T14",
    name: "overtime by law in place of the flat sum: three lines by kind of day",
    given: {
      person: { base_pay: "2175" },
      overtime: ["2024-05-14,2,,N", "2024-05-12,,1,N", "2024-05-01,,1,N"],
      setting: { readings: { overtime_by: "law" } },
    },
    // day wage 2175 ÷ 21.75 = 100; 2 of 7.5 hours × 150 % = 40; 200 %; 300 %
    expect: {
      lines: {
        overtime_workday: "40.00",
        overtime_restday: "200.00",
        overtime_holiday: "300.00",
      },
      noLine: ["overtime_flat"],
      gross: "2715.00",
      noWarnings: ["GR-11"],
    },
  },
  {
    clause: "C5",
    name: "by law time off settles a rest day but not a statutory day",
    given: {
      person: { base_pay: "2175" },
      overtime: ["2024-05-12,,1,Y", "2024-05-01,,1,Y"],
      setting: { readings: { overtime_by: "law" } },
    },
    expect: {
      lines: { overtime_holiday: "300.00" },
      noLine: ["overtime_restday"],
      noWarnings: ["GR-11"],
    },
  },
  {
    clause: "T25 X10",
    name: "maternity leave is paid in full unless the fund pays in the company's place",
    given: {
      person: { base_pay: "2200" },
      leave: ["maternity,2024-05-01,2024-05-31,,2024-04-20,supervisor"],
    },
    expect: { lines: { base: "2200.00" }, noLine: ["leave_maternity"], gross: "2200.00" },
  },
  {
    clause: "T25 X10",
    name: "with 0 % of the base the days of maternity leave are not paid by the company",
    given: {
      person: { base_pay: "2200" },
      leave: ["maternity,2024-05-06,2024-05-10,,2024-04-20,supervisor"],
      setting: { blanks: { leave_pay_maternity: "0%" } },
    },
    // five due days: 2200 × 5 ÷ 22; uninsured, so nobody pays them
    expect: {
      lines: { leave_maternity: "-500.00" },
      gross: "1700.00",
      warnings: { "GR-25": "500.00" },
      noWarnings: ["GR-01"],
    },
  },
  ...edges(
    [
      ["marriage leave is paid in full by law", "marriage", "0.00"],
      ["bereavement leave is paid in full by law", "bereavement", "0.00"],
      ["injury leave is paid in full by law", "injury", "0.00"],
    ],
    (type, leave_other) => ({
      clause: "T25",
      given: {
        person: { base_pay: "2200" },
        leave: [`${type},2024-05-07,2024-05-08,,2024-05-06,supervisor`],
      },
      expect: { lines: { leave_other }, gross: "2200.00" },
    }),
  ),
  {
    clause: "T25 X10",
    name: "the company may pay a part of it only",
    given: {
      person: { base_pay: "2200" },
      leave: ["paternity,2024-05-07,2024-05-08,,2024-05-06,supervisor"],
      setting: { blanks: { leave_pay_paternity: "50%" } },
    },
    // 2200 × 50 % × 2 ÷ 22
    expect: { lines: { leave_other: "-100.00" } },
  },
  {
    clause: "T25",
    name: "in Shenzhen sick leave keeps three fifths of the own wage",
    given: {
      person: { base_pay: "4400" },
      leave: ["sick,2024-05-14,2024-05-15,,2024-05-15,supervisor"],
      setting: { city: "shenzhen" },
    },
    // 60 % of 4400 is 2640, more than 80 % of 2360: (2640 − 4400) × 2 ÷ 22
    expect: { lines: { leave_sick: "-160.00" } },
  },
  {
    clause: "T25",
    name: "a leaver's unused annual leave is paid at 200 % on top",
    given: {
      person: {
        base_pay: "2175",
        left_on: "2024-05-31",
        leave_reason: "expired",
        handover_done: "Y",
        unused_leave_days: "1.5",
      },
    },
    // 2175 ÷ 21.75 × 200 % × 1.5
    expect: {
      lines: { base: "2175.00", unused_leave: "300.00" },
      gross: "2475.00",
      noWarnings: ["unused_leave_open"],
    },
  },
  {
    clause: "T25",
    name: "a leaver whose unused days nobody told is asked for them",
    given: {
      person: {
        hired_on: "2020-01-06",
        work_since: "2010-03-01",
        base_pay: "2175",
        left_on: "2024-05-31",
        leave_reason: "expired",
        handover_done: "Y",
      },
    },
    // fourteen years of work: ten days × 152 ÷ 365 = 4.16; 4 × 100 × 200 %
    expect: { noLine: ["unused_leave"], warnings: { unused_leave_open: "800.00" } },
  },
  {
    clause: "X9 T3",
    name: "probation beyond six months is damages at the full wage",
    given: { person: { hired_on: "2023-10-16", confirmed_on: "", base_pay: "1550" } },
    // six months end on 15 April: all 31 days of May
    expect: { warnings: { "GR-08": "1550.00" } },
  },
];
