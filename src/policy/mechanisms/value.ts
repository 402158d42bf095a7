import type { Mechanism } from "./mechanism.ts";

/** 算式 — an expression over figures, columns and readings. */
export const value: Mechanism = {
  word: "value",
  doc: { zh: "一条算式", en: "an expression" },
  example: "value: post_base * performance_rate * whole_score / 100",
  compile: (tree, terms) => terms.expression(tree, terms.wanted),
};
