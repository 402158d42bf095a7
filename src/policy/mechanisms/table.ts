import { fits, NUMBER, type Type } from "../expression/types.ts";
import type { Field } from "../load/tree.ts";
import { fieldOf } from "../load/tree.ts";
import type { Computation } from "../model.ts";
import { asDecimal, isKnown, wordOf } from "../value.ts";
import type { Mechanism, Terms } from "./mechanism.ts";
import { partsOfSteps, readSteps, stepFor } from "./steps.ts";

/**
 * 对照表 — a figure or word chooses its outcome.
 *
 * By a word (grade, kind) every label is looked up; by a figure each step owns its lower bound;
 * with `later` written, the whole numbers are occurrences: 1st, 2nd, and all later ones.
 */
export const table: Mechanism = {
  word: "table",
  doc: {
    zh: "按词或档位查表；写了 later 时按第几次",
    en: "a lookup by word or step; with `later`, by occurrence",
  },
  example: "table: { by: grade, trial: 2200, junior: 2200, middle: 2400 }",
  compile(tree, terms) {
    const fields = terms.fields(tree, ["by"], "open");
    const chooser = fields && fieldOf(fields, "by");
    if (!fields || !chooser) {
      if (fields) terms.report("CSP304", tree.place, { name: terms.name, key: "by" });
      return undefined;
    }
    const by = terms.expression(chooser);
    if (!by) return undefined;
    const rows = fields.fields.filter((field) => field.key !== "by");
    if (by.type.kind !== "number") return byLabel(by, rows, terms);
    return fieldOf(fields, "later") ? byOccurrence(by, rows, terms) : byStep(by, rows, terms);
  },
};

interface Outcomes {
  readonly type: Type;
  choose(key: Parameters<typeof asDecimal>[0]): Computation | undefined;
}

function chosen(by: Computation, outcomes: Outcomes): Computation {
  const pick = (...at: Parameters<Computation["evaluate"]>) => {
    const key = by.evaluate(...at);
    return isKnown(key) ? outcomes.choose(key) : undefined;
  };
  return {
    type: outcomes.type,
    evaluate(frame, index) {
      const key = by.evaluate(frame, index);
      return isKnown(key) ? (outcomes.choose(key)?.evaluate(frame, index) ?? null) : key;
    },
    show(frame, index, language) {
      const outcome = pick(frame, index)?.show(frame, index, language) ?? "—";
      return `${by.show(frame, index, language)} → ${outcome}`;
    },
    sources(frame, index, add) {
      by.sources(frame, index, add);
      pick(frame, index)?.sources(frame, index, add);
    },
    parts(frame, index, add) {
      by.parts?.(frame, index, add);
      pick(frame, index)?.parts?.(frame, index, add);
    },
  };
}

function byLabel(by: Computation, rows: readonly Field[], terms: Terms): Computation | undefined {
  const outcomes = new Map<string, Computation>();
  let wanted = terms.wanted;
  for (const row of rows) {
    const label = terms.key(row, by.type);
    const outcome = terms.expression(row.value, wanted);
    if (!label || !outcome) return undefined;
    wanted ??= outcome.type.kind === "none" ? undefined : outcome.type;
    outcomes.set(wordOf(label.fixed ?? null), outcome);
  }
  const words = by.type.kind === "level" ? by.type.words : [];
  const left = words.filter((word) => !outcomes.has(word));
  if (left.length > 0 || !wanted) {
    terms.report("CSP309", rows[0]?.keyPlace ?? rows[0]?.value.place ?? FIRST, {
      name: terms.name,
      why: left.join(", ") || "—",
    });
    return undefined;
  }
  return chosen(by, { type: wanted, choose: (key) => outcomes.get(wordOf(key)) });
}

const FIRST = { file: "", line: 1, column: 1 };

function byStep(by: Computation, rows: readonly Field[], terms: Terms): Computation | undefined {
  const steps = readSteps(rows, terms, { bound: by.type, yields: terms.wanted });
  const type = terms.wanted ?? steps?.[0]?.yields.type;
  if (!steps || !type) return undefined;
  const made = chosen(by, { type, choose: (key) => stepFor(steps, asDecimal(key))?.yields });
  return { ...made, parts: partsOfSteps(by, steps) };
}

function byOccurrence(
  by: Computation,
  rows: readonly Field[],
  terms: Terms,
): Computation | undefined {
  const outcomes = new Map<string, Computation>();
  let later: Computation | undefined;
  let wanted = terms.wanted;
  for (const row of rows) {
    const outcome = terms.expression(row.value, wanted);
    const nth = row.key === "later" ? undefined : terms.key(row, NUMBER);
    if (!outcome || (row.key !== "later" && !nth)) return undefined;
    if (outcome.type.kind !== "none" && !(wanted && fits(outcome.type, wanted))) {
      wanted = outcome.type;
    }
    if (nth) outcomes.set(wordOf(nth.fixed ?? null), outcome);
    else later = outcome;
  }
  const type = wanted ?? NUMBER;
  return chosen(by, { type, choose: (key) => outcomes.get(wordOf(key)) ?? later });
}
