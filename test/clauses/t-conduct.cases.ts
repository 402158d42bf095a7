import { type ClauseCase, edges } from "./clause-case.ts";

/**
 * 电信客服考核 — T17 to T24 and T26, with X6 and X10.
 *
 * T26 counts over the whole centre, so complaints of different cases stand on different days.
 */
export const tConductCases: readonly ClauseCase[] = [
  {
    clause: "T17",
    name: "unreachable by own fault costs 20 each time",
    given: {
      violations: [
        "2024-05-08 09:10,unreachable",
        "2024-05-15 14:20,unreachable",
        "2024-05-22 16:45,unreachable",
      ],
    },
    expect: {
      lines: { fine_unreachable: "-60.00" },
      fines: [
        "2024-05-08 fine_unreachable 1 20.00",
        "2024-05-15 fine_unreachable 2 20.00",
        "2024-05-22 fine_unreachable 3 20.00",
      ],
    },
  },
  // T18: the series within the month.
  {
    clause: "T18 X6",
    name: "the first late reply costs 20",
    given: { complaints: ["2024-05-06 09:10,late_reply,Y"] },
    expect: { lines: { fine_late_reply: "-20.00" } },
  },
  {
    clause: "T18 X6",
    name: "the second and every later one cost 50",
    given: {
      complaints: [
        "2024-05-07 09:10,late_reply,Y",
        "2024-05-14 09:10,late_reply,Y",
        "2024-05-21 09:10,late_reply,Y",
      ],
    },
    // 20 + 50 + 50
    expect: { lines: { fine_late_reply: "-120.00" } },
  },
  {
    clause: "T18",
    name: "late and missing replies are one series",
    given: {
      complaints: ["2024-05-16 09:10,late_reply,Y", "2024-05-09 09:10,no_reply,Y"],
    },
    expect: {
      lines: { fine_late_reply: "-70.00" },
      fines: ["2024-05-09 fine_late_reply 1 20.00", "2024-05-16 fine_late_reply 2 50.00"],
    },
  },
  {
    clause: "T18 X6",
    name: "a reply found in order does not count",
    given: {
      complaints: ["2024-05-10 09:10,late_reply,N", "2024-05-17 09:10,late_reply,Y"],
    },
    expect: { fines: ["2024-05-17 fine_late_reply 1 20.00"] },
  },
  {
    clause: "T18",
    name: "one that grew into a major complaint costs 100 and a public notice, and is an occurrence",
    given: {
      complaints: ["2024-05-11 09:10,late_reply,Y,Y", "2024-05-18 09:10,late_reply,Y,N"],
    },
    // 100 in place of 20; the next is the second: 50
    expect: {
      lines: { fine_late_reply: "-150.00" },
      fines: ["2024-05-11 fine_late_reply 1 100.00", "2024-05-18 fine_late_reply 2 50.00"],
      flags: ["public_notice"],
      holds: [],
    },
  },
  {
    clause: "T18 X8",
    name: "a serious one goes to the operations manager and holds nothing",
    given: { complaints: ["2024-05-13 09:10,no_reply,Y,N,serious"] },
    expect: { lines: { fine_late_reply: "-20.00" }, flags: ["refer_to_manager"], holds: [] },
  },
  {
    clause: "T18",
    name: "a customer's complaint about something else is no late reply",
    given: { complaints: ["2024-05-08 09:10,customer_complaint,Y"] },
    expect: { fines: [] },
  },
  {
    clause: "T19",
    name: "a lent job number costs its holder what the record says",
    given: { violations: ["2024-05-08 09:10,id_misuse,,,80"] },
    expect: { lines: { fine_id_misuse: "-80.00" }, fines: ["2024-05-08 fine_id_misuse 1 80.00"] },
  },
  {
    clause: "T19",
    name: "without an amount it is put to a person and costs nothing yet",
    given: { violations: ["2024-05-08 09:10,id_misuse"] },
    expect: { lines: { fine_id_misuse: "0.00" }, flags: ["id_misuse"], holds: [] },
  },
  {
    clause: "T20 X10",
    name: "report errors are counted; while the amount is blank there is no line and no hold",
    given: {
      person: { base_pay: "1400" },
      violations: ["2024-05-08 18:00,report_error", "2024-05-09 18:00,report_error"],
    },
    expect: { fines: [], net: "1400.00", holds: [] },
  },
  {
    clause: "T20 X10",
    name: "once the company has filled the blank each report error costs that amount",
    given: {
      person: { base_pay: "1400" },
      violations: ["2024-05-08 18:00,report_error", "2024-05-09 18:00,report_error"],
      setting: { blanks: { report_error_amount: "10" } },
    },
    // 1400 − 2 × 10
    expect: { net: "1380.00" },
  },
  {
    clause: "T23 T24",
    name: "who did not report a repeated problem is named to the one who decides",
    given: { violations: ["2024-05-08 18:00,not_escalated"] },
    expect: { flags: ["not_escalated"], holds: [] },
  },
  // T26: three of one kind within two hours.
  {
    clause: "T26 X1",
    name: "three complaints of one kind within two hours are a cluster",
    given: {
      setting: { alone: "cluster within" },
      complaints: [
        "2024-05-08 09:00,customer_complaint,N",
        "2024-05-08 10:30,customer_complaint,N",
        "2024-05-08 11:00,customer_complaint,N",
      ],
    },
    expect: { flags: ["cluster"], holds: [] },
  },
  {
    clause: "T26",
    name: "a minute more than two hours is no cluster",
    given: {
      setting: { alone: "cluster over" },
      complaints: [
        "2024-05-08 09:00,customer_complaint,N",
        "2024-05-08 10:30,customer_complaint,N",
        "2024-05-08 11:01,customer_complaint,N",
      ],
    },
    expect: { flags: [] },
  },
  {
    clause: "T26",
    name: "complaints of different kinds are no cluster",
    given: {
      setting: { alone: "cluster kinds" },
      complaints: [
        "2024-05-08 09:00,customer_complaint,N",
        "2024-05-08 09:30,late_reply,N",
        "2024-05-08 10:00,no_reply,N",
      ],
    },
    expect: { flags: [] },
  },
  // T2: paperwork within a week of the leave's end.
  ...edges(
    [
      ["paperwork seven days after the leave is in time", "2024-05-16", ""],
      ["paperwork eight days after the leave is late", "2024-05-17", "leave_paperwork_late"],
      ["paperwork that never came is late", "", "leave_paperwork_late"],
    ],
    (filed, flag) => ({
      clause: "T2",
      given: {
        away: ["2024-05-08", "2024-05-09"],
        leave: [`sick,2024-05-08,2024-05-09,,${filed},supervisor`],
      },
      expect: { flags: flag === "" ? [] : [flag], holds: [] },
    }),
  ),
  {
    clause: "T2",
    name: "the company may count the week from the first day of the leave",
    given: {
      away: ["2024-05-08", "2024-05-09"],
      leave: ["sick,2024-05-08,2024-05-09,,2024-05-16,supervisor"],
      setting: { readings: { paperwork_from: "first_day" } },
    },
    // 8 May to 16 May are eight days
    expect: { flags: ["leave_paperwork_late"] },
  },
];
