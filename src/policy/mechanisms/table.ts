import { fits, NUMBER, type Type } from "../expression/types.ts";
import type { Field } from "../load/tree.ts";
import { fieldOf } from "../load/tree.ts";
import type { Computation } from "../model.ts";
import { asDecimal, isKnown, wordOf } from "../value.ts";
import type { Mechanism, Terms } from "./mechanism.ts";
import { partsOfSteps, readSteps, stepFor } from "./steps.ts";
import { LEFT_OUT, TAKES } from "../word-docs.ts";

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
  docs: {
    chinese: "表",
    terms: [
      {
        name: "by",
        chinese: "按",
        takes: TAKES.any,
        says: {
          zh: "按什么查：词、数字，或第几次（nth）；按几样查写列表 [grade, kind]，行里再写行",
          en:
            "what is looked up: a word, a figure, or the occurrence (nth); by several things a " +
            "list, [grade, kind], with rows inside the rows",
        },
      },
      {
        name: "…:",
        takes: TAKES.rows,
        says: {
          zh: "按词：每个词一行；按数字：每档的下限，从 0 起递增",
          en: "by word: one row each; by figure: the lower bound of each step, rising from 0",
        },
      },
      {
        name: "later",
        chinese: "以后",
        takes: TAKES.any,
        usual: LEFT_OUT,
        says: {
          zh: "写了它，1、2 就是第 1、2 次，以后各次取此值",
          en: "with it 1, 2 … are occurrences, and every later one takes this",
        },
      },
      {
        name: "upper",
        chinese: "上限",
        takes: TAKES.word,
        usual: { zh: "每档含下限", en: "steps own their lower bound" },
        words: { included: "含" },
        says: {
          zh: "included：每档含上限而不含下限",
          en: "included: steps own their upper bound instead",
        },
      },
    ],
    yields: { zh: "各行的单位，须一致", en: "the unit of the rows, the same in all" },
    notes: [
      {
        zh: "有序的词（职级、等级）必须逐个写全；结果可以是算式，也可以是 none（不适用）",
        en:
          "every word of a level needs its row; outcomes may be expressions, or none (does " +
          "not apply)",
      },
      { zh: "低于第一档下限的负数取第一档", en: "a negative figure takes the first step" },
    ],
    told: { zh: "按{by}：", en: "by {by}:" },
    shown: `pay:
  post_allowance:
    clause: A1
    table: { by: grade, junior: 100, senior: 300 }
    examples: { given: { grade: senior }, then: 300 }
  score_award:
    clause: A2
    table: { by: score, 0: 0, 80: 200, 90: 500 }
    examples:
      - { given: { score: 79.9 }, then: 0 }
      - { given: { score: 80 }, then: 200 }
  shift_award:
    clause: A3
    table: { by: [grade, score], junior: { 0: 0, 80: 100 }, senior: { 0: 50, 80: 300 } }
    examples: { given: { grade: senior, score: 85 }, then: 300 }
fines:
  fine_late:
    clause: A4
    per: complaints
    table: { by: nth, 1: 20, 2: 50, later: 100 }
    examples: { given: { complaints: [{}, {}, {}, {}] }, then: [20, 50, 100, 100] }`,
  },
  compile(tree, terms) {
    const fields = terms.fields(tree, ["by"], "open");
    const chooser = fields && fieldOf(fields, "by");
    if (!fields || !chooser) {
      if (fields) terms.report("CSP304", tree.place, { name: terms.name, key: "by" });
      return undefined;
    }
    const choosers = chooser.kind === "list" ? chooser.items : [chooser];
    const by = choosers.map((one) => terms.expression(one));
    const known = by.flatMap((one) => one ?? []);
    const rows = fields.fields.filter((field) => field.key !== "by");
    return known.length === by.length ? tableBy(known, rows, terms) : undefined;
  },
};

/** By several things the rows of the first hold rows of the next, or one outcome for them all. */
function tableBy(
  [by, ...others]: readonly Computation[],
  rows: readonly Field[],
  terms: Terms,
): Computation | undefined {
  if (!by) return undefined;
  const inner: Terms = {
    ...terms,
    expression: (tree, wanted) =>
      tree.kind === "fields" && others.length > 0
        ? tableBy(others, tree.fields, { ...terms, wanted: wanted ?? terms.wanted })
        : terms.expression(tree, wanted),
  };
  if (by.type.kind !== "number") return byLabel(by, rows, inner);
  const isCounted = rows.some(({ key }) => key === "later");
  return isCounted ? byOccurrence(by, rows, inner) : byStep(by, rows, inner);
}

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
