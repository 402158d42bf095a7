import type { ClauseCase } from "./clause-case.ts";

const NOMINATED = ["组长,2024-05-25"];
const EXAM = ["2024-05-20,probation_exam,Y,"];

/** 网店晋级 — S1, S10 to S18 and X12: who may be put forward, and what is missing. */
export const sLadderCases: readonly ClauseCase[] = [
  {
    clause: "S10 S1",
    name: "a trial agent with three second-tier months and a passed exam may become junior",
    given: {
      person: { grade: "trial", hired_on: "2024-02-20" },
      history: "2024-03 80, 2024-04 85",
      score: "90",
      achievements: EXAM,
    },
    // S15: this step needs no nomination
    expect: { promotions: ["junior eligible"] },
  },
  {
    clause: "S10",
    name: "first-tier months count as second tier or better",
    given: {
      person: { grade: "trial", hired_on: "2024-02-20" },
      history: "2024-03 95, 2024-04 80",
      score: "92",
      achievements: EXAM,
    },
    expect: { promotions: ["junior eligible"] },
  },
  {
    clause: "S10",
    name: "without the exam one thing is missing",
    given: {
      person: { grade: "trial", hired_on: "2024-02-20" },
      history: "2024-03 80, 2024-04 85",
      score: "90",
    },
    expect: { promotions: ["junior near"], missing: ["test passed"] },
  },
  {
    clause: "S10",
    name: "an exam that was failed is no passed exam",
    given: {
      person: { grade: "trial", hired_on: "2024-02-20" },
      history: "2024-03 80, 2024-04 85",
      score: "90",
      achievements: ["2024-05-20,probation_exam,N,"],
    },
    expect: { promotions: ["junior near"], missing: ["test passed"] },
  },
  {
    clause: "S10 S9",
    name: "a violation stands in the way",
    given: {
      person: { grade: "trial", hired_on: "2024-02-20" },
      history: "2024-03 80, 2024-04 85",
      score: "90",
      achievements: EXAM,
      violations: ["2024-05-08 10:30,off_seat,11,N"],
    },
    expect: { notDecided: ["eligible"] },
  },
  {
    clause: "S10",
    name: "two second-tier months are one too few",
    given: {
      person: { grade: "trial", hired_on: "2024-02-20" },
      history: "2024-03 79, 2024-04 85",
      score: "90",
      achievements: EXAM,
    },
    expect: { promotions: ["junior near"] },
  },
  {
    clause: "S10",
    name: "a newcomer who lacks months and exam is not there yet",
    given: { person: { grade: "trial", hired_on: "2024-05-06" }, score: "62" },
    expect: { promotions: ["junior not_yet"] },
  },
  // S11
  {
    clause: "S11",
    name: "three failing months running are put to a person",
    given: { history: "2024-03 55, 2024-04 58", score: "59.4" },
    expect: { promotions: ["* dismissal_watch"], flags: ["dismissal_watch"], holds: [] },
  },
  {
    clause: "S11 S5",
    name: "59.5 is 60 and breaks the failing streak",
    given: { history: "2024-03 55, 2024-04 58", score: "59.5" },
    expect: { notDecided: ["dismissal_watch"] },
  },
  {
    clause: "S11 S17",
    name: "a month without a score breaks the failing streak",
    given: { history: "2024-02 50, 2024-04 58", score: "50" },
    expect: { notDecided: ["dismissal_watch"] },
  },
  // S12
  {
    clause: "S12 S15 X12",
    name: "a junior with five second-tier months, two of them first, may become middle",
    given: {
      person: { grade: "junior" },
      history: "2024-01 85, 2024-02 91, 2024-03 90, 2024-04 95",
      score: "82",
      nominations: NOMINATED,
    },
    // X12: still paid as a junior: performance 2200 × 10 % × 82 ÷ 100 = 180.40
    expect: {
      promotions: ["middle eligible"],
      grade: "junior",
      lines: { base: "2200.00", performance: "180.40" },
    },
  },
  {
    clause: "S12",
    name: "one first-tier month is one too few",
    given: {
      person: { grade: "junior" },
      history: "2024-01 85, 2024-02 90, 2024-03 90, 2024-04 95",
      score: "82",
      nominations: NOMINATED,
    },
    expect: { promotions: ["middle near"] },
  },
  {
    clause: "S12",
    name: "first-tier months before the streak do not help",
    given: {
      person: { grade: "junior" },
      history: "2023-11 95, 2023-12 95, 2024-01 85, 2024-02 90, 2024-03 90, 2024-04 95",
      score: "82",
      nominations: NOMINATED,
    },
    expect: { notDecided: ["eligible"] },
  },
  {
    clause: "S12",
    name: "four months are one too few",
    given: {
      person: { grade: "junior" },
      history: "2024-02 91, 2024-03 90, 2024-04 95",
      score: "82",
      nominations: NOMINATED,
    },
    expect: { promotions: ["middle near"] },
  },
  {
    clause: "S15",
    name: "without a nomination everything else makes near, never eligible",
    given: {
      person: { grade: "junior" },
      history: "2024-01 85, 2024-02 91, 2024-03 90, 2024-04 95",
      score: "82",
    },
    expect: { promotions: ["middle near"], missing: ["nominat"] },
  },
  {
    clause: "S15",
    name: "below reserve an own application is not the leader's nomination",
    given: {
      person: { grade: "junior" },
      history: "2024-01 85, 2024-02 91, 2024-03 90, 2024-04 95",
      score: "82",
      nominations: ["@,2024-05-25"],
    },
    expect: { promotions: ["middle near"], missing: ["nominat"] },
  },
  {
    clause: "S15",
    name: "votes are evidence and decide nothing",
    given: {
      person: { grade: "junior" },
      history: "2024-01 85, 2024-02 91, 2024-03 90, 2024-04 95",
      score: "82",
      votes: ["V1,2024-05-20", "V2,2024-05-20"],
    },
    expect: { promotions: ["middle near"], missing: ["nominat"], met: ["peer votes 2"] },
  },
  {
    clause: "S15 S12",
    name: "three full months in grade are enough for middle",
    given: {
      person: { grade: "trial", hired_on: "2023-06-01" },
      changes: ["2024-03-01,grade,junior,转正"],
      history: "2024-01 85, 2024-02 91, 2024-03 90, 2024-04 95",
      score: "82",
      nominations: NOMINATED,
    },
    expect: { promotions: ["middle eligible"] },
  },
  {
    clause: "S15 S17",
    name: "a day short of three months in grade is missing, though the streak began in any grade",
    given: {
      person: { grade: "trial", hired_on: "2023-06-01" },
      changes: ["2024-03-02,grade,junior,转正"],
      history: "2024-01 85, 2024-02 91, 2024-03 90, 2024-04 95",
      score: "82",
      nominations: NOMINATED,
    },
    expect: { promotions: ["middle near"] },
  },
  {
    clause: "S17",
    name: "a month without a score breaks a streak",
    given: {
      person: { grade: "junior" },
      history: "2023-12 95, 2024-01 85, 2024-03 90, 2024-04 95",
      score: "82",
      nominations: NOMINATED,
    },
    expect: { notDecided: ["eligible"] },
  },
  {
    clause: "S12",
    name: "a weak junior who lacks streak, first-tier months and nomination is not there yet",
    given: {
      person: { grade: "junior" },
      history: "2024-01 65, 2024-02 70, 2024-03 66, 2024-04 71",
      score: "70",
    },
    expect: { promotions: ["middle not_yet"] },
  },
  {
    clause: "S10",
    name: "the company may count months exactly in the second tier only",
    given: {
      person: { grade: "trial", hired_on: "2024-02-20" },
      history: "2024-03 95, 2024-04 80",
      score: "85",
      achievements: EXAM,
      setting: { readings: { second_tier_means: "exactly" } },
    },
    expect: { notDecided: ["eligible"] },
  },
  {
    clause: "S15",
    name: "the company may ask for the streaks alone, whatever the months in grade",
    given: {
      person: { grade: "trial", hired_on: "2023-06-01" },
      changes: ["2024-05-01,grade,junior,转正"],
      history: "2024-01 85, 2024-02 91, 2024-03 90, 2024-04 95",
      score: "82",
      nominations: NOMINATED,
      setting: { readings: { grade_window: "streaks_only" } },
    },
    expect: { promotions: ["middle eligible"] },
  },
  {
    clause: "S17",
    name: "the company may count only the months in the present grade",
    given: {
      person: { grade: "trial", hired_on: "2023-06-01" },
      changes: ["2024-02-01,grade,junior,转正"],
      history: "2024-01 85, 2024-02 91, 2024-03 90, 2024-04 95",
      score: "82",
      nominations: NOMINATED,
      setting: { readings: { streak_months: "in_grade" } },
    },
    // February to May are four of five months
    expect: { notDecided: ["eligible"] },
  },
  {
    clause: "S17",
    name: "otherwise the months in any grade count",
    given: {
      person: { grade: "trial", hired_on: "2023-06-01" },
      changes: ["2024-02-01,grade,junior,转正"],
      history: "2024-01 85, 2024-02 91, 2024-03 90, 2024-04 95",
      score: "82",
      nominations: NOMINATED,
    },
    expect: { promotions: ["middle eligible"] },
  },
];
