import { LEFT_OUT, TAKES, type WordDocs, type WordTerm } from "../../word-docs.ts";
import { PEER_TERMS, TIME_TERMS } from "../option-terms.ts";

const FIGURE: WordTerm = { name: "x", takes: TAKES.figure, says: { zh: "数字", en: "a figure" } };
const STEP: WordTerm = {
  name: "step",
  takes: TAKES.same,
  usual: { zh: "1", en: "1" },
  says: { zh: "步长，如 0.1、10 yuan、30 min", en: "the step: 0.1, 10 yuan, 30 min" },
};
const OWN = { zh: "x 的单位", en: "the unit of x" };
const EXTREMES: readonly WordTerm[] = [
  {
    name: "x",
    takes: TAKES.figure,
    says: {
      zh: "一项：记录或更小层次中的最值；两项以上：各项中的最值",
      en: "one input: over records or a narrower scope; two or more: of the inputs",
    },
  },
  {
    name: "y …",
    takes: TAKES.same,
    usual: LEFT_OUT,
    says: { zh: "至多九项", en: "up to nine" },
  },
  ...PEER_TERMS,
  ...TIME_TERMS,
];
const EXTREME_NOTE = { zh: "不适用的项跳过", en: "inputs that do not apply are left out" };

/** 算术词 — what the reference says of the words that work on figures. */
export const numericWords = {
  round: {
    chinese: "四舍五入",
    terms: [FIGURE, STEP],
    yields: OWN,
    notes: [{ zh: "恰好一半时离零进", en: "a half goes away from zero" }],
    told: { zh: "{1}（四舍五入）", en: "{1} (rounded)" },
    shown: `measures:
  whole_score:
    value: round(score)
    examples: [{ given: { score: 79.5 }, then: 80 }, { given: { score: 79.4 }, then: 79 }]
  one_decimal:
    value: round(score, 0.1)
    examples: { given: { score: 79.25 }, then: 79.3 }`,
  },
  floor: {
    chinese: "舍去",
    terms: [FIGURE, STEP],
    yields: OWN,
    notes: [{ zh: "每满三次算一次：floor(n / 3)", en: "one for every full three: floor(n / 3)" }],
    told: { zh: "{1}（舍去零头）", en: "{1} (rounded down)" },
    shown: `fines:
  fine_late:
    clause: A1
    value: floor(attendance.late / 3) * 50 yuan
    examples: { given: { attendance.late: 7 }, then: 100 }`,
  },
  ceil: {
    chinese: "进一",
    terms: [FIGURE, STEP],
    yields: OWN,
    notes: [],
    told: { zh: "{1}（不满的进一）", en: "{1} (rounded up)" },
    shown: `measures:
  charged:
    per: violations
    value: ceil(minutes, 30 min)
    examples: { given: { violations: [{ minutes: 31 }, { minutes: 30 }] }, then: [60, 30] }`,
  },
  abs: {
    chinese: "绝对值",
    terms: [FIGURE],
    yields: OWN,
    notes: [],
    told: { zh: "{1}的绝对值", en: "{1} without its sign" },
    shown: `measures:
  deviation:
    value: abs(score - 80)
    examples: { given: { score: 74 }, then: 6 }`,
  },
  min: {
    chinese: "最小",
    terms: EXTREMES,
    yields: OWN,
    notes: [EXTREME_NOTE],
    told: { zh: "{all}中最小者", en: "the smallest of {all}" },
    shown: `measures:
  counted:
    value: min(score, 100)
    examples: { given: { score: 104 }, then: 100 }
  smallest_order:
    value: min(sales.amount)
    examples: { given: { sales: [{ amount: 120 }, { amount: 80 }] }, then: 80 }`,
  },
  max: {
    chinese: "最大",
    terms: EXTREMES,
    yields: OWN,
    notes: [EXTREME_NOTE],
    told: { zh: "{all}中最大者", en: "the largest of {all}" },
    shown: `measures:
  at_least_minimum:
    value: max(base_pay, 2000 yuan)
    examples: { given: { base_pay: 1800 }, then: 2000 }
  best_in_team:
    value: max(score, in team)
    examples: { given: [{ team: a, score: 80 }, { team: a, score: 95 }], then: [95, 95] }`,
  },
} as const satisfies Record<string, WordDocs>;
