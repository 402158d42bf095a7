import { type ClauseCase, edges } from "./clause-case.ts";

/** Everything up to the committee's decision on 14 May. */
const JUDGED = [
  "2024,self,2024-05-06,,本人,,,",
  "2024,superior,2024-05-08,,王主管,,80,70",
  "2024,department,2024-05-10,,李经理,,,",
  "2024,committee,2024-05-14,middle_2,委员会,,,",
];
/** Seven days of notice from the day after: the last one is 22 May. */
const PUBLISHED = [...JUDGED, "2024,notice,2024-05-15,middle_2,人力资源部,,,"];
const CONFIRMED = (day: string) => `2024,confirmed,${day},middle_2,人力资源部,,,`;

/** 评定流程 — G2, G3, G4, G12 and G13. */
export const gAssessmentCases: readonly ClauseCase[] = [
  {
    clause: "G2",
    name: "in another month than that of the assessment nobody is proposed",
    given: {
      setting: { blanks: { assessment_month: "6" } },
      achievements: ["2024-05-10,certificate,Y,"],
    },
    expect: { notDecided: ["eligible", "near", "not_yet", "demote"] },
  },
  {
    clause: "G3",
    name: "performance 50, ability 25, attitude 15, seniority 10",
    // 90 × 50 % + 80 × 25 % + 70 × 15 % + 84 × 10 %; three full years: 60 + 3 × 8 = 84.
    given: { score: "90", assessments: JUDGED },
    expect: { year: { performance: "90", seniority: "84", total: "83.9" } },
  },
  {
    clause: "G3",
    name: "with equal weights each criterion counts a quarter",
    // (90 + 80 + 70 + 84) ÷ 4.
    given: {
      setting: { readings: { criteria_weights: "equal" } },
      score: "90",
      assessments: JUDGED,
    },
    expect: { year: { total: "81" } },
  },
  ...edges(
    [
      ["five full years of seniority are 100 points", "2019-06-01", "100"],
      ["a day short of five years they are 92", "2019-06-02", "92"],
      ["a day short of one year they are 60", "2023-06-02", "60"],
    ],
    (hired, points) => ({
      clause: "G3",
      given: { person: { hired_on: hired } },
      expect: { year: { seniority: points } },
    }),
  ),
  {
    clause: "G3 X5",
    name: "the own assessment is heard and not counted: without a judge the total is unknown",
    given: { score: "90", assessments: ["2024,self,2024-05-06,,本人,100,,"] },
    expect: { year: { ability: "", attitude: "", total: "" } },
  },
  {
    clause: "G3",
    name: "a score that nobody split stands for ability and attitude",
    given: {
      assessments: ["2024,self,2024-05-06,,本人,100,,", "2024,superior,2024-05-08,,王主管,77,,"],
    },
    expect: { year: { ability: "77", attitude: "77" } },
  },
  {
    clause: "G3",
    name: "the year's score is the mean of its twelve months, the thirteenth left out",
    // (90 + 93) ÷ 2; May 2023 belongs to the year before.
    given: { history: "2023-05 10, 2023-06 90", score: "93" },
    expect: { year: { year_score: "91.5" } },
  },
  {
    clause: "G4",
    name: "a confirmation on the last day of the notice does not count",
    given: { assessments: [...PUBLISHED, CONFIRMED("2024-05-22")] },
    expect: {
      year: { stage: "notice", notice_until: "2024-05-22", confirmed_on: "" },
      yearCodes: ["CSP490"],
    },
  },
  {
    clause: "G4",
    name: "on the day after the notice it counts",
    given: { assessments: [...PUBLISHED, CONFIRMED("2024-05-23")] },
    expect: {
      year: { stage: "confirmed", confirmed_on: "2024-05-23", change: "due" },
      yearCodes: [],
    },
  },
  {
    clause: "G4",
    name: "counted from the day of publication the notice ends a day earlier",
    given: {
      setting: { readings: { notice_starts: "same_day" } },
      assessments: [...PUBLISHED, CONFIRMED("2024-05-22")],
    },
    expect: { year: { stage: "confirmed", notice_until: "2024-05-21" }, yearCodes: [] },
  },
  {
    clause: "G4 X10",
    name: "the company's own days of notice count",
    given: {
      setting: { blanks: { notice_days: "3 days" } },
      assessments: [...PUBLISHED, CONFIRMED("2024-05-19")],
    },
    expect: { year: { stage: "confirmed", notice_until: "2024-05-18" }, yearCodes: [] },
  },
  {
    clause: "G4",
    name: "an objection on the last day of the notice stops the confirmation",
    given: {
      assessments: [...PUBLISHED, "2024,objection,2024-05-22,,同事,,,", CONFIRMED("2024-05-24")],
    },
    expect: {
      year: { stage: "notice", open_objections: "1", next_step: "resolved", confirmed_on: "" },
      yearCodes: ["CSP491"],
    },
  },
  {
    clause: "G4 G12",
    name: "one day after the notice it is a complaint and stops nothing",
    given: {
      assessments: [...PUBLISHED, "2024,objection,2024-05-23,,同事,,,", CONFIRMED("2024-05-24")],
    },
    expect: {
      year: { stage: "confirmed", open_objections: "0", confirmed_on: "2024-05-24" },
      yearCodes: ["CSP271"],
    },
  },
  {
    clause: "G4",
    name: "an objection that is resolved lets the confirmation through",
    given: {
      assessments: [
        ...PUBLISHED,
        "2024,objection,2024-05-20,,同事,,,",
        "2024,resolved,2024-05-21,,委员会,,,",
        CONFIRMED("2024-05-23"),
      ],
    },
    expect: { year: { stage: "confirmed", open_objections: "0" }, yearCodes: [] },
  },
  {
    clause: "G4",
    name: "a confirmation without any notice does not count",
    given: { assessments: [...JUDGED, CONFIRMED("2024-05-28")] },
    expect: { year: { stage: "committee", confirmed_on: "" }, yearCodes: ["CSP492"] },
  },
  {
    clause: "G4",
    name: "after the own assessment the superior is late from the sixteenth on",
    // Due on the 15th, looked at on the 31st.
    given: { assessments: ["2024,self,2024-05-10,,本人,,,"] },
    expect: {
      year: { stage: "self", next_step: "superior", by: "the superior", overdue_days: "16" },
    },
  },
  {
    clause: "G4",
    name: "a step that is left out is named",
    given: { assessments: JUDGED.filter((row) => !row.includes("department")) },
    expect: { year: { stage: "committee" }, yearCodes: ["CSP493"] },
  },
  {
    clause: "G12",
    name: "judging again after the notice keeps both versions and needs a new notice",
    given: {
      assessments: [
        ...PUBLISHED,
        "2024,objection,2024-05-16,,本人,,,",
        "2024,resolved,2024-05-18,,委员会,,,",
        "2024,committee,2024-05-18,middle_1,委员会,,,",
        CONFIRMED("2024-05-24"),
      ],
    },
    expect: {
      year: { stage: "committee", version: "2", next_step: "notice", result_grade: "middle_1" },
      yearCodes: ["CSP492"],
      steps: [
        "1 self Y",
        "1 superior Y",
        "1 department Y",
        "1 committee Y",
        "1 notice Y",
        "1 objection Y",
        "2 committee Y",
        "2 resolved Y",
        "2 confirmed N",
      ],
    },
  },
  {
    clause: "G12",
    name: "the new notice has its own days",
    given: {
      assessments: [
        ...PUBLISHED,
        "2024,committee,2024-05-17,middle_2,委员会,,,",
        "2024,notice,2024-05-20,middle_2,人力资源部,,,",
        CONFIRMED("2024-05-28"),
      ],
    },
    expect: {
      year: { stage: "confirmed", version: "2", notice_until: "2024-05-27" },
      yearCodes: [],
    },
  },
  {
    clause: "G13 G4",
    name: "a grade that changed without a confirmed assessment is found",
    given: { changes: ["2024-05-20,grade,middle_2,破格"] },
    expect: { yearCodes: ["CSP494"] },
  },
  {
    clause: "G13",
    name: "one that was confirmed before is not",
    given: {
      assessments: [...PUBLISHED, CONFIRMED("2024-05-23")],
      changes: ["2024-05-27,grade,middle_2,评定"],
    },
    expect: { yearCodes: [], year: { change: "done" } },
  },
];
