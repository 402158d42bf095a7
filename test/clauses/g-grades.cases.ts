import { type ClauseCase, edges } from "./clause-case.ts";

/** 职级与待遇 — G1, G5 to G11, X11 and X12. */
export const gGradesCases: readonly ClauseCase[] = [
  {
    clause: "G1",
    name: "the highest of the eleven steps has none above it",
    given: { person: { grade: "expert_2" }, achievements: ["2024-05-10,certificate,Y,"] },
    expect: { notDecided: ["eligible", "near", "not_yet"], grade: "expert_2" },
  },
  {
    clause: "G1 G5",
    name: "above junior 3 stands middle 1",
    given: { person: { grade: "初级客服三级" }, achievements: ["2024-05-10,certificate,Y,"] },
    expect: { promotions: ["middle_1 eligible"], grade: "junior_3" },
  },
  {
    clause: "G5",
    name: "twelve months in the grade and a year of 91 are enough",
    given: { changes: ["2023-06-01,grade,middle_1,组织调整"], score: "91" },
    expect: { promotions: ["middle_2 eligible"] },
  },
  {
    clause: "G5",
    name: "one year in the grade less a day is near",
    given: { changes: ["2023-06-02,grade,middle_1,组织调整"], score: "91" },
    expect: { promotions: ["middle_2 near"], missing: ["full months in the grade 11 (needs 12)"] },
  },
  {
    clause: "G5",
    name: "a year of 90.99 is not excellent",
    given: { score: "90.99" },
    expect: { promotions: ["middle_2 not_yet"], missing: ["90.99 (needs 91)"] },
  },
  ...edges(
    [
      ["two excellent years are enough where two are asked", "91", "eligible"],
      ["an excellent year after one of 90.99 is one short of two", "90.99", "not_yet"],
    ],
    (before, decision) => ({
      clause: "G5",
      given: {
        setting: { blanks: { excellent_years: "2" } },
        history: `2023-03 ${before}`,
        score: "91",
      },
      expect: { promotions: [`middle_2 ${decision}`] },
    }),
  ),
  {
    clause: "G5",
    name: "an outstanding contribution is enough by itself, for one step",
    given: { achievements: ["2024-04-10,outstanding,,"] },
    expect: { promotions: ["middle_2 eligible"], noTargets: ["middle_3"] },
  },
  ...edges(
    [
      ["a certificate of the first day in the grade counts", "2024-02-01", "eligible"],
      ["a certificate of the day before the grade does not", "2024-01-31", "not_yet"],
    ],
    (day, decision) => ({
      clause: "G5",
      given: {
        changes: ["2024-02-01,grade,middle_1,组织调整"],
        achievements: [`${day},certificate,Y,`],
      },
      expect: { promotions: [`middle_2 ${decision}`] },
    }),
  ),
  {
    clause: "G5",
    name: "an exam that was not passed is no certificate",
    given: { achievements: ["2024-04-10,certificate,N,"] },
    expect: { promotions: ["middle_2 not_yet"] },
  },
  {
    clause: "G6",
    name: "two failing years running propose one step down",
    given: { history: "2023-03 59.99", score: "59.99" },
    expect: { promotions: ["junior_3 demote"], met: ["failing years running 2"] },
  },
  {
    clause: "G6",
    name: "one failing year does not",
    given: { history: "2023-03 60", score: "59.99" },
    expect: { notDecided: ["demote"] },
  },
  {
    clause: "G6",
    name: "one failing year does where the company asks for one",
    given: { setting: { blanks: { failing_years: "1" } }, score: "59.99" },
    expect: { promotions: ["junior_3 demote"] },
  },
  ...edges(
    [
      ["a serious breach in the assessed year proposes one step down", "2023-06-01", "junior_3"],
      ["a serious breach of the day before that year does not", "2023-05-31", ""],
    ],
    (day, target) => ({
      clause: "G6",
      given: { achievements: [`${day},serious_breach,,泄露资料`] },
      expect: target ? { promotions: [`${target} demote`] } : { notDecided: ["demote"] },
    }),
  ),
  {
    clause: "G6",
    name: "training that failed after a change of post proposes one step down",
    given: {
      changes: ["2024-03-01,position,质检员,调岗"],
      achievements: ["2024-03-01,training_failed,,"],
    },
    expect: { promotions: ["junior_3 demote"] },
  },
  {
    clause: "G6",
    name: "training that failed before the change of post does not",
    given: {
      changes: ["2024-03-01,position,质检员,调岗"],
      achievements: ["2024-02-29,training_failed,,"],
    },
    expect: { notDecided: ["demote"] },
  },
  {
    clause: "G6",
    name: "read otherwise, any failed training does",
    given: {
      setting: { readings: { unfit_means: "any_failed_training" } },
      achievements: ["2024-02-29,training_failed,,"],
    },
    expect: { promotions: ["junior_3 demote"] },
  },
  {
    clause: "G6 G1",
    name: "below the lowest step there is none",
    given: { person: { grade: "junior_1" }, history: "2023-03 50", score: "50" },
    expect: { notDecided: ["demote"] },
  },
  {
    clause: "G7",
    name: "a change of the organisation needs no assessment",
    given: { changes: ["2024-05-01,grade,middle_2,organisation"] },
    expect: { yearCodes: [], grade: "middle_2" },
  },
  {
    clause: "G8",
    name: "the pay scale of the grade goes before the base pay of the roster",
    given: { setting: { blanks: { scale_middle_1: "4400" } } },
    expect: { lines: { base: "4400.00" } },
  },
  {
    clause: "G8 X4",
    name: "a new grade on the 16th splits the month by its paid days",
    // 10 of the 22 paid days of May 2024 before the 16th: 4400 × 10 ÷ 22 and 5500 × 12 ÷ 22.
    given: {
      setting: { blanks: { scale_middle_1: "4400", scale_middle_2: "5500" } },
      changes: ["2024-05-16,grade,middle_2,组织调整"],
    },
    expect: { lines: { base: ["2000.00", "3000.00"] } },
  },
  {
    clause: "G8 X11",
    name: "a grade without a scale is paid the base pay of the roster",
    given: {},
    expect: { lines: { base: "5000.00" } },
  },
  {
    clause: "X11 X5",
    name: "with neither a scale nor a base pay the payslip is held",
    given: { person: { base_pay: "" } },
    expect: { holds: ["unknown"] },
  },
  {
    clause: "G9",
    name: "the record has each grade with its day, its origin and who decided",
    given: {
      assessments: [
        "2024,self,2024-05-02,,本人,,,",
        "2024,superior,2024-05-03,,王主管,,,",
        "2024,department,2024-05-04,,李经理,,,",
        "2024,committee,2024-05-06,middle_3,评审委员会,,,",
        "2024,notice,2024-05-07,middle_3,人力资源部,,,",
        "2024,confirmed,2024-05-15,middle_3,人力资源部,,,",
      ],
      changes: ["2023-02-01,grade,middle_2,业务调整", "2024-05-16,grade,middle_3,年度评定"],
    },
    expect: {
      grades: [
        "2021-03-01 middle_1 hired ",
        "2023-02-01 middle_2 organisation ",
        "2024-05-16 middle_3 assessed 评审委员会",
      ],
    },
  },
  {
    clause: "G10",
    name: "senior agents may succeed a supervisor, by their excellent months",
    given: { person: { grade: "senior_1" }, history: "2024-03 90.99, 2024-04 91", score: "95" },
    expect: { successor: { grade: "senior_1", months: "2" } },
  },
  {
    clause: "G10",
    name: "middle agents are not among them",
    given: { person: { grade: "middle_3" }, score: "95" },
    expect: { successor: {} },
  },
  ...edges(
    [
      ["a senior agent with a year of 91 is honoured", "senior_1 91", "yes"],
      ["with 90.99 a senior agent is not", "senior_1 90.99", "no"],
      ["middle agents are not honoured whatever their year", "middle_3 99", "no"],
    ],
    (given, honoured) => {
      const [grade = "", score = ""] = given.split(" ");
      return { clause: "G11", given: { person: { grade }, score }, expect: { honoured } };
    },
  ),
  {
    clause: "X12 G5",
    name: "who is eligible keeps grade and pay until changes.csv says otherwise",
    given: {
      setting: { blanks: { scale_middle_1: "4400", scale_middle_2: "5500" } },
      achievements: ["2024-04-10,outstanding,,"],
    },
    expect: {
      promotions: ["middle_2 eligible"],
      grade: "middle_1",
      lines: { base: "4400.00" },
      year: { proposal: "promote", proposed_grade: "middle_2", grade: "middle_1" },
    },
  },
];
