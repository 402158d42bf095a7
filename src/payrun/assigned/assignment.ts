import { isoDay, type Month } from "../../kernel/calendar.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { nearest } from "../../kernel/nearest.ts";
import { type Entry, readRoster, type Stage, textOf } from "../../measures/roster.ts";
import { settingOf } from "../../measures/setting.ts";
import type { Policy } from "../../policy/policy.ts";
import type { MonthSetup } from "../month-setup.ts";
import type { AssignKey, AssignRule, Term } from "./assign-rule.ts";

/** 分派结果 — everybody's terms, and what there is to be said of the rules. */
export interface Assignment {
  /** By employee id, in order; most people have one term. */
  readonly terms: ReadonlyMap<string, readonly Term[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** 分派 — finds the policy of every person on every day of the month. */
export function assignmentOf(setup: MonthSetup): Assignment {
  const { month, inputs, policy, calendar, assign = [] } = setup;
  // What is wrong in the roster is said when the month is measured.
  const anyGrade = { ...inputs, grades: undefined };
  const rules = { ...policy.attendance, monthDivisor: "" };
  const { entries } = readRoster(settingOf(anyGrade, rules, calendar));
  const terms = new Map(
    entries.map((entry) => [entry.person.id, termsOfEntry(entry, assign, policy)]),
  );
  const diagnostics = [...wordsOfNobody(assign, entries, month), ...moved(entries, terms, month)];
  return { terms, diagnostics };
}

function termsOfEntry(entry: Entry, rules: readonly AssignRule[], main: Policy): readonly Term[] {
  const terms: Term[] = [];
  for (const stage of entry.stages) {
    const rule = rules.find((one) => matches(one, entry, stage));
    const policy = rule?.policy ?? main;
    const before = terms.at(-1);
    if (before?.policy === policy) terms[terms.length - 1] = { ...before, to: stage.to };
    else terms.push({ policy, rule, from: stage.from, to: stage.to });
  }
  return terms;
}

function matches({ when, policy }: AssignRule, entry: Entry, stage: Stage): boolean {
  return [...when].every(([key, words]) => {
    const own = valueOf(key, entry, stage);
    return words.some((word) => isSame(key, word, own, policy));
  });
}

/** A grade may be written in the policy's own word or as people write it. */
function isSame(key: AssignKey, word: string, own: string, { rules }: Policy): boolean {
  if (word === own) return true;
  const grade = key === "grade" ? rules.gradeOf(own) : undefined;
  return grade !== undefined && rules.gradeOf(word) === grade;
}

/** What a rule compares with, as it holds in a stage of the month. */
function valueOf(key: AssignKey, { record }: Entry, { cells }: Stage): string {
  if (key === "employment") return record.row.employment ?? "staff";
  return textOf(cells[key]).trim();
}

/** A misspelt team would leave its people with the common policy, and nobody would notice. */
function wordsOfNobody(
  rules: readonly AssignRule[],
  entries: readonly Entry[],
  month: Month,
): readonly Diagnostic[] {
  return rules.flatMap(({ when, policy, place }) =>
    [...when].flatMap(([key, words]) => {
      const values = entries.flatMap((entry) =>
        entry.stages.map((stage) => valueOf(key, entry, stage)),
      );
      const known = [...new Set(values)].filter((value) => value !== "").sort();
      const unused = words.filter((word) => !known.some((own) => isSame(key, word, own, policy)));
      return unused.map((word): Diagnostic => {
        const near = nearest(word, known);
        const hint = near !== undefined && {
          hint: { zh: `是不是 ${near}？`, en: `did you mean ${near}?` },
        };
        const facts = { key, word, month, known: known.join(", ") || "—" };
        return { code: "CSP447", place, facts, ...hint };
      });
    }),
  );
}

/** People named before the rest is only counted. */
const PEOPLE_NAMED = 5;

function moved(
  entries: readonly Entry[],
  terms: ReadonlyMap<string, readonly Term[]>,
  month: Month,
): readonly Diagnostic[] {
  const people = entries.flatMap(({ person }) => {
    const own = terms.get(person.id) ?? [];
    if (own.length < 2) return [];
    const way = own.map(({ policy, from, to }) => {
      return `${policy.name} ${isoDay(from).slice(5)}…${isoDay(to).slice(5)}`;
    });
    return [`${person.id} ${person.name} (${way.join(" → ")})`];
  });
  if (people.length === 0) return [];
  const rest = people.length - PEOPLE_NAMED;
  const named = people.slice(0, PEOPLE_NAMED).join("; ");
  const facts = { month, people: rest > 0 ? `${named}; … (+${rest})` : named };
  return [{ code: "CSP448", facts }];
}
