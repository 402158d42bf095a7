import { type ClauseCase, edges } from "./clause-case.ts";

/** Checks of a week: so many monitored calls and call-backs on its days. */
function checks(monday: string, monitored: number, callbacks: number): readonly string[] {
  const rows = (kind: string, count: number) =>
    Array.from({ length: count }, () => `${monday},${kind},90`);
  return [...rows("monitor", monitored), ...rows("callback", callbacks)];
}

/** 1–5 May has no workday, so four weeks are asked for; all have enough but the one of the 13th. */
function weeks(monitored: number, callbacks: number): readonly string[] {
  return [
    ...checks("2024-05-06", 2, 2),
    ...checks("2024-05-13", monitored, callbacks),
    ...checks("2024-05-20", 2, 2),
    ...checks("2024-05-27", 2, 2),
  ];
}

const WHOLE_WEEKS = ["2024-05-06 2 2 0", "2024-05-20 2 2 0", "2024-05-27 2 2 0"];

/** 呼叫中心服务 — C10 to C15, C17 to C19. */
export const cServiceCases: readonly ClauseCase[] = [
  {
    clause: "C10 X10",
    name: "the mean after-call work is shown; without a target nobody meets or misses it",
    given: { calls: ["2024-05-08 09:10,Y,5,90,30", "2024-05-08 09:20,Y,5,90,60"] },
    // (30 + 60) ÷ 2
    expect: { indicators: { after_call: "45" } },
  },
  {
    clause: "C10",
    name: "with a target of 40 seconds a mean of 45 misses it",
    given: {
      calls: ["2024-05-08 09:10,Y,5,90,30", "2024-05-08 09:20,Y,5,90,60"],
      setting: { blanks: { after_call_limit: "40 s" } },
    },
    expect: { indicators: { after_call: "45 N" } },
  },
  {
    clause: "C11",
    name: "the share rated is rated of answered",
    given: {
      calls: [
        "2024-05-08 09:10,Y,5,90,30,5",
        "2024-05-08 09:20,Y,5,90,30",
        "2024-05-08 09:30,N,20,0,0",
      ],
      setting: { blanks: { rating_target: "50%" } },
    },
    expect: { indicators: { rating_share: "0.5 Y" } },
  },
  {
    clause: "C12",
    name: "the score given stands in the appraisal, and an unknown one holds nobody",
    given: { score: "none" },
    expect: { score: "", holds: [] },
  },
  ...edges(
    [
      ["two of each are enough", "2 2", "0"],
      ["one call-back is lacking", "2 1", "1"],
      ["more monitored calls make up for no call-back", "5 0", "2"],
    ],
    (counts, missing) => {
      const [monitored = "", callbacks = ""] = counts.split(" ");
      return {
        clause: "C13",
        given: {
          quality: weeks(Number(monitored), Number(callbacks)),
          setting: { alone: "quality" },
        },
        expect: {
          coverage: [...WHOLE_WEEKS, `2024-05-13 ${counts} ${missing}`].sort(),
          flags: missing === "0" ? [] : ["quality_short"],
        },
      };
    },
  ),
  {
    clause: "C13",
    name: "a week of leave asks for no checks",
    given: {
      quality: weeks(0, 0),
      leave: ["annual,2024-05-13,2024-05-17,,2024-05-06,director"],
      away: ["2024-05-13", "2024-05-14", "2024-05-15", "2024-05-16", "2024-05-17"],
      setting: { alone: "quality" },
    },
    expect: { coverage: WHOLE_WEEKS, flags: [] },
  },
  {
    clause: "C13 X5",
    name: "without a file of checks nothing is said to be missing",
    given: { setting: { alone: "no checks" } },
    expect: { coverage: [], flags: [] },
  },
  {
    clause: "C14 X1",
    name: "answered after 15 seconds is within three rings, after 16 not",
    given: { calls: ["2024-05-08 09:10,Y,15,90", "2024-05-08 09:20,Y,16,90"] },
    // (15 + 16) ÷ 2 = 15.5 against three rings of 5 s
    expect: { indicators: { answered_within_15s: "0.5 N", ring_time: "15.5 N" } },
  },
  {
    clause: "C14",
    name: "with a ring of 6 seconds three of them are 18",
    given: {
      calls: ["2024-05-08 09:10,Y,15,90", "2024-05-08 09:20,Y,16,90"],
      setting: { readings: { ring_cycle: "6 s" } },
    },
    expect: { indicators: { ring_time: "15.5 Y" } },
  },
  ...edges(
    [
      ["answered by the time agreed", "2024-05-08 12:00", "1 Y"],
      ["answered a minute later", "2024-05-08 12:01", "0 N"],
      ["never answered", "", "0 N"],
    ],
    (replied, kept) => ({
      clause: "C15",
      given: { tickets: [`2024-05-08 09:10,web,2024-05-08 12:00,${replied}`] },
      expect: {
        indicators: { promise_kept_share: kept },
        flags: kept === "1 Y" ? [] : ["promise_broken"],
      },
    }),
  ),
  {
    clause: "C15",
    name: "a promise for the next month is not due yet",
    given: { tickets: ["2024-05-31 17:10,web,2024-06-03 12:00,"] },
    expect: { flags: [] },
  },
  // C17: of four people the best two by score (4 ÷ 3 rounded up), equal scores together; the
  // middle of 3000, 2600, 2400, 2000 is (2600 + 2400) ÷ 2 = 2500.
  ...edges(
    [
      ["the best is named", "95 3000", "1 3000.00 2500.00 500.00"],
      ["the second as well, paid below the middle", "90 2400", "2 2400.00 2500.00 -100.00"],
      ["and whoever has the same score", "90 2600", "2 2600.00 2500.00 100.00"],
      ["the last is not", "70 2000", "not named"],
    ],
    (who, talent) => {
      const [score = "", base_pay = ""] = who.split(" ");
      return {
        clause: "C17",
        given: { score, person: { base_pay }, setting: { alone: "talent" } },
        expect: { talent },
      };
    },
  ),
  {
    clause: "C18",
    name: "attitude shows in late mornings, early evenings and absent days",
    given: { times: { "2024-05-14": "08:31 17:36", "2024-05-15": "08:24 17:30" } },
    expect: { indicators: { punctual: "2 N" } },
  },
  {
    clause: "C18 C13",
    name: "quality shows in the mean score of the checks",
    given: {
      quality: ["2024-05-06,monitor,80", "2024-05-06,callback,91"],
      setting: { alone: "scores of checks", blanks: { quality_target: "85" } },
    },
    // (80 + 91) ÷ 2
    expect: { indicators: { quality_score: "85.5 Y" }, flags: ["quality_short"] },
  },
  {
    clause: "C19",
    name: "a report at the last minute is in time, a minute later or never is late",
    given: {
      submissions: [
        "daily,2024-05-08 18:00,2024-05-08 18:00",
        "daily,2024-05-09 18:00,2024-05-09 18:01",
        "weekly,2024-05-10 16:00,",
      ],
    },
    expect: { flags: ["report_late", "report_late"] },
  },
];
