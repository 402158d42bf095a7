import { reportUnits } from "../environment.ts";
import { type LanguageFunction, takes } from "../language-function.ts";
import { fits, typeName } from "../types.ts";
import type { Computation } from "../../model.ts";
import { forEverybody } from "../for-everybody.ts";
import { Unknown } from "../../value.ts";
import { TAKES } from "../../word-docs.ts";

/** 如果 — if(condition, then, otherwise); without a third input: not applicable. */
export const ifFunction: LanguageFunction = {
  name: "if",
  doc: {
    zh: "条件成立取第二项，否则取第三项；没有第三项则为不适用",
    en: "the second input when the condition holds, else the third; without one, not applicable",
  },
  example: "if(escalated, 100, 20)",
  docs: {
    chinese: "如果",
    terms: [
      { name: "condition", takes: TAKES.condition, says: { zh: "条件", en: "a condition" } },
      { name: "then", takes: TAKES.any, says: { zh: "成立时的值", en: "the value when it holds" } },
      {
        name: "else",
        takes: TAKES.any,
        usual: { zh: "不适用", en: "does not apply" },
        says: { zh: "不成立时的值，单位相同", en: "the value when it does not, of the same unit" },
      },
    ],
    yields: { zh: "第二项的类型", en: "the type of the second input" },
    notes: [
      {
        zh: "条件不适用时算作不成立；条件未知时结果未知",
        en:
          "a condition that does not apply counts as false; an unknown one makes the result " +
          "unknown",
      },
    ],
    told: { zh: "如果{1}则{2}，否则{3}", en: "if {1}, {2}, otherwise {3}" },
    shown: `fines:
  fine_complaint:
    clause: A1
    per: complaints
    value: if(escalated, 100 yuan, 20 yuan)
    examples: { given: { complaints: [{ escalated: yes }, { escalated: no }] }, then: [100, 20] }`,
  },
  compile(call, site, wanted) {
    if (!takes(call, site, [2, 3])) return undefined;
    const [test, yes, no] = call.inputs;
    const condition = test && site.compile(test, site);
    const then = yes && site.compile(yes, site, wanted);
    const otherwise = no && site.compile(no, site, wanted ?? then?.type);
    if (!condition || !then || (no && !otherwise)) return undefined;
    if (condition.type.kind !== "truth") {
      reportUnits(site, call.at, `if(${typeName(condition.type)}, …)`);
      return undefined;
    }
    if (otherwise && !fits(otherwise.type, then.type)) {
      reportUnits(site, call.at, `${typeName(then.type)} ≠ ${typeName(otherwise.type)}`);
      return undefined;
    }
    const type = then.type.kind === "none" && otherwise ? otherwise.type : then.type;
    return {
      type,
      ...chosen(condition, then, otherwise),
      show(frame, index, language) {
        const holds = condition.evaluate(frame, index) === true;
        return (holds ? then : otherwise)?.show(frame, index, language) ?? "—";
      },
      sources(frame, index, add) {
        condition.sources(frame, index, add);
        const holds = condition.evaluate(frame, index) === true;
        (holds ? then : otherwise)?.sources(frame, index, add);
      },
      parts(frame, index, add) {
        condition.parts?.(frame, index, add);
        const holds = condition.evaluate(frame, index) === true;
        (holds ? then : otherwise)?.parts?.(frame, index, add);
      },
    };
  },
};

/** A condition that no data changes, as a reading, is decided once. */
function chosen(
  condition: Computation,
  then: Computation,
  otherwise: Computation | undefined,
): Pick<Computation, "evaluate" | "forEverybody"> {
  const [decides, yes, no = () => null] = [condition.evaluate, then.evaluate, otherwise?.evaluate];
  const told: Computation["forEverybody"] = (frame) => {
    const holds = forEverybody(condition, frame);
    if (holds === undefined) return undefined;
    const taken = holds === true ? then : otherwise;
    return taken ? forEverybody(taken, frame) : null;
  };
  if (typeof condition.fixed === "boolean") {
    return { evaluate: condition.fixed ? yes : no, forEverybody: told };
  }
  return {
    evaluate(frame, index) {
      const holds = decides(frame, index);
      if (holds instanceof Unknown) return holds;
      return holds === true ? yes(frame, index) : no(frame, index);
    },
    forEverybody: told,
  };
}
