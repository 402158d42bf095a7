import { type ClauseCase, edges } from "./clause-case.ts";

/**
 * 网店底薪、提成、绩效 — S2 to S6 and S19, with X1, X3 and X5 where they show.
 *
 * May 2024 under a weekly rest on Sunday: 26 scheduled workdays and 1 May, so N = 27.
 */
export const sPayCases: readonly ClauseCase[] = [
  // S2: the printed ladder 2200 / 2200 / 2400 / 2800, and 3000 for the reserve by the reading.
  ...edges(
    [
      ["a trial agent has a base of 2200", "trial", "2200.00"],
      ["a junior agent has a base of 2200", "junior", "2200.00"],
      ["a middle agent has a base of 2400", "middle", "2400.00"],
      ["a senior agent has a base of 2800", "senior", "2800.00"],
      ["a reserve supervisor has a base of 3000, not the printed 30000", "reserve", "3000.00"],
    ],
    (grade, base) => ({
      clause: "S2 S1",
      given: { person: { grade } },
      expect: { lines: { base }, grade },
    }),
  ),
  {
    clause: "S2",
    name: "the company may read the reserve base as printed",
    given: { person: { grade: "reserve" }, setting: { readings: { reserve_base: "30000" } } },
    // 30 000 − 5 000 = 25 000 × 3 % = 750.00 tax; 30 000 − 750 = 29 250.00
    expect: { lines: { base: "30000.00", income_tax: "-750.00" }, net: "29250.00" },
  },
  {
    clause: "S3",
    name: "a trial agent gets the base only, whatever was sold and scored",
    given: { person: { grade: "trial" }, score: "95", sales: ["2024-05-06 10:00,65000"] },
    expect: {
      lines: { base: "2200.00" },
      noLine: ["commission", "performance"],
      gross: "2200.00",
      net: "2200.00",
    },
  },
  {
    clause: "S3",
    name: "a junior agent gets base, commission, performance pay and awards",
    given: {
      person: { grade: "junior" },
      score: "80",
      sales: ["2024-05-06 10:00,30000"],
      adjustments: ["award,100,Y,好评之星,"],
    },
    // 30 000 × 0.9 % = 270.00; 2200 × 10 % × 80 ÷ 100 = 176.00; 2200 + 270 + 176 + 100 = 2746.00
    expect: {
      lines: { base: "2200.00", commission: "270.00", performance: "176.00" },
      gross: "2746.00",
    },
  },
  // S4: the whole amount at the rate it reaches.
  ...edges(
    [
      ["one fen short of 20 000 earns no commission", "19999.99", "0.00"],
      // 20 000 × 0.7 %
      ["20 000 itself reaches 0.7 % of the whole", "20000", "140.00"],
      // 29 999.99 × 0.7 % = 209.99993
      ["one fen short of 30 000 stays at 0.7 %", "29999.99", "210.00"],
      // 30 000 × 0.9 %
      ["30 000 itself reaches 0.9 %", "30000", "270.00"],
      // 39 999.99 × 0.9 % = 359.99991
      ["one fen short of 40 000 stays at 0.9 %", "39999.99", "360.00"],
      // 40 000 × 1 %
      ["40 000 itself reaches 1 %", "40000", "400.00"],
      // 59 999.99 × 1 % = 599.9999
      ["one fen short of 60 000 stays at 1 %", "59999.99", "600.00"],
      // 60 000 × 1.3 %
      ["60 000 itself reaches 1.3 %", "60000", "780.00"],
    ],
    (amount, commission) => ({
      clause: "S4 X1",
      given: { sales: [`2024-05-06 10:00,${amount}`] },
      expect: { lines: { commission } },
    }),
  ),
  // S4, the other reading: the top rate from 50 000, as the printed example 650 has it.
  ...edges(
    [
      // 49 999.99 × 1 % = 499.9999
      ["with the top read as 50 000, one fen less stays at 1 %", "49999.99", "500.00"],
      // 50 000 × 1.3 %
      ["with the top read as 50 000, 50 000 earns the printed 650", "50000", "650.00"],
    ],
    (amount, commission) => ({
      clause: "S4",
      given: {
        sales: [`2024-05-06 10:00,${amount}`],
        setting: { readings: { commission_top: "50000" } },
      },
      expect: { lines: { commission } },
    }),
  ),
  // X3: half a fen goes up, once, at the line.
  ...edges(
    [
      // 20 015.00 × 0.7 % = 140.105
      ["half a fen of commission is rounded up", "20015", "140.11"],
      // 40 000.50 × 1 % = 400.005
      ["half a fen above an even fen is rounded up as well", "40000.50", "400.01"],
      // 40 000.49 × 1 % = 400.0049
      ["less than half a fen is dropped", "40000.49", "400.00"],
    ],
    (amount, commission) => ({
      clause: "X3 S4",
      given: { sales: [`2024-05-06 10:00,${amount}`] },
      expect: { lines: { commission } },
    }),
  ),
  // S5 and S6 for a middle agent: 2400 × rate × whole score ÷ 100.
  ...edges(
    [
      ["59.4 is 59: the fourth tier pays nothing", "59.4 fourth", "0.00"],
      // 59.5 → 60: 2400 × 5 % × 60 ÷ 100
      ["59.5 is 60: the third tier begins", "59.5 third", "72.00"],
      ["60 is in the third tier", "60 third", "72.00"],
      // 79: 2400 × 5 % × 79 ÷ 100
      ["79.4 is 79: still the third tier", "79.4 third", "94.80"],
      // 79.5 → 80: 2400 × 10 % × 80 ÷ 100
      ["79.5 is 80: the second tier begins", "79.5 second", "192.00"],
      ["80 is in the second tier", "80 second", "192.00"],
      // 90.4 → 90: 2400 × 10 % × 90 ÷ 100
      ["90.4 is 90: still the second tier", "90.4 second", "216.00"],
      // 90.5 → 91: 2400 × 15 % × 91 ÷ 100
      ["90.5 is 91: the first tier begins", "90.5 first", "327.60"],
      // 2400 × 15 % × 100 ÷ 100
      ["100 is in the first tier", "100 first", "360.00"],
      ["a score of 0 is a score, not a missing one", "0 fourth", "0.00"],
    ],
    (given, performance) => {
      const [score = "", tier = ""] = given.split(" ");
      return {
        clause: "S5 S6",
        given: { score },
        expect: { lines: { performance }, tier },
      };
    },
  ),
  {
    clause: "S6",
    name: "the company may read the first tier as the 20 % of the printed formula",
    given: { score: "91", setting: { readings: { first_tier_rate: "20%" } } },
    // 2400 × 20 % × 91 ÷ 100 = 436.80
    expect: { lines: { performance: "436.80" } },
  },
  {
    clause: "S6",
    name: "the company may take the printed formula literally and multiply by the score itself",
    given: { score: "86.5", setting: { readings: { score_as: "factor" } } },
    // 2400 × 10 % × 87 = 20 880; 2400 + 20 880 − 5000 = 18 280 × 3 % = 548.40
    expect: { lines: { performance: "20880.00", income_tax: "-548.40" } },
  },
  {
    clause: "S6 X4",
    name: "the company may prorate the post base of performance pay",
    given: {
      person: { hired_on: "2024-05-16" },
      score: "80",
      setting: { readings: { post_base_is: "prorated" } },
    },
    // 2400 × 14 ÷ 27 × 10 % × 80 ÷ 100 = 99.5556
    expect: { lines: { base: "1244.44", performance: "99.56" } },
  },
  {
    clause: "S6 X4",
    name: "without that reading a joiner's performance pay is from the whole post base",
    given: { person: { hired_on: "2024-05-16" }, score: "80" },
    // 2400 × 10 % × 80 ÷ 100 = 192.00
    expect: { lines: { base: "1244.44", performance: "192.00" } },
  },
  {
    clause: "S5",
    name: "the company may let the third tier begin at 61, as printed",
    given: { score: "60", setting: { readings: { tier_three_from: "61" } } },
    expect: { lines: { performance: "0.00" }, tier: "fourth" },
  },
  {
    clause: "S5",
    name: "the company may leave 80 in the third tier",
    given: { score: "80", setting: { readings: { tier_two_from: "81" } } },
    // 2400 × 5 % × 80 ÷ 100 = 96.00
    expect: { lines: { performance: "96.00" }, tier: "third" },
  },
  {
    clause: "S6 X4",
    name: "the post base of performance pay is that of the month's last day, not prorated",
    given: {
      person: { grade: "junior" },
      score: "80",
      changes: ["2024-05-16,grade,middle,晋级"],
    },
    // base 2200 × 13 ÷ 27 = 1059.259 and 2400 × 14 ÷ 27 = 1244.444; performance 2400 × 10 % × 80 %
    expect: { lines: { base: ["1059.26", "1244.44"], performance: "192.00" }, grade: "middle" },
  },
  {
    clause: "X5 S5",
    name: "no score holds the payslip; what is known is still computed",
    given: { score: "none", sales: ["2024-05-06 10:00,40000"] },
    expect: { lines: { base: "2400.00", commission: "400.00" }, holds: ["unknown"] },
  },
  ...edges(
    [
      ["without a file of scores the performance pay is unknown", "scores", "unknown"],
      ["without a file of sales the commission is unknown", "sales", "unknown"],
      ["without a file of punches nobody knows who was there", "punches", "unknown"],
    ],
    (file, hold) => ({
      clause: "X5",
      given: { setting: { without: [file] } },
      expect: { holds: [hold], lines: { base: "2400.00" } },
    }),
  ),
  {
    clause: "X5 S3",
    name: "a trial agent needs no score, because nothing on the payslip reads it",
    given: { person: { grade: "trial" }, score: "none" },
    expect: { lines: { base: "2200.00" }, net: "2200.00" },
  },
  {
    clause: "S4 S6 S8 S19",
    name: "worked example: middle, 45 678.90 net, score 86.5, two upheld complaints",
    given: {
      score: "86.5",
      sales: [
        "2024-05-06 10:00,40000,,交易成功",
        "2024-05-20 15:30,4678.90,,卖家已发货，等待买家确认",
        "2024-05-21 09:00,3000,,交易成功,2000,2024-05-23",
        "2024-05-22 11:00,8000,,交易关闭",
        "2024-05-25 16:00,500,,等待买家付款",
      ],
      complaints: [
        "2024-05-09 11:20,customer_complaint,Y",
        "2024-05-24 16:05,customer_complaint,Y",
      ],
    },
    // sales 40 000 + 4678.90 + 3000 − 2000 = 45 678.90; × 1 % = 456.789 → 456.79
    // performance 86.5 → 87: 2400 × 10 % × 87 ÷ 100 = 208.80
    // gross 2400 + 456.79 + 208.80 = 3065.59; below 5000, no tax; fines 50 + 100 = 150
    expect: {
      lines: {
        base: "2400.00",
        commission: "456.79",
        performance: "208.80",
        fine_customer_complaint: "-150.00",
        income_tax: "0.00",
      },
      gross: "3065.59",
      net: "2915.59",
      tier: "second",
    },
  },
];
