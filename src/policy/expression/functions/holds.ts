import { whole } from "../../../kernel/decimal.ts";
import type { Computation } from "../../model.ts";
import { showValue, unknownOf, type Value } from "../../value.ts";
import { reportUnits } from "../environment.ts";
import { type LanguageFunction, takes } from "../language-function.ts";
import { COUNT, typeName } from "../types.ts";
import { TAKES } from "../../word-docs.ts";

const MOST = 20;

/** 成立几项 — any n of several conditions: `holds(a, b, c) >= 2`. */
export const holds: LanguageFunction = {
  name: "holds",
  doc: {
    zh: "几个条件中成立的个数，用于“任意几项”",
    en: "how many of the conditions hold, for any n of several",
  },
  example: "holds(score >= 80, nominated, exam_passed) >= 2",
  docs: {
    chinese: "成立数",
    terms: [
      {
        name: "condition …",
        takes: TAKES.condition,
        says: { zh: "两个到二十个条件", en: "two to twenty conditions" },
      },
    ],
    yields: TAKES.count,
    notes: [
      {
        zh: "不适用的算不成立；有一个未知，结果未知",
        en: "one that does not apply does not hold; one unknown makes the number unknown",
      },
    ],
    told: { zh: "以下条件中成立的个数（{all}）", en: "how many of these hold ({all})" },
    shown: `measures:
  qualifies:
    value: holds(score >= 80, base_pay >= 3000, count(complaints) = 0) >= 2
    examples: { given: { score: 85, base_pay: 2500, complaints: [] }, then: yes }`,
  },
  compile(call, site) {
    if (!takes(call, site, [2, MOST])) return undefined;
    const conditions: Computation[] = [];
    for (const input of call.inputs) {
      const one = site.compile(input, site);
      if (!one) return undefined;
      if (one.type.kind !== "truth") {
        reportUnits(site, input.at, `holds(${typeName(one.type)})`);
        return undefined;
      }
      conditions.push(one);
    }
    const evaluate = (...at: Parameters<Computation["evaluate"]>): Value => {
      const values = conditions.map((condition) => condition.evaluate(...at));
      return unknownOf(values) ?? whole(values.filter((value) => value === true).length);
    };
    return {
      type: COUNT,
      evaluate,
      show(frame, index, language) {
        const found = showValue(evaluate(frame, index), COUNT, language, site.environment.labels);
        return `${found}/${conditions.length}`;
      },
      sources(frame, index, add) {
        for (const condition of conditions) condition.sources(frame, index, add);
      },
    };
  },
};
