import { type ClauseCase, edges } from "./clause-case.ts";

/** The worked example under T in clauses.md. */
const WORKED = {
  person: { base_pay: "1400", own_computer: "Y" },
  duties: ["2024-05-09,香坊分部", "2024-05-23,香坊分部"],
  overtime: ["2024-05-12,,1,N"],
  complaints: ["2024-05-08 15:10,late_reply,Y", "2024-05-20 10:40,late_reply,Y"],
  violations: ["2024-05-14 12:30,unreachable"],
};

/** 电信客服与法律 — X9: as written and reported, or lifted to what the law asks; T6 to T9, T25. */
export const tLawCases: readonly ClauseCase[] = [
  {
    clause: "T10 T13 T14 T15 T17 T18 X9",
    name: "worked example: base 1400 with computer, two offsite days, one overtime day, fines 90",
    given: WORKED,
    // 1400 + 150 + 2 × 10 + 30 = 1600; fines 20 + 50 + 20 = 90; no tax below 5000; net 1510
    // GR-01: 2080 − (1600 − 30) = 510; GR-11: 1400 ÷ 21.75 × 2 − 30 = 98.7356
    expect: {
      lines: {
        base: "1400.00",
        computer_allowance: "150.00",
        offsite_allowance: "20.00",
        overtime_flat: "30.00",
        income_tax: "0.00",
        fine_late_reply: "-70.00",
        fine_unreachable: "-20.00",
      },
      noLine: ["pension", "medical", "unemployment", "housing_fund", "minimum_wage_top_up"],
      fines: [
        "2024-05-08 fine_late_reply 1 20.00",
        "2024-05-14 fine_unreachable 1 20.00",
        "2024-05-20 fine_late_reply 2 50.00",
      ],
      gross: "1600.00",
      net: "1510.00",
      warnings: { "GR-01": "510.00", "GR-11": "98.74" },
    },
  },
  {
    clause: "X9 T10 T14",
    name: "with law: enforce the minimum wage is made up and the rest day is paid at 200 %",
    given: { ...WORKED, setting: { law: "enforce" } },
    // overtime 1400 ÷ 21.75 × 2 = 128.7356 → 128.74 in place of 30; top-up 2080 − 1570 = 510
    // gross 1400 + 150 + 20 + 128.74 + 510 = 2208.74; fines of rules stay: net 2118.74
    expect: {
      lines: {
        overtime_flat: "0.00",
        overtime_restday: "128.74",
        minimum_wage_top_up: "510.00",
        fine_late_reply: "-70.00",
      },
      gross: "2208.74",
      net: "2118.74",
    },
  },
  {
    clause: "X9 T10",
    name: "with law: off nothing is reported",
    given: { ...WORKED, setting: { law: "off" } },
    expect: { net: "1510.00", noWarnings: ["GR-01", "GR-11", "GR-04"] },
  },
  {
    clause: "X9 T10 X4",
    name: "the minimum wage is made up by paid days",
    given: {
      person: { base_pay: "1400", hired_on: "2024-05-16", special_talent: "Y", confirmed_on: "" },
      setting: { law: "enforce" },
    },
    // 1400 × 12 ÷ 22 = 763.64; 2080 × 12 ÷ 22 = 1134.5455 → 1134.55 − 763.64 = 370.91
    expect: { lines: { base: "763.64", minimum_wage_top_up: "370.91" } },
  },
  {
    clause: "X9 T19",
    name: "with law: enforce an amount somebody set is capped at a fifth of the pay",
    given: {
      person: { base_pay: "3000" },
      violations: ["2024-05-14 12:30,id_misuse,,,900"],
      setting: { law: "enforce" },
    },
    // 3000 × 20 % = 600, and 3000 − 600 = 2400 is above 2080
    expect: {
      lines: { fine_id_misuse: "-600.00" },
      fines: ["2024-05-14 fine_id_misuse 1 900.00"],
      net: "2400.00",
    },
  },
  {
    clause: "X9 T19",
    name: "what is left after it may not fall below the minimum wage",
    given: {
      person: { base_pay: "2200" },
      violations: ["2024-05-14 12:30,id_misuse,,,400"],
      setting: { law: "enforce" },
    },
    // a fifth of 2200 is 440, but 2200 − 2080 leaves only 120
    expect: { lines: { fine_id_misuse: "-120.00" }, net: "2080.00" },
  },
  {
    clause: "X9 T19",
    name: "with law: warn it is taken as written and the excess is named",
    given: {
      person: { base_pay: "3000" },
      violations: ["2024-05-14 12:30,id_misuse,,,900"],
    },
    // 900 − 3000 × 20 % = 300 too much
    expect: {
      lines: { fine_id_misuse: "-900.00" },
      net: "2100.00",
      warnings: { "GR-02": "300.00" },
    },
  },
  {
    clause: "T10 X9",
    name: "probation pay of 850 is below four fifths of the agreed 1400",
    given: { person: { hired_on: "2024-04-08", confirmed_on: "", base_pay: "1400" } },
    // 1400 × 80 % = 1120 − 850 = 270
    expect: { warnings: { "GR-07": "270.00", "GR-01": "1230.00" } },
  },
  // T6
  {
    clause: "T6 X8",
    name: "an open hand-over holds the leaver's payslip, which is computed in full",
    given: {
      person: {
        base_pay: "1400",
        left_on: "2024-05-17",
        leave_reason: "resigned",
        notice_on: "2024-04-10",
        handover_done: "N",
      },
    },
    // 1400 × 12 ÷ 22 = 763.6364
    expect: {
      lines: { base: "763.64" },
      net: "763.64",
      flags: ["handover_open"],
      holds: ["handover_open"],
      warnings: { "GR-06": "*" },
    },
  },
  {
    clause: "T6",
    name: "a finished hand-over holds nothing",
    given: {
      person: {
        left_on: "2024-05-17",
        leave_reason: "resigned",
        notice_on: "2024-04-10",
        handover_done: "Y",
      },
    },
    expect: { flags: [], holds: [] },
  },
  {
    clause: "T6 X8",
    name: "a decision releases an open hand-over",
    given: {
      person: {
        base_pay: "1400",
        left_on: "2024-05-17",
        leave_reason: "resigned",
        notice_on: "2024-04-10",
        handover_done: "N",
      },
      decisions: ["2024-05,handover_open,release,运营部经理,2024-06-05,"],
    },
    expect: { net: "763.64", flags: ["handover_open"], holds: [] },
  },
  // T7
  {
    clause: "T7 X8",
    name: "three absent workdays running hold the payslip for a decision",
    given: {
      person: { base_pay: "1400" },
      away: ["2024-05-14", "2024-05-15", "2024-05-16"],
    },
    // − 1400 × 3 ÷ 22 = −190.9091; 1400 − 190.91
    expect: {
      lines: { absence: "-190.91" },
      net: "1209.09",
      flags: ["auto_resignation"],
      holds: ["auto_resignation"],
      warnings: { "GR-05": "*" },
    },
  },
  {
    clause: "T7",
    name: "a weekend between absent workdays does not break the run",
    given: { away: ["2024-05-16", "2024-05-17", "2024-05-20"] },
    expect: { flags: ["auto_resignation"], holds: ["auto_resignation"] },
  },
  {
    clause: "T7",
    name: "two absent workdays running are only unpaid",
    given: { person: { base_pay: "1400" }, away: ["2024-05-14", "2024-05-15"] },
    // − 1400 × 2 ÷ 22 = −127.2727
    expect: { lines: { absence: "-127.27" }, flags: [], holds: [] },
  },
  {
    clause: "T7",
    name: "three absent workdays that do not follow each other are only unpaid",
    given: { away: ["2024-05-08", "2024-05-15", "2024-05-22"] },
    expect: { flags: [], holds: [] },
  },
  {
    clause: "T7",
    name: "the company may count three absent days anywhere in the month",
    given: {
      away: ["2024-05-08", "2024-05-15", "2024-05-22"],
      setting: { readings: { absence_means: "in_month" } },
    },
    expect: { flags: ["auto_resignation"], holds: ["auto_resignation"] },
  },
  // T8: notice_on against left_on 17 May.
  ...edges(
    [
      ["a month's notice is enough", "2024-04-17", ""],
      ["a day less than a month's notice is short", "2024-04-18", "short_notice"],
    ],
    (notice_on, flag) => ({
      clause: "T8",
      given: {
        person: {
          left_on: "2024-05-17",
          leave_reason: "resigned",
          notice_on,
          handover_done: "Y",
        },
      },
      expect: { flags: flag === "" ? [] : [flag], holds: [] },
    }),
  ),
  ...edges(
    [
      ["ten days' notice are enough on probation", "2024-05-07", ""],
      ["nine days' notice are short on probation", "2024-05-08", "short_notice"],
    ],
    (notice_on, flag) => ({
      clause: "T8",
      given: {
        person: {
          hired_on: "2024-04-08",
          confirmed_on: "",
          left_on: "2024-05-17",
          leave_reason: "resigned",
          notice_on,
          handover_done: "Y",
        },
      },
      expect: { flags: flag === "" ? [] : [flag], holds: [], warnings: { "GR-10": "*" } },
    }),
  ),
  {
    clause: "T8",
    name: "a manager may waive the notice",
    given: {
      person: {
        left_on: "2024-05-17",
        leave_reason: "resigned",
        notice_on: "2024-05-10",
        handover_done: "Y",
      },
      achievements: ["2024-05-11,notice_waived,Y,经理同意"],
    },
    expect: { flags: [] },
  },
  {
    clause: "T8",
    name: "compensation for short notice is only what somebody enters",
    given: {
      person: {
        base_pay: "1400",
        left_on: "2024-05-17",
        leave_reason: "resigned",
        notice_on: "2024-05-10",
        handover_done: "Y",
      },
    },
    // 1400 × 12 ÷ 22 and nothing taken off
    expect: { net: "763.64", flags: ["short_notice"] },
  },
  // T9
  ...edges(
    [
      ["fifteen days' notice by the company are what the clause asks", "2024-05-02", ""],
      ["fourteen days' notice by the company are short", "2024-05-03", "short_termination_notice"],
    ],
    (notice_on, flag) => ({
      clause: "T9",
      given: {
        person: {
          left_on: "2024-05-17",
          leave_reason: "terminated",
          notice_on,
          handover_done: "Y",
        },
      },
      expect: { flags: flag === "" ? [] : [flag], warnings: { "GR-26": "*" } },
    }),
  ),
  {
    clause: "T9",
    name: "at the end of a contract there is pay to the last day and nothing else",
    given: {
      person: {
        base_pay: "1400",
        left_on: "2024-05-31",
        leave_reason: "expired",
        handover_done: "Y",
      },
    },
    expect: { lines: { base: "1400.00" }, net: "1400.00", flags: [] },
  },
];
