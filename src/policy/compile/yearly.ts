import { Decimal, ONE, plain, ZERO } from "../../kernel/decimal.ts";
import { compileExpression } from "../expression/compile.ts";
import type { Environment } from "../expression/environment.ts";
import { TRUTH } from "../expression/types.ts";
import type { Field, Tree } from "../load/tree.ts";
import type { Computation } from "../model.ts";
import type { Condition, Ways, YearlyRule } from "../rules.ts";
import { PERSON } from "../scope.ts";
import {
  ASSESSMENT_STEPS,
  type AssessmentStep,
  type Criterion,
  JUDGED_CELLS,
  LADDER_FIELDS,
  type StageRule,
} from "../yearly-words.ts";
import { EntryReader } from "./entry-reader.ts";
import { compileCondition, itemsOf } from "./ladder.ts";
import { ENTRY_KEYS } from "./section-keys.ts";
import { single } from "./singles.ts";

const MONTHS_A_YEAR = 12;

/** 年度评定 — the section `yearly`: ladder, criteria, steps, and what raises or lowers a grade. */
export function compileYearly(
  tree: Tree | undefined,
  environment: Environment,
): YearlyRule | undefined {
  const entry = single(tree, "yearly", ENTRY_KEYS.yearly, environment);
  if (!entry) return undefined;
  for (const key of NEEDED) entry.needs(key);
  const field = LADDER_FIELDS.find((one) => one === entry.word("ladder", LADDER_FIELDS, "grade"));
  const level = field && environment.level(field);
  if (!field || !level || level.words.length < 2) {
    return entry.report("CSP356", entry.place, { field: field ?? "grade" });
  }
  const month = monthOf(entry, environment);
  const noticeDays = figure(entry, "notice_days", environment);
  const score = figure(entry, "score", environment);
  if (month === undefined || !noticeDays || !score) return undefined;
  const clause = entry.text("clause")?.text ?? "";
  return {
    clause,
    title: entry.bilingual("title") ?? { zh: "年度评定", en: "yearly assessment" },
    field,
    steps: level.words,
    stepOf: (spelled) => level.spelled.get(spelled.trim().toLowerCase()),
    month,
    noticeDays,
    score,
    criteria: criteriaOf(entry, clause, environment),
    stages: stagesOf(entry, environment),
    promote: waysOf(entry, "promote", environment),
    demote: waysOf(entry, "demote", environment),
    honours: honoursOf(entry, environment),
  };
}

const NEEDED = ["clause", "month", "notice_days", "score", "criteria", "stages"];

function figure(entry: EntryReader, key: string, environment: Environment) {
  const text = entry.text(key);
  const of = text && compileExpression(text, { environment, here: PERSON });
  if (!of || of.type.kind === "number") return of;
  return entry.report("CSP303", text.place, { name: key, wanted: "a figure" });
}

/** The month says when a run is the yearly one, so it cannot depend on a person. */
function monthOf(entry: EntryReader, environment: Environment): number | undefined {
  const text = entry.text("month");
  const fixed = figure(entry, "month", environment)?.fixed;
  if (!text) return undefined;
  const month = fixed instanceof Decimal && fixed.isInteger() ? fixed.toNumber() : 0;
  if (month >= 1 && month <= MONTHS_A_YEAR) return month;
  return entry.report("CSP303", text.place, { name: "month", wanted: "a month from 1 to 12" });
}

/** The entries below a key, each read by its own list of keys. */
function entriesOf(
  entry: EntryReader,
  key: string,
  known: readonly string[],
  environment: Environment,
): readonly (readonly [Field, EntryReader])[] {
  const tree = entry.tree(key);
  const fields = tree?.kind === "fields" ? tree.fields : [];
  return fields.flatMap((field) => {
    const one = single(field.value, field.key, known, environment);
    return one ? [[field, one] as const] : [];
  });
}

function criteriaOf(
  entry: EntryReader,
  clause: string,
  environment: Environment,
): readonly Criterion[] {
  const list = entriesOf(entry, "criteria", ENTRY_KEYS.criterion, environment);
  const criteria = list.flatMap(([{ key: name }, one]): Criterion[] => {
    one.needs("weight");
    if (!one.has("judged") || one.has("examples")) one.needs("value");
    const weight = figure(one, "weight", environment);
    const value = figure(one, "value", environment);
    if (!weight) return [];
    const title = one.bilingual("title") ?? { zh: name, en: name };
    const own = one.text("clause")?.text ?? clause;
    return [{ name, clause: own, title, weight, value, judged: judgedOf(one) }];
  });
  checkWeights(entry, criteria);
  return criteria;
}

function judgedOf(entry: EntryReader): Criterion["judged"] {
  const tree = entry.tree("judged");
  const items = tree?.kind === "text" ? [tree] : itemsOf(tree);
  return items.flatMap((item) => {
    const cell = JUDGED_CELLS.find((one) => item.kind === "text" && one === item.text);
    if (cell) return [cell];
    const value = item.kind === "text" ? item.text : "";
    entry.report("CSP315", item.place, { name: "judged", value, known: JUDGED_CELLS.join(", ") });
    return [];
  });
}

/** Weights that readings choose are checked as they are chosen. */
function checkWeights(entry: EntryReader, criteria: readonly Criterion[]): void {
  let sum = ZERO;
  for (const { weight } of criteria) {
    if (!(weight.fixed instanceof Decimal)) return;
    sum = sum.plus(weight.fixed);
  }
  if (criteria.length === 0 || sum.equals(ONE)) return;
  const why = `Σ ${plain(sum.times(100))}% ≠ 100%`;
  entry.report("CSP309", entry.tree("criteria")?.place ?? entry.place, { name: "criteria", why });
}

function stagesOf(
  entry: EntryReader,
  environment: Environment,
): ReadonlyMap<AssessmentStep, StageRule> {
  const stages = new Map<AssessmentStep, StageRule>();
  for (const [{ key, keyPlace }, one] of entriesOf(
    entry,
    "stages",
    ENTRY_KEYS.stage,
    environment,
  )) {
    const step = ASSESSMENT_STEPS.find((known) => known === key);
    const same = { zh: key, en: key };
    if (one.has("examples")) one.needs("due");
    const due = figure(one, "due", environment);
    if (step) {
      stages.set(step, {
        title: one.bilingual("title") ?? same,
        by: one.bilingual("by") ?? same,
        due,
      });
    } else {
      const known = ASSESSMENT_STEPS.join(", ");
      entry.report("CSP315", keyPlace, { name: "stages", value: key, known });
    }
  }
  return stages;
}

/** `any:` holds conditions, and lists of conditions that must be met together. */
function waysOf(entry: EntryReader, key: string, environment: Environment): Ways {
  const one = single(entry.tree(key), key, ENTRY_KEYS.ways, environment);
  const clause = one?.text("clause")?.text ?? "";
  const ways = itemsOf(one?.tree("any")).map((item): readonly Condition[] => {
    const all = item.kind === "fields" && item.fields.find((field) => field.key === "all");
    const parts = all ? itemsOf(all.value) : [item];
    return parts.flatMap((part) => compileCondition(part, clause, environment));
  });
  return { clause, ways: ways.filter((way) => way.length > 0) };
}

function honoursOf(entry: EntryReader, environment: Environment): YearlyRule["honours"] {
  const one = single(entry.tree("honours"), "honours", ENTRY_KEYS.honours, environment);
  const when = one?.text("when");
  const among: Computation | undefined =
    when && compileExpression(when, { environment, here: PERSON }, TRUTH);
  return one && among && { clause: one.text("clause")?.text ?? "", among };
}
