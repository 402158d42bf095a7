import { type ClauseCase, edges } from "./clause-case.ts";

/** Ten calls of one day: answered after so many seconds of ringing, `-` was not answered. */
function calls(rings: string): readonly string[] {
  return rings
    .split(" ")
    .map((ring, index) =>
      ring === "-"
        ? `2024-05-08 09:${10 + index},N,60,0`
        : `2024-05-08 09:${10 + index},Y,${ring},90`,
    );
}

/** 电信客服出勤与接听 — T1, T16, T17's reading, T21, T22 and T25. */
export const tServiceCases: readonly ClauseCase[] = [
  // T1: 8:30–11:30, 13:00–17:30.
  ...edges(
    [
      ["in at 8:30 and out at 17:30 is in time", "08:30 17:30", "21 0 0 0 0"],
      ["in at 8:31 is late", "08:31 17:30", "21 1 0 0 0"],
      ["out at 17:29 is early", "08:30 17:29", "21 0 1 0 0"],
      ["signing out for lunch changes nothing", "08:25 11:30 12:58 17:31", "21 0 0 0 0"],
      ["one punch is a missing punch, not an absence", "08:25", "21 0 0 0 1"],
      ["punches within a minute are one", "08:25:00 08:25:40", "21 0 0 0 1"],
    ],
    (punches, counts) => {
      const [worked_days = "", late = "", early = "", absent_days = "", missing_punches = ""] =
        counts.split(" ");
      return {
        clause: "T1",
        given: { times: { "2024-05-14": punches } },
        expect: {
          attendance: { due_days: "21", worked_days, late, early, absent_days, missing_punches },
        },
      };
    },
  ),
  {
    clause: "T1 X4",
    name: "a day without a punch and without leave is absent and has no missing punch",
    given: { person: { base_pay: "1400" }, away: ["2024-05-11"] },
    // 11 May is a make-up Saturday and due; − 1400 ÷ 22 = −63.6364
    expect: {
      lines: { absence: "-63.64" },
      attendance: { due_days: "21", worked_days: "20", absent_days: "1", missing_punches: "0" },
    },
  },
  {
    clause: "X4",
    name: "by 21.75, an absent day costs the base over 21.75",
    given: {
      person: { base_pay: "1400" },
      away: ["2024-05-14"],
      setting: { readings: { proration: "21.75" } },
    },
    // 1400 ÷ 21.75 = 64.3678
    expect: { lines: { base: "1400.00", absence: "-64.37" } },
  },
  {
    clause: "X4",
    name: "by 21.75, a joiner of 16 May is paid 12 days",
    given: {
      person: { hired_on: "2024-05-16", special_talent: "Y", base_pay: "1400", confirmed_on: "" },
      setting: { readings: { proration: "21.75" } },
    },
    // 1400 × 12 ÷ 21.75 = 772.4138
    expect: { lines: { base: "772.41" } },
  },
  // T16: answered within 15 seconds; four fifths connected.
  {
    clause: "T16 X1",
    name: "fifteen seconds are within 15 seconds, sixteen are not; 8 of 10 reach the rate",
    given: { calls: calls("3 15 15 16 20 5 7 9 - -") },
    expect: {
      calls: { offered: "10", answered: "8", answer_rate: "0.8", answered_within_15s: "6" },
    },
  },
  {
    clause: "T16",
    name: "7 of 10 miss the rate",
    given: { calls: calls("3 5 5 6 10 5 7 - - -") },
    expect: {
      calls: { offered: "10", answered: "7", answer_rate: "0.7", answered_within_15s: "7" },
    },
  },
  {
    clause: "X5 T16",
    name: "without a file of calls nobody is held, because no pay reads it",
    given: { person: { base_pay: "1400" }, setting: { without: ["calls"] } },
    expect: { net: "1400.00", holds: [] },
  },
  {
    clause: "X5 T17",
    name: "read by the heading, an unreachable agent without calls known is held",
    given: {
      violations: ["2024-05-08 12:10,unreachable"],
      setting: { without: ["calls"], readings: { unreachable_counts: "below_target" } },
    },
    expect: { holds: ["unknown"] },
  },
  {
    clause: "T17",
    name: "read by the heading, unreachable costs nothing in a month that reached the rate",
    given: {
      calls: calls("3 5 5 6 10 5 7 9 - -"),
      violations: ["2024-05-08 12:10,unreachable"],
      setting: { readings: { unreachable_counts: "below_target" } },
    },
    expect: { lines: { fine_unreachable: "0.00" } },
  },
  {
    clause: "T17",
    name: "read by the heading, unreachable costs 20 in a month below the rate",
    given: {
      calls: calls("3 5 5 6 10 5 7 - - -"),
      violations: ["2024-05-08 12:10,unreachable"],
      setting: { readings: { unreachable_counts: "below_target" } },
    },
    expect: { lines: { fine_unreachable: "-20.00" } },
  },
  // T21, T22
  {
    clause: "T21 X1",
    name: "a mail of the afternoon before five answered the same day is in time",
    given: { tickets: ["2024-05-08 16:59,mail,,2024-05-08 23:10"] },
    expect: { flags: [] },
  },
  {
    clause: "T21",
    name: "a mail before five answered the next day is late",
    given: { tickets: ["2024-05-08 16:59,mail,,2024-05-09 08:40"] },
    expect: { flags: ["late_mail"], fines: [], holds: [] },
  },
  {
    clause: "T21",
    name: "a mail at five need not be answered the same day",
    given: { tickets: ["2024-05-08 17:00,mail,,2024-05-09 08:40"] },
    expect: { flags: [] },
  },
  {
    clause: "T21 T18",
    name: "the company may fine late mails in one series with late replies",
    given: {
      tickets: ["2024-05-14 16:59,mail,,2024-05-15 08:40"],
      complaints: ["2024-05-08 09:10,late_reply,Y"],
      setting: { readings: { late_mail_counts: "as_late_reply" } },
    },
    // 20 for the reply, 50 for the mail as the second
    expect: { lines: { fine_late_reply: "-70.00" }, flags: ["late_mail"] },
  },
  {
    clause: "T22",
    name: "a weekly report handed in at 16:00 is in time, a minute later or never is late",
    given: {
      submissions: [
        "weekly,2024-05-10 16:00,2024-05-10 16:00",
        "weekly,2024-05-17 16:00,2024-05-17 16:01",
        "weekly,2024-05-24 16:00,",
      ],
    },
    expect: { flags: ["weekly_report_late", "weekly_report_late"], holds: [] },
  },
  // T25: what the cut-off chapter leaves to the law.
  ...edges(
    [
      // − 1400 × 2 ÷ 22 = −127.2727
      ["personal leave is not paid", "personal", "-127.27"],
      ["annual leave is paid", "annual", "0.00"],
      ["marriage leave is paid", "marriage", "0.00"],
      ["bereavement leave is paid", "bereavement", "0.00"],
      ["maternity leave is paid", "maternity", "0.00"],
      ["injury leave is paid", "injury", "0.00"],
      ["time off in lieu is paid", "compensatory", "0.00"],
    ],
    (type, leave_personal) => ({
      clause: "T25",
      given: {
        person: { base_pay: "1400" },
        away: ["2024-05-14", "2024-05-15"],
        leave: [`${type},2024-05-14,2024-05-15,,2024-05-13,supervisor`],
      },
      expect: { lines: { leave_personal, base: "1400.00" }, noLine: ["absence"] },
    }),
  ),
  // Sick leave: four fifths of the minimum wage, never more than the base.
  ...edges(
    [
      // 2080 × 80 % = 1664 is above 1400, so nothing is taken off
      ["a base below the legal sick pay stays whole", "1400", "0.00"],
      // (1664 − 2200) × 2 ÷ 22 = −48.7273
      ["above it the difference is taken off", "2200", "-48.73"],
    ],
    (base_pay, leave_sick) => ({
      clause: "T25",
      given: {
        person: { base_pay },
        away: ["2024-05-14", "2024-05-15"],
        leave: ["sick,2024-05-14,2024-05-15,,2024-05-15,supervisor"],
      },
      expect: { lines: { leave_sick }, noLine: ["absence", "leave_personal"] },
    }),
  ),
  {
    clause: "T25 X10",
    name: "the company may fill in its own share of the base for sick days",
    given: {
      person: { base_pay: "1400" },
      away: ["2024-05-14", "2024-05-15"],
      leave: ["sick,2024-05-14,2024-05-15,,2024-05-15,supervisor"],
      setting: { blanks: { sick_pay_base: "60%" } },
    },
    // (1400 × 60 % − 1400) × 2 ÷ 22 = −50.9091
    expect: { lines: { leave_sick: "-50.91" } },
  },
];
