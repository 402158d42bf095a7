import { type ClauseCase, edges } from "./clause-case.ts";

/** Days of May from one to another with a shift, published on a day. */
function shifts(from: number, to: number, word = "day", published = "2024-04-25") {
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const date = `2024-05-${String(from + at).padStart(2, "0")}`;
    return `${date},${word},${published}`;
  });
}

const BUSY = "2024-05-08 10:00,busy_unapproved";

/** 呼叫中心纪律 — C4, C6 to C9. */
export const cConductCases: readonly ClauseCase[] = [
  {
    clause: "C4",
    name: "one number at two terminals at the same time",
    given: {
      states: [
        "online,2024-05-08 08:30,2024-05-08 12:00,,A01",
        "online,2024-05-08 11:59,2024-05-08 17:35,,A07",
      ],
    },
    expect: { flags: ["impersonation"], holds: [] },
  },
  {
    clause: "C4",
    name: "moving to another terminal is nobody else",
    given: {
      states: [
        "online,2024-05-08 08:30,2024-05-08 12:00,,A01",
        "online,2024-05-08 12:00,2024-05-08 17:35,,A07",
      ],
    },
    expect: { flags: [] },
  },
  {
    clause: "C4",
    name: "a recorded misuse and leaving the seat are for people to decide",
    given: {
      violations: ["2024-05-08 10:00,id_misuse", "2024-05-09 10:00,off_seat,20,N"],
    },
    expect: { flags: ["id_misuse", "off_seat"], fines: [] },
  },
  ...edges(
    [
      ["calls on the day of the post test are allowed", "2024-05-14", ""],
      ["calls on the day before it are not", "2024-05-15", "not_certified"],
      ["calls without any post test are not", "", "not_certified"],
    ],
    (certified_on, flag) => ({
      clause: "C6",
      given: { person: { certified_on }, calls: ["2024-05-14 09:10,Y,5,90"] },
      expect: { flags: flag === "" ? [] : [flag] },
    }),
  ),
  {
    clause: "C7",
    name: "six days in a row are less than a week",
    given: { schedule: shifts(6, 11) },
    expect: { flags: ["short_run"] },
  },
  {
    clause: "C7 X1",
    name: "seven days with a rest day among them are a week",
    given: { schedule: [...shifts(6, 8), ...shifts(9, 9, "rest"), ...shifts(10, 12)] },
    expect: { flags: [] },
  },
  {
    // Monday the 13th to Friday the 24th without a row for the weekend between them: twelve days.
    clause: "C7",
    name: "a schedule that lists working days alone is not broken by the weekend",
    given: { schedule: [...shifts(13, 17), ...shifts(20, 24)] },
    expect: { flags: [] },
  },
  {
    // The 27th to the 31st, and the weekend of 1 June is free: June may go on.
    clause: "C7",
    name: "five days up to the last weekend of the month may go on in the next",
    given: { schedule: [...shifts(13, 17), ...shifts(20, 24), ...shifts(27, 31)] },
    expect: { flags: [] },
  },
  {
    // Nothing on Monday the 20th, a workday: Tuesday to Friday stand alone.
    clause: "C7",
    name: "a workday without a row ends the week",
    given: { schedule: [...shifts(6, 10), ...shifts(11, 17), ...shifts(21, 24)] },
    expect: { flags: ["short_run"] },
  },
  {
    clause: "C7",
    name: "by the other reading only days worked count",
    given: {
      schedule: [...shifts(6, 8), ...shifts(9, 9, "rest"), ...shifts(10, 12)],
      setting: { readings: { week_run: "working_days" } },
    },
    expect: { flags: ["short_run"] },
  },
  {
    clause: "C8 X1",
    name: "a schedule published on the 25th is in time",
    given: { schedule: shifts(6, 12, "day", "2024-04-25") },
    expect: { flags: [] },
  },
  {
    clause: "C8",
    name: "a schedule published on the 26th is late, said once",
    given: { schedule: shifts(6, 12, "day", "2024-04-26") },
    expect: { flags: ["schedule_late"] },
  },
  // C9: two points off the score for each busy of more than 15 minutes unasked.
  ...edges(
    [
      ["fifteen minutes busy are allowed", `${BUSY},15,N`, "90"],
      ["sixteen minutes cost two points", `${BUSY},16,N`, "88"],
      ["a recorded busy without minutes was judged already", BUSY, "88"],
      ["with the supervisor's consent nothing is taken", `${BUSY},40,Y`, "90"],
    ],
    (violation, score) => ({
      clause: "C9",
      given: { score: "90", violations: [violation] },
      expect: { score, flags: score === "90" ? [] : ["busy_unapproved"], holds: [] },
    }),
  ),
  ...edges(
    [
      ["the states show 15 minutes", "10:15", "90"],
      ["the states show a second more", "10:15:01", "88"],
    ],
    (until, score) => ({
      clause: "C9",
      given: { score: "90", states: [`busy,2024-05-08 10:00,2024-05-08 ${until},N,A01`] },
      expect: { score, flags: score === "90" ? [] : ["busy_unapproved"] },
    }),
  ),
  {
    clause: "C9",
    name: "a busy time cut in two by the export is one",
    given: {
      score: "90",
      states: [
        "busy,2024-05-08 10:50,2024-05-08 11:00,,A01",
        "busy,2024-05-08 11:00,2024-05-08 11:10,,A01",
      ],
    },
    expect: { score: "88", flags: ["busy_unapproved"] },
  },
  {
    clause: "C9",
    name: "what somebody recorded is not counted again from the states",
    given: {
      score: "90",
      states: ["busy,2024-05-08 10:00,2024-05-08 10:30,,A01"],
      violations: ["2024-05-08 10:20,busy_unapproved,30,N"],
    },
    expect: { score: "88", flags: ["busy_unapproved"] },
  },
  {
    clause: "C9",
    name: "by the other reading every busy unasked counts",
    given: {
      score: "90",
      violations: [`${BUSY},3,N`],
      setting: { readings: { busy_counts: "any" } },
    },
    expect: { score: "88", flags: ["busy_unapproved"] },
  },
  {
    clause: "C9",
    name: "the company may count recorded violations alone",
    given: {
      score: "90",
      states: ["busy,2024-05-08 10:00,2024-05-08 10:30,,A01"],
      setting: { readings: { busy_seen_in: "violations" } },
    },
    expect: { score: "90", flags: [] },
  },
  {
    clause: "C9 X10",
    name: "the company fills in how many points",
    given: {
      score: "90",
      violations: [`${BUSY},16,N`],
      setting: { blanks: { busy_points: "5 points" } },
    },
    expect: { score: "85", flags: ["busy_unapproved"] },
  },
  {
    clause: "C9",
    name: "a score does not fall below nothing",
    given: { score: "1", violations: [`${BUSY},16,N`] },
    expect: { score: "0", flags: ["busy_unapproved"] },
  },
];
