import { Decimal } from "../../src/kernel/decimal.ts";
import type { MonthResult } from "../../src/payrun/month-result.ts";
import { day, liMei, mayOfThree, place, wangQiang, yuan } from "./month-result.ts";

/** 带中心各项的月份 — May of three with a week of checks, the best agent and one lease bill. */
export const centreMonth: MonthResult = {
  ...mayOfThree,
  checkWeeks: [wangQiang, liMei].map((person) => ({
    person,
    from: day("2024-05-06"),
    to: day("2024-05-12"),
    monitored: new Decimal(1),
    monitoredDue: new Decimal(2),
    callbacks: new Decimal(3),
    callbacksDue: new Decimal(2),
    missing: new Decimal(1),
    clause: "C13",
    sources: [place("2024-05/quality.csv", 2)],
  })),
  talent: [
    {
      person: liMei,
      grade: { zh: "客服", en: "agent" },
      score: new Decimal(92),
      rank: 1,
      pay: yuan("2600"),
      gradeMedian: yuan("2450.5"),
      clause: "C17",
    },
  ],
  lease: {
    month: "2024-05",
    clause: "C16",
    policy: "call-centre.yaml:600",
    bills: [
      {
        client: "海风科技",
        dueOn: day("2024-06-10"),
        total: yuan("10200"),
        deposit: yuan("20000"),
        lines: [
          {
            client: "海风科技",
            item: "seats",
            quantity: new Decimal(17),
            amount: yuan("10200"),
            formula: { zh: "17 席 × 600.00", en: "17 seats × 600.00" },
            sources: [place("leases.csv", 2)],
          },
          {
            client: "海风科技",
            item: "deposit",
            quantity: undefined,
            amount: yuan("20000"),
            formula: { zh: "押金，不计入合计", en: "deposit kept, not in the total" },
            sources: [place("leases.csv", 5)],
          },
        ],
      },
    ],
  },
};
