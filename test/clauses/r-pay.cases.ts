import { type ClauseCase, edges } from "./clause-case.ts";

/** The blanks of the company whose people are mentors and mentees. */
const MENTORS = { blanks: { mentor_allowance: "100" } };
/** 1000 yuan for each team whose mean score is 80 or more. */
const POOL = { blanks: { team_pool: "1000" } };

/** 异地客服的收入 — base, team bonus, awards, mentors, and people whom another firm pays. */
export const rPayCases: readonly ClauseCase[] = [
  {
    clause: "R11",
    name: "a mentor gets the allowance for each newcomer led",
    given: { setting: MENTORS },
    // 2 × 100; no month_score reaches anything, so base and allowance are all
    expect: { lines: { base: "4400.00", mentor_allowance: "200.00" }, mentor: "none" },
  },
  {
    clause: "R11",
    name: "a newcomer stands on the list with the mentor",
    given: { setting: MENTORS, person: { hired_on: "2024-05-06", mentor: "C001" } },
    // 4400 × 21 paid days from 6 May ÷ 22 = 4200
    expect: { mentor: "C001", lines: { base: "4200.00" }, noLine: ["mentor_allowance"] },
  },
  {
    clause: "R11",
    name: "three months end before the month begins when they end on its first day but one",
    given: { setting: MENTORS, person: { hired_on: "2024-02-02", mentor: "C001" } },
    // 2 Feb + 3 months = 2 May, after 1 May
    expect: { mentor: "C001" },
  },
  {
    clause: "R11",
    name: "hired on the first of February one is no newcomer in May",
    given: { setting: MENTORS, person: { hired_on: "2024-02-01", mentor: "C001" } },
    expect: { mentor: "none" },
  },
  {
    clause: "R11",
    name: "a newcomer without a mentor is pointed out",
    given: { setting: MENTORS, person: { hired_on: "2024-04-15" } },
    expect: { mentor: "", flags: ["mentor_missing"] },
  },
  {
    clause: "R11 X10",
    name: "without an amount there is a list and no allowance",
    given: { person: { hired_on: "2024-04-15", mentor: "C001" } },
    expect: { mentor: "C001", noLine: ["mentor_allowance"] },
  },
  {
    clause: "R7 X4 X11",
    name: "base pay is the roster's",
    given: {},
    expect: { lines: { base: "4400.00" }, net: "4400.00", grade: "agent", paidDays: "22" },
  },
  {
    clause: "X11 X5",
    name: "without a base the payslip waits",
    given: { person: { base_pay: "" } },
    expect: { holds: ["unknown"] },
  },
  {
    clause: "R10",
    name: "the team bonus is shared by score, the larger remainder gets the fen",
    given: { setting: POOL, person: { team: "分奖甲" }, score: "90" },
    // 1000 × 90 ÷ 170 = 529.4117…
    expect: { lines: { team_bonus: "529.41" } },
  },
  {
    clause: "R10",
    name: "the other of the team gets the rest, to the fen",
    given: { setting: POOL, person: { team: "分奖甲" }, score: "80" },
    // 1000 × 80 ÷ 170 = 470.5882…; 529.41 + 470.59 = 1000.00
    expect: { lines: { team_bonus: "470.59" } },
  },
  ...edges(
    [
      ["a team with a mean of 80 gets the bonus", "80", "1000.00"],
      ["a team below 80 gets none", "79.99", ""],
    ],
    (score, bonus) => ({
      clause: "R10 X1",
      given: { setting: POOL, person: { team: `达标${score}` }, score },
      expect: bonus === "" ? { noLine: ["team_bonus"] } : { lines: { team_bonus: bonus } },
    }),
  ),
  {
    clause: "R10 X10",
    name: "without an amount there is no team bonus",
    given: { person: { team: "无奖" }, score: "95" },
    expect: { noLine: ["team_bonus"], lines: { base: "4400.00" } },
  },
  {
    clause: "R10",
    name: "awards for service and innovation are lines of their own",
    given: { choices: ["service_award,300,总监,好评最多", "创新奖,500,总监,知识库"] },
    // 4400 + 300 + 500
    expect: { lines: { award: ["300.00", "500.00"] }, gross: "5200.00" },
  },
  {
    clause: "R10",
    name: "the results award",
    given: { choices: ["业绩突出奖,800,总监,订单第一"] },
    expect: { lines: { award: "800.00" }, gross: "5200.00" },
  },
  {
    clause: "R13",
    name: "people of an outsourced team are appraised and not paid",
    given: { person: { employment: "outsourced", base_pay: "", team: "外包" }, score: "77" },
    expect: { noPayslip: true, appraisal: { score: "77" } },
  },
  {
    clause: "R13",
    name: "a team that cs-pay.yaml calls outsourced is so for all its people",
    given: {
      person: { team: "蓉外包", base_pay: "" },
      score: "66",
      setting: { places: ["teams: { 蓉外包: { kind: outsourced } }"] },
    },
    expect: { noPayslip: true, appraisal: { score: "66" } },
  },
  {
    clause: "R13 R9",
    name: "no raise is proposed for whom another firm pays",
    given: { person: { employment: "外包", base_pay: "", team: "外包" }, score: "99" },
    expect: { noPayslip: true, actions: [] },
  },
];
