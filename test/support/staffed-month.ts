import { Decimal } from "../../src/kernel/decimal.ts";
import type { Coverage, ShiftCount } from "../../src/measures/staffing.ts";
import type { MonthResult } from "../../src/payrun/month-result.ts";
import { centreMonth } from "./centre-month.ts";
import { day, liMei, wangQiang } from "./month-result.ts";

const coverage: Coverage = {
  timeZone: "Asia/Shanghai",
  hours: [
    {
      site: undefined,
      day: day("2024-05-06"),
      hour: 9,
      minimum: 2,
      present: 1,
      planned: 2,
      unclear: 0,
      bySite: new Map([["北门", 1]]),
      state: "gap",
      gap: 1,
    },
  ],
};

const shiftCounts: readonly ShiftCount[] = [
  { person: 0, shifts: 22, night: 4, weekend: 2, reserve: 1 },
  { person: 1, shifts: 21, night: 0, weekend: 3, reserve: 0 },
];

/** 有人手的月份 — the month of three with what only some policies and workspaces know. */
export const staffedMay: MonthResult = {
  ...centreMonth,
  actions: [
    {
      person: wangQiang,
      name: "training",
      label: { zh: "培训计划", en: "training plan" },
      clause: "R9",
      message: { zh: "按最弱的指标安排培训", en: "train the weakest" },
      decides: { zh: "团队负责人", en: "team lead" },
      score: undefined,
      yearScore: undefined,
      weakest: {
        name: "answer_rate",
        label: { zh: "接通率", en: "answer rate" },
        unit: "%",
        value: new Decimal("0.6"),
        target: new Decimal("0.8"),
        met: false,
        points: new Decimal("75"),
        weight: new Decimal("0.4"),
        source: () => [],
      },
    },
    {
      person: liMei,
      name: "raise",
      label: { zh: "建议加薪", en: "raise proposed" },
      clause: "R9",
      message: { zh: "得分 92", en: "score 92" },
      decides: { zh: "团队负责人", en: "team lead" },
      score: new Decimal("92"),
      yearScore: new Decimal("92"),
      weakest: undefined,
    },
  ],
  mentees: [
    {
      person: wangQiang,
      mentor: "1001",
      mentorName: "李梅",
      months: new Decimal(1),
      clause: "R11",
    },
  ],
  movements: [
    {
      group: "team",
      name: "一组",
      indicator: "answer_rate",
      label: { zh: "接通率", en: "answer rate" },
      unit: "%",
      people: 2,
      previousMonth: "2024-04",
      previous: new Decimal("0.8"),
      current: new Decimal("0.75"),
      change: new Decimal("-0.05"),
      share: new Decimal("-0.0625"),
      better: false,
    },
  ],
  measured: {
    ...centreMonth.measured,
    staffing: { coverage: () => coverage, shiftCounts: () => shiftCounts },
  },
};
