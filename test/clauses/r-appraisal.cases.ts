import { type ClauseCase, edges } from "./clause-case.ts";

/**
 * A month of calls in one row: offered 320, answered 300, mean ringing 10 s, solved 90 %, 100
 * ratings with a mean of 4.5. By the pack's targets (15 s, 90 %, 4.5, at most 1 % complaints) that
 * is full points for quality.
 */
const CALLS = "2024-05-06,320,300,3000,250,270,100,450";
/** Apart from the others: the file asks something of everybody. */
const TARGETS = { alone: "targets" };
/** No file of calls at all. */
const NO_CALLS = { alone: "no calls" };

const asked = [
  "contacts,centre,,500",
  "contacts,site,昆明,450",
  "咨询量,team,目标乙组,400",
  "contacts,person,@,300",
];

/** 异地客服考核 — R4 to R9 and R12. */
export const rAppraisalCases: readonly ClauseCase[] = [
  {
    clause: "R4 R5 R6",
    name: "points are value by target, families weigh 40, 40 and 20",
    given: { agentDays: [CALLS], targets: ["contacts,person,@,400"] },
    // results 300 ÷ 400 = 75; quality 4 × 100; attitude: full attendance; 30 + 40 + 20
    expect: {
      appraisal: { score: "90", score_from: "computed", contacts: "300" },
      points: {
        contacts: "75 0.4 30",
        satisfaction: "100 0.1 10",
        response: "100 0.1 10",
        resolution: "100 0.1 10",
        complaint_rate: "100 0.1 10",
        attendance: "100 0.2 20",
        orders: "  ",
      },
    },
  },
  {
    clause: "R4",
    name: "without results their weight goes to quality and attitude in proportion",
    given: { agentDays: [CALLS] },
    // 40 ÷ 60 and 20 ÷ 60
    expect: {
      appraisal: { score: "100" },
      points: { satisfaction: "100 0.1667 16.6667", attendance: "100 0.3333 33.3333" },
    },
  },
  {
    clause: "R4",
    name: "attitude alone is the whole score",
    given: { setting: NO_CALLS },
    expect: { appraisal: { score: "100" }, points: { attendance: "100 1 100" } },
  },
  {
    clause: "R4",
    name: "a row in scores.csv wins and is marked",
    given: { agentDays: [CALLS], targets: ["contacts,person,@,400"], score: "61.5" },
    expect: { appraisal: { score: "61.5", score_from: "scores.csv" } },
  },
  ...edges(
    [
      ["more than the target is still full points", "2024-05-06,10,10,100,10,10,10,49", "100"],
      ["4.05 of 4.5 is 90 points", "2024-05-06,20,20,200,20,20,20,81", "90"],
    ],
    (row, points) => ({
      clause: "R5",
      given: { agentDays: [row] },
      // 4.9 of 4.5 would be 108.9
      expect: {
        points: { satisfaction: `${points} 0.1667 ${points === "90" ? "15" : "16.6667"}` },
      },
    }),
  ),
  {
    clause: "R5",
    name: "where lower is better the target is divided by the value",
    given: { agentDays: ["2024-05-06,10,10,200,0,10,10,45"] },
    // 20 s to answer: 15 ÷ 20 = 75 points; a sixth of the score without results
    expect: { points: { response: "75 0.1667 12.5" } },
  },
  {
    clause: "R5",
    name: "two upheld complaints in a hundred calls are half the points",
    given: {
      agentDays: ["2024-05-06,100,100,1000,90,90,10,45"],
      complaints: [
        "2024-05-08 10:00,customer_complaint,Y,,",
        "2024-05-09 10:00,customer_complaint,Y,,",
        "2024-05-10 10:00,customer_complaint,N,,",
      ],
    },
    // 1 % ÷ 2 % = 50
    expect: {
      appraisal: { complaint_rate: "0.02" },
      points: { complaint_rate: "50 0.1667 8.3333" },
    },
  },
  {
    clause: "R5",
    name: "a person's own target wins over all others",
    given: {
      setting: TARGETS,
      person: { site: "昆明", team: "目标乙组" },
      agentDays: [CALLS],
      targets: asked,
    },
    // 300 ÷ 300
    expect: { points: { contacts: "100 0.4 40" } },
  },
  {
    clause: "R5",
    name: "else the target of the team",
    given: { setting: TARGETS, person: { site: "昆明", team: "目标乙组" }, agentDays: [CALLS] },
    // 300 ÷ 400
    expect: { points: { contacts: "75 0.4 30" } },
  },
  {
    clause: "R5",
    name: "else that of the site",
    given: { setting: TARGETS, person: { site: "昆明", team: "目标丙组" }, agentDays: [CALLS] },
    // 300 ÷ 450 = 66.6667
    expect: { points: { contacts: "66.6667 0.4 26.6667" } },
  },
  {
    clause: "R5",
    name: "else that of the centre",
    given: { setting: TARGETS, person: { team: "目标丙组" }, agentDays: [CALLS] },
    // 300 ÷ 500
    expect: { points: { contacts: "60 0.4 24" } },
  },
  {
    clause: "R6",
    name: "a late day is a day not kept",
    given: { setting: NO_CALLS, times: { "2024-05-08": "09:00:01 17:05" } },
    // 20 of 21 days
    expect: {
      appraisal: { attendance: "0.9524" },
      points: { attendance: "95.2381 1 95.2381" },
    },
  },
  {
    clause: "R8",
    name: "superior and peer alone share the whole: (80 × 50 + 90 × 15) ÷ 65",
    given: { reviews: ["superior,initiative,80", "同事,主动性,90"] },
    expect: { appraisal: { initiative: "82.3077" } },
  },
  {
    clause: "R8",
    name: "four sides weigh 50, 25, 10 and 15",
    given: {
      reviews: [
        "superior,teamwork,80",
        "customer,teamwork,90",
        "self,teamwork,100",
        "peer,teamwork,70",
      ],
    },
    // 40 + 22.5 + 10 + 10.5
    expect: { appraisal: { teamwork: "83" } },
  },
  {
    clause: "R8",
    name: "several peers are one side",
    given: { reviews: ["superior,initiative,80", "peer,initiative,90", "peer,initiative,70"] },
    // peers 80: (80 × 50 + 80 × 15) ÷ 65
    expect: { appraisal: { initiative: "80" } },
  },
  {
    clause: "R8",
    name: "with equal weights superior and peer are halves",
    given: {
      setting: { readings: { review_weights: "equal" } },
      reviews: ["superior,initiative,80", "peer,initiative,90"],
    },
    expect: { appraisal: { initiative: "85" } },
  },
  {
    clause: "R8 R6",
    name: "who was judged by nobody is not judged with 0",
    given: { setting: NO_CALLS, reviews: [] },
    expect: { appraisal: { initiative: "", teamwork: "", score: "100" } },
  },
  {
    clause: "R7",
    name: "the year's score is the mean of the months with a score",
    given: { history: "2024-03 80, 2024-04 90", score: "85" },
    // (80 + 90 + 85) ÷ 3
    expect: { appraisal: { year_score: "85" } },
  },
  ...edges(
    [
      ["from 90 a raise is proposed", "90", "raise"],
      ["below 90 none is", "89.99", ""],
      ["at 60 no cut is proposed", "60", ""],
      ["below 60 one is, for people to agree on", "59.99", "cut"],
    ],
    (score, action) => ({
      clause: "R9 X1",
      given: { setting: NO_CALLS, score },
      expect: { actions: action === "" ? [] : [action], lines: { base: "4400.00" } },
    }),
  ),
  {
    clause: "R9 R7",
    name: "pay goes by the year: one good month proves little",
    given: { setting: NO_CALLS, history: "2024-04 80", score: "95" },
    // (80 + 95) ÷ 2 = 87.5
    expect: { actions: [], appraisal: { year_score: "87.5" } },
  },
  {
    clause: "R9",
    name: "the weakest indicator below 80 points is what the training is about",
    given: { agentDays: ["2024-05-06,10,10,200,0,10,10,45"], score: "70" },
    // response 75 is the only one below 100
    expect: { actions: ["training response"] },
  },
  {
    clause: "R12",
    name: "indicators are compared with the month before, by team",
    given: {
      person: { team: "环比组" },
      agentDaysBefore: ["2024-04-10,90,80,960,60,72,10,45"],
      agentDays: ["2024-05-10,110,100,1500,60,80,10,45"],
    },
    // answered 80 → 100; 960 ÷ 80 = 12 s → 1500 ÷ 100 = 15 s, which is worse
    expect: {
      movement: {
        "team 环比组 contacts": "80 100 20 Y",
        "team 环比组 response": "12 15 3 N",
        "team 环比组 resolution": "0.9 0.8 -0.1 N",
      },
    },
  },
];
