import type { ClauseCase } from "./clause-case.ts";

const NOMINATED = ["组长,2024-05-25"];
const FIVE_FIRST = "2024-01 91, 2024-02 95, 2024-03 90.5, 2024-04 93";
const EIGHT_FIRST =
  "2023-10 91, 2023-11 95, 2023-12 92, 2024-01 91, 2024-02 95, 2024-03 91, 2024-04 93";
const FOUR_SECOND = "2023-06 80, 2023-07 85, 2023-08 82, 2023-09 90";

/** 网店高级与储备 — S13, S14, S16 and S18. */
export const sSeniorCases: readonly ClauseCase[] = [
  {
    clause: "S13 S15",
    name: "five first-tier months and none of six below second make a senior",
    given: {
      history: `2023-12 80, ${FIVE_FIRST}`,
      score: "91",
      nominations: NOMINATED,
    },
    expect: { promotions: ["senior eligible"] },
  },
  {
    clause: "S13",
    name: "the sixth month back below the second tier stands in the way",
    given: {
      history: `2023-12 79.4, ${FIVE_FIRST}`,
      score: "91",
      nominations: NOMINATED,
    },
    expect: { notDecided: ["eligible"], promotions: ["senior"], missing: ["last six"] },
  },
  {
    clause: "S13",
    name: "the seventh month back does not count any more",
    given: {
      history: `2023-11 40, 2023-12 80, ${FIVE_FIRST}`,
      score: "91",
      nominations: NOMINATED,
    },
    expect: { promotions: ["senior eligible"] },
  },
  {
    clause: "S13 S5",
    name: "90.4 is the second tier and breaks the run of first-tier months",
    given: {
      history: "2023-12 95, 2024-01 91, 2024-02 95, 2024-03 90.4, 2024-04 93",
      score: "91",
      nominations: NOMINATED,
    },
    expect: { notDecided: ["eligible"] },
  },
  {
    clause: "S15 S13",
    name: "six full months in grade are enough for senior",
    given: {
      person: { grade: "junior" },
      changes: ["2023-12-01,grade,middle,晋级"],
      history: `2023-12 80, ${FIVE_FIRST}`,
      score: "91",
      nominations: NOMINATED,
    },
    expect: { promotions: ["senior eligible"] },
  },
  {
    clause: "S15 S13",
    name: "five months and thirty days in grade are not six",
    given: {
      person: { grade: "junior" },
      changes: ["2023-12-02,grade,middle,晋级"],
      history: `2023-12 80, ${FIVE_FIRST}`,
      score: "91",
      nominations: NOMINATED,
    },
    expect: { promotions: ["senior near"] },
  },
  {
    clause: "S13",
    name: "a middle agent without any first-tier month is not there yet",
    given: { history: "2024-03 70, 2024-04 70", score: "70" },
    expect: { promotions: ["senior not_yet"] },
  },
  {
    clause: "S14 S15",
    name: "eight first-tier months and none of twelve below second make a reserve supervisor",
    given: {
      person: { grade: "senior" },
      history: `${FOUR_SECOND}, ${EIGHT_FIRST}`,
      score: "91",
      nominations: NOMINATED,
    },
    expect: { promotions: ["reserve eligible"] },
  },
  {
    clause: "S15 S14",
    name: "for reserve an own application will do",
    given: {
      person: { grade: "senior" },
      history: `${FOUR_SECOND}, ${EIGHT_FIRST}`,
      score: "91",
      nominations: ["@,2024-05-25"],
    },
    expect: { promotions: ["reserve eligible"] },
  },
  {
    clause: "S14",
    name: "the twelfth month back below the second tier stands in the way",
    given: {
      person: { grade: "senior" },
      history: `2023-06 79, 2023-07 85, 2023-08 82, 2023-09 90, ${EIGHT_FIRST}`,
      score: "91",
      nominations: NOMINATED,
    },
    expect: { notDecided: ["eligible"], promotions: ["reserve"], missing: ["last twelve"] },
  },
  {
    clause: "S14",
    name: "the thirteenth month back does not count any more",
    given: {
      person: { grade: "senior" },
      history: `2023-05 40, ${FOUR_SECOND}, ${EIGHT_FIRST}`,
      score: "91",
      nominations: NOMINATED,
    },
    expect: { promotions: ["reserve eligible"] },
  },
  {
    clause: "S14",
    name: "seven first-tier months are one too few",
    given: {
      person: { grade: "senior" },
      history: `${FOUR_SECOND}, ${EIGHT_FIRST.replace("2023-10 91", "2023-10 90")}`,
      score: "91",
      nominations: NOMINATED,
    },
    expect: { promotions: ["reserve near"] },
  },
  {
    clause: "S15 S14",
    name: "eleven months in grade are not twelve",
    given: {
      person: { grade: "middle" },
      changes: ["2023-06-02,grade,senior,晋级"],
      history: `${FOUR_SECOND}, ${EIGHT_FIRST}`,
      score: "91",
      nominations: NOMINATED,
    },
    expect: { promotions: ["reserve near"] },
  },
  {
    clause: "S15 S14",
    name: "twelve full months in grade are enough",
    given: {
      person: { grade: "middle" },
      changes: ["2023-06-01,grade,senior,晋级"],
      history: `${FOUR_SECOND}, ${EIGHT_FIRST}`,
      score: "91",
      nominations: NOMINATED,
    },
    expect: { promotions: ["reserve eligible"] },
  },
  {
    clause: "S14",
    name: "a senior agent with a plain month is not there yet",
    given: { person: { grade: "senior" }, score: "75" },
    expect: { promotions: ["reserve not_yet"] },
  },
  // S16
  {
    clause: "S16 S1",
    name: "step by step: a junior who meets the senior's terms is put forward for middle only",
    given: {
      person: { grade: "junior" },
      history: `2023-12 95, ${FIVE_FIRST}`,
      score: "95",
      nominations: NOMINATED,
    },
    expect: { promotions: ["middle eligible"], noTargets: ["senior"] },
  },
  {
    clause: "S16",
    name: "an outstanding contribution allows one leap, and says so",
    given: {
      person: { grade: "junior" },
      history: `2023-12 95, ${FIVE_FIRST}`,
      score: "95",
      nominations: NOMINATED,
      achievements: ["2024-05-18,outstanding,,大促期间独立处理系统故障"],
    },
    expect: { promotions: ["senior eligible"] },
  },
  // S18
  {
    clause: "S18",
    name: "a senior agent stands among the successors with the months in the first tier",
    given: { person: { grade: "senior" }, history: "2024-03 91, 2024-04 95", score: "93" },
    expect: { successor: { months: "3" } },
  },
  {
    clause: "S18",
    name: "a reserve supervisor stands among the successors",
    given: { person: { grade: "reserve" }, score: "93" },
    expect: { successor: { months: "1" } },
  },
  {
    clause: "S18",
    name: "a middle agent is no successor",
    given: { history: "2024-03 91, 2024-04 95", score: "93" },
    expect: { successor: {} },
  },
];
