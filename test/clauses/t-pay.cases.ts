import { type ClauseCase, edges } from "./clause-case.ts";

/** A probationer: hired in spring, not confirmed. */
const PROBATION = { hired_on: "2024-04-08", confirmed_on: "" };

/**
 * 电信客服底薪与补贴 — T3 to T5, T9 to T15, with X4, X7, X9 and X11.
 *
 * May 2024 by the official calendar: 6–11, 13–17, 20–24, 27–31 are the 21 workdays, and 1 May is
 * statutory: N = 22, of which 10 up to 15 May, 13 up to 18 May.
 */
export const tPayCases: readonly ClauseCase[] = [
  {
    clause: "T10 X11",
    name: "a confirmed agent is paid the roster's base",
    given: { person: { base_pay: "1400" } },
    expect: { lines: { base: "1400.00" }, paidDays: "22", grade: "agent" },
  },
  {
    clause: "T10 T3",
    name: "on probation the base is 850 whatever the roster says",
    given: { person: { ...PROBATION, base_pay: "1400" } },
    expect: { lines: { base: "850.00" }, net: "850.00" },
  },
  {
    clause: "T3 T13 T15",
    name: "on probation there is no computer money and no offsite money",
    given: {
      person: { ...PROBATION, own_computer: "Y" },
      duties: ["2024-05-08,香坊分部", "2024-05-09,香坊分部"],
    },
    expect: {
      lines: { base: "850.00" },
      noLine: ["computer_allowance", "offsite_allowance"],
      net: "850.00",
    },
  },
  {
    clause: "T3 T14",
    name: "on probation overtime is paid",
    given: { person: PROBATION, overtime: ["2024-05-12,,1,N"] },
    // 30 × 1
    expect: { lines: { overtime_flat: "30.00" }, net: "880.00" },
  },
  {
    clause: "T3",
    name: "three months reached by the end of May put a probationer on the list to confirm",
    given: { person: { hired_on: "2024-03-01", confirmed_on: "" } },
    expect: { promotions: ["* confirm_due"], lines: { base: "850.00" } },
  },
  {
    clause: "T3",
    name: "a day less than three months does not",
    given: { person: { hired_on: "2024-03-02", confirmed_on: "" } },
    expect: { notDecided: ["confirm_due"] },
  },
  {
    clause: "T4",
    name: "in the month of confirmation everything is still probation",
    given: {
      person: {
        hired_on: "2024-02-12",
        confirmed_on: "2024-05-13",
        base_pay: "1400",
        own_computer: "Y",
      },
    },
    expect: { lines: { base: "850.00" }, noLine: ["computer_allowance"], net: "850.00" },
  },
  {
    clause: "T4",
    name: "confirmed on the first of the month is confirmed in that month",
    given: {
      person: { hired_on: "2024-02-01", confirmed_on: "2024-05-01", base_pay: "1400" },
    },
    expect: { lines: { base: "850.00" } },
  },
  {
    clause: "T4",
    name: "from the first month after confirmation all of it is paid",
    given: {
      person: {
        hired_on: "2024-01-15",
        confirmed_on: "2024-04-30",
        base_pay: "1400",
        own_computer: "Y",
      },
    },
    expect: { lines: { base: "1400.00", computer_allowance: "150.00" }, net: "1550.00" },
  },
  {
    clause: "T4",
    name: "an early confirmation counts from the next month like any other",
    given: {
      person: { hired_on: "2024-03-25", confirmed_on: "2024-04-22", base_pay: "1200" },
    },
    expect: { lines: { base: "1200.00" } },
  },
  {
    clause: "T10",
    name: "a special talent is confirmed at hire and paid as such, split by days when new",
    given: {
      person: {
        hired_on: "2024-05-16",
        confirmed_on: "",
        special_talent: "Y",
        base_pay: "1300",
        own_computer: "Y",
      },
    },
    // 1300 × 12 ÷ 22 = 709.0909; 150 × 12 ÷ 22 = 81.8182
    expect: { lines: { base: "709.09", computer_allowance: "81.82" }, paidDays: "12" },
  },
  {
    clause: "T10",
    name: "the company may pay a special talent as such from the month after hire only",
    given: {
      person: {
        hired_on: "2024-05-16",
        confirmed_on: "",
        special_talent: "Y",
        base_pay: "1300",
        own_computer: "Y",
      },
      setting: { readings: { special_talent_start: "next_month" } },
    },
    // 850 × 12 ÷ 22 = 463.6364
    expect: { lines: { base: "463.64" }, noLine: ["computer_allowance"] },
  },
  // T10: the bands.
  ...edges(
    [
      ["a special talent may be paid 1200", "1200 Y", ""],
      ["a special talent may be paid 1500", "1500 Y", ""],
      ["a special talent below 1200 is outside the band", "1199.99 Y", "base_outside_band"],
      ["a special talent above 1500 is outside the band", "1500.01 Y", "base_outside_band"],
      ["a regular agent may be paid 850", "850 N", ""],
      ["a regular agent below 850 is outside the band", "849.99 N", "base_outside_band"],
    ],
    (given, warning) => {
      const [base_pay = "", special_talent = ""] = given.split(" ");
      const person = { base_pay, special_talent };
      return warning === ""
        ? { clause: "T10", given: { person }, expect: { noWarnings: ["base_outside_band"] } }
        : { clause: "T10", given: { person }, expect: { warnings: { [warning]: "*" } } };
    },
  ),
  {
    clause: "T5 X4",
    name: "a new base on 16 May makes two lines",
    given: {
      person: { base_pay: "1200" },
      changes: ["2024-05-16,base_pay,1400,调岗", "2024-05-16,position,投诉专员,调岗"],
    },
    // 1200 × 10 ÷ 22 = 545.4545; 1400 × 12 ÷ 22 = 763.6364
    expect: { lines: { base: ["545.45", "763.64"] }, gross: "1309.09" },
  },
  {
    clause: "T5",
    name: "a change of team alone leaves the month's base whole",
    given: { person: { base_pay: "1400" }, changes: ["2024-05-16,team,增值业务组,调组"] },
    expect: { gross: "1400.00", net: "1400.00" },
  },
  {
    clause: "X4 T3",
    name: "a joiner on probation is paid the days from the hire",
    given: { person: { hired_on: "2024-05-20", confirmed_on: "" } },
    // 20–24 and 27–31: 850 × 10 ÷ 22 = 386.3636
    expect: { lines: { base: "386.36" }, paidDays: "10" },
  },
  {
    clause: "T9 X4",
    name: "one dismissed on 17 May is paid to that day",
    given: {
      person: {
        base_pay: "1400",
        own_computer: "Y",
        left_on: "2024-05-17",
        leave_reason: "dismissed",
        handover_done: "Y",
      },
    },
    // 1 May, 6–11, 13–17: 12 days; 1400 × 12 ÷ 22 = 763.6364; 150 × 12 ÷ 22 = 81.8182
    expect: { lines: { base: "763.64", computer_allowance: "81.82" }, paidDays: "12" },
  },
  {
    clause: "T11",
    name: "pay is due on the tenth of the next month",
    given: {},
    expect: { payDate: "2024-06-10" },
  },
  {
    clause: "T11",
    name: "tax is withheld from the part above 5000, counted from the first month known",
    given: { person: { base_pay: "6000" } },
    // (6000 − 5000) × 3 % = 30.00
    expect: { lines: { income_tax: "-30.00" }, net: "5970.00" },
  },
  {
    clause: "T11",
    name: "with sums of earlier months the tax is cumulative",
    given: {
      person: { base_pay: "6000" },
      openingTax: ["2024,2024-05,60000,25000,0,0,1050"],
    },
    // 66 000 − 30 000 = 36 000 × 3 % = 1080 − 1050 withheld
    expect: { lines: { income_tax: "-30.00" } },
  },
  {
    clause: "T11",
    name: "one yuan into the second band is taxed at 10 %",
    given: {
      person: { base_pay: "6001" },
      openingTax: ["2024,2024-05,60000,25000,0,0,1050"],
    },
    // 36 001 × 10 % − 2520 = 1080.10 − 1050 = 30.10
    expect: { lines: { income_tax: "-30.10" } },
  },
  {
    clause: "T11",
    name: "what was withheld too much is not given back within the year",
    given: {
      person: { base_pay: "1400" },
      openingTax: ["2024,2024-05,30000,25000,0,0,150"],
    },
    // 31 400 − 30 000 = 1400 × 3 % = 42 − 150 is below zero
    expect: { lines: { income_tax: "0.00" }, net: "1400.00" },
  },
  {
    clause: "T12 X9",
    name: "who has no insurance a month after hire is named with the law",
    given: { person: { hired_on: "2024-01-08", confirmed_on: "2024-04-08" } },
    expect: { warnings: { "GR-09": "*" }, noFlags: ["pension_due"] },
  },
  {
    clause: "T12",
    name: "three months after confirmation without a violation the pension is due",
    given: { person: { hired_on: "2023-11-30", confirmed_on: "2024-02-29" } },
    expect: { flags: ["pension_due"] },
  },
  {
    clause: "T12",
    name: "a violation puts the pension off",
    given: {
      person: { hired_on: "2023-11-30", confirmed_on: "2024-02-29" },
      violations: ["2024-05-14 12:30,unreachable"],
    },
    expect: { noFlags: ["pension_due"] },
  },
  {
    clause: "T13",
    name: "an own computer brings 150, absence or not",
    given: { person: { base_pay: "1400", own_computer: "Y" }, away: ["2024-05-14"] },
    // 1400 ÷ 22 = 63.6364; 1400 − 63.64 + 150
    expect: { lines: { computer_allowance: "150.00", absence: "-63.64" }, gross: "1486.36" },
  },
  {
    clause: "T13",
    name: "without an own computer there is no such line",
    given: { person: { own_computer: "N" } },
    expect: { lines: { computer_allowance: "0.00" } },
  },
  // T14: 30 a day, 7.5 hours are a day.
  ...edges(
    [
      ["a rest day of overtime brings 30", "2024-05-12,,1,N", "30.00"],
      ["seven and a half hours are a day", "2024-05-12,7.5,,N", "30.00"],
      // 30 × 3 ÷ 7.5
      ["three hours on a workday bring their part of 30", "2024-05-14,3,,N", "12.00"],
      // 30 × 4 ÷ 7.5
      ["four hours bring 16", "2024-05-14,4,,", "16.00"],
      ["overtime taken as time off brings nothing", "2024-05-12,,1,Y", "0.00"],
      ["2 May is off but not statutory: 30", "2024-05-02,,1,N", "30.00"],
    ],
    (row, overtime_flat) => ({
      clause: "T14",
      given: { person: { base_pay: "1400" }, overtime: [row] },
      expect: { lines: { overtime_flat, overtime_holiday: "0.00" } },
    }),
  ),
  {
    clause: "T14",
    name: "a statutory day of overtime is paid three times the legal day",
    given: { person: { base_pay: "1400" }, overtime: ["2024-05-01,,1,N"] },
    // 1400 ÷ 21.75 × 3 = 193.1034
    expect: { lines: { overtime_holiday: "193.10", overtime_flat: "0.00" }, gross: "1593.10" },
  },
  {
    clause: "T14 T3",
    name: "on probation the statutory day is reckoned from 850",
    given: { person: PROBATION, overtime: ["2024-05-01,7.5,,N"] },
    // 850 ÷ 21.75 × 3 = 117.2414
    expect: { lines: { overtime_holiday: "117.24" } },
  },
  {
    clause: "T14 X9",
    name: "rest cannot replace the 300 % of a statutory day, which is reported",
    given: { person: { base_pay: "1400" }, overtime: ["2024-05-01,,1,Y"] },
    // nothing is paid as written; 1400 ÷ 21.75 × 3 = 193.1034 is at stake
    expect: {
      lines: { overtime_holiday: "0.00", overtime_flat: "0.00" },
      warnings: { "GR-11": "193.10" },
    },
  },
  // T15
  {
    clause: "T15",
    name: "days worked at another site bring 10 each, by duty list or by punch, once a day",
    given: {
      person: { site: "南岗总部" },
      duties: ["2024-05-08,香坊分部", "2024-05-09,香坊分部"],
      times: {
        "2024-05-09": "08:25@香坊分部 17:35@香坊分部",
        "2024-05-10": "08:25@香坊分部 17:35",
      },
    },
    // 8, 9 and 10 May: 3 × 10
    expect: { lines: { offsite_allowance: "30.00" }, attendance: { offsite_days: "3" } },
  },
  {
    clause: "T15",
    name: "a duty at one's own site brings nothing",
    given: { person: { site: "南岗总部" }, duties: ["2024-05-08,南岗总部"] },
    expect: { lines: { offsite_allowance: "0.00" } },
  },
];
