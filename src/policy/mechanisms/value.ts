import type { Mechanism } from "./mechanism.ts";
import { TAKES } from "../word-docs.ts";

/** 算式 — an expression over figures, columns and readings. */
export const value: Mechanism = {
  word: "value",
  doc: { zh: "一条算式", en: "an expression" },
  example: "value: post_base * performance_rate * whole_score / 100",
  docs: {
    chinese: "值",
    terms: [
      {
        name: "…",
        takes: TAKES.any,
        says: { zh: "算式，写法见“算式”", en: "an expression, see Expressions" },
      },
    ],
    yields: {
      zh: "算式的单位；pay、fines 里须是元，flags、warnings 里须是条件",
      en: "the unit of the expression; yuan in pay and fines, a condition in flags and warnings",
    },
    notes: [
      {
        zh: "数字不带单位时取所遇到的单位；元 + 天 之类在检查时就报错",
        en:
          "a number without unit takes the unit it meets; yuan + days is an error of policy " +
          "check",
      },
      {
        zh: "有一项不适用，+ - * / 的结果也不适用；有一项未知，结果未知，工资条等待",
        en:
          "when one part does not apply the result does not either; when one is unknown the " +
          "payslip waits",
      },
    ],
    told: { zh: "{1}", en: "{1}" },
    shown: `measures:
  performance:
    unit: yuan
    value: base_pay * 20% * score / 100
    examples: { given: { base_pay: 3000, score: 90 }, then: 540 }`,
  },
  compile: (tree, terms) => terms.expression(tree, terms.wanted),
};
