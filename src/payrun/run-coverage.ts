import { INPUT_KINDS } from "../inputs/index.ts";
import type { InputKind } from "../inputs/input-kind.ts";
import { comparePlaces, type Place, RowSet } from "../kernel/place.ts";
import type { Measured, Missing } from "../measures/quantity.ts";
import type { Column, RecordSet } from "../policy/model.ts";
import type { MonthFrame } from "../policy/month-frame.ts";
import type { Rules } from "../policy/rules.ts";
import { forEverybody } from "../policy/expression/for-everybody.ts";
import { Unknown } from "../policy/value.ts";
import type { Home } from "./assigned/people-of-month.ts";
import type { MonthResult, RunCoverage } from "./month-result.ts";
import type { SilentRule, UnreadRows } from "./no-effect.ts";

type Made = Pick<MonthResult, "payslips" | "flags" | "warnings">;

/** 查运行覆盖 — rules without any consequence, and records that no set took; found once. */
export function runCoverage(homes: readonly Home[], made: Made): () => RunCoverage {
  let found: RunCoverage | undefined;
  return () =>
    (found ??= {
      silent: homes.flatMap(({ setup, frame }) => silentRules(setup.policy.rules, made, frame)),
      unread: byFile(
        homes.flatMap(({ setup, measured, frame }) =>
          unreadRows(setup.policy.rules, measured, frame),
        ),
      ),
    });
}

/** Each policy leaves rows of its own people; a file is told of once. */
function byFile(unread: readonly UnreadRows[]): readonly UnreadRows[] {
  const files = new Map<string, UnreadRows>();
  for (const one of unread) {
    const known = files.get(one.file);
    const isFirst = !known || comparePlaces(one.first, known.first) < 0;
    const count = one.count + (known?.count ?? 0);
    files.set(one.file, { ...one, count, first: isFirst ? one.first : known.first });
  }
  return [...files.values()].sort((one, other) => (one.file < other.file ? -1 : 1));
}

function silentRules(rules: Rules, made: Made, frame: MonthFrame): readonly SilentRule[] {
  const lines = itemsByRule(made);
  const flags = new Set(made.flags.map(({ code }) => code));
  const warnings = new Set(made.warnings.map(({ guard }) => guard));
  const reference = ({ place }: Column) => `${place.file}:${place.line}`;
  const columns = [
    ...rules.pay
      .filter(({ column, item }) => !lines.get(reference(column))?.has(item))
      .map(({ column }) => column),
    ...rules.flags.map(({ column }) => column).filter(({ name }) => !flags.has(name)),
    ...rules.warnings.map(({ column }) => column).filter(({ name }) => !warnings.has(name)),
  ];
  return columns.map((column) => ({
    name: column.name,
    title: column.title,
    clause: column.clause,
    ...undecidedOf(column, rules, frame),
  }));
}

/** The items of all lines by the rule that made them. */
function itemsByRule({ payslips }: Made): ReadonlyMap<string, ReadonlySet<string>> {
  const rules = new Map<string, Set<string>>();
  for (const { lines } of payslips) {
    for (const { item, policy } of lines) {
      const items = rules.get(policy);
      if (items) items.add(item);
      else rules.set(policy, new Set([item]));
    }
  }
  return rules;
}

/** A rule may be silent because nothing happened, or because nobody could tell. */
function undecidedOf(
  column: Column,
  rules: Rules,
  frame: MonthFrame,
): Pick<SilentRule, "undecided" | "missing"> {
  const { scope } = column;
  if (scope.kind === "record") {
    const set = rules.sets.get(scope.set);
    const absent = set && frame.set(set)?.absent;
    return { undecided: absent ? frame.people : 0, missing: absent?.missing[0] };
  }
  // Whatever is known of everybody is not undecided.
  if (forEverybody(column, frame) !== undefined) return { undecided: 0, missing: undefined };
  const people = new Set<number>();
  let missing: Missing | undefined;
  const things = scope.kind === "span" ? frame.spans.length : frame.people;
  for (let index = 0; index < things; index += 1) {
    const value = frame.value(column, index);
    if (!(value instanceof Unknown)) continue;
    people.add(scope.kind === "span" ? frame.spanOwner(index) : index);
    missing ??= value.missing[0];
  }
  return { undecided: people.size, missing };
}

/** Kinds that nothing but rules of the policy looks at. */
const FOR_RULES_ALONE = [
  "complaints",
  "violations",
  "tickets",
  "submissions",
  "achievements",
  "nominations",
  "votes",
  "reviews",
] as const;

/** Files of kinds that no rule reads, and events of a kind that neither we nor the policy know. */
function unreadRows(rules: Rules, measured: Measured, frame: MonthFrame): readonly UnreadRows[] {
  const taken = takenRows(rules, frame);
  const unread = new Map<string, { kind: string; count: number; first: Place }>();
  for (const kind of FOR_RULES_ALONE) {
    const rows = taken.get(kind);
    for (const { row, place } of measured.records.get(kind)?.records ?? []) {
      if (rows && (rows.has(place) || !isUnknownWord(kind, row["kind"]))) continue;
      const known = unread.get(place.file) ?? { kind, count: 0, first: place };
      known.count += 1;
      if (comparePlaces(place, known.first) < 0) known.first = place;
      unread.set(place.file, known);
    }
  }
  return [...unread].map(([file, one]) => ({ file, ...one }));
}

/** A rule that looks for other words has looked at the row, unless the word is one of its own. */
function isUnknownWord(kind: string, word: unknown): boolean {
  const declared: InputKind | undefined = INPUT_KINDS.find((one) => one.kind === kind);
  const words = Object.values(declared?.columns["kind"]?.words ?? {});
  return typeof word === "string" && words.length > 0 && !words.includes(word);
}

function takenRows(rules: Rules, frame: MonthFrame): ReadonlyMap<string, RowSet> {
  const taken = new Map<string, RowSet>();
  for (const set of readSets(rules)) {
    const members = frame.set(set);
    const rows = taken.get(set.kind) ?? new RowSet();
    taken.set(set.kind, rows);
    for (const row of members?.rows ?? []) {
      const record = members?.table?.records[row];
      if (record) rows.add(record.place);
    }
  }
  return taken;
}

/**
 * Sets that rules read. A bare kind is only where declared sets begin, unless a column stands on
 * it or nothing else of the kind was declared.
 */
function readSets(rules: Rules): readonly RecordSet[] {
  const sets = [...rules.sets.values()];
  const scopes = new Set(
    rules.columns.flatMap(({ scope }) => (scope.kind === "record" ? [scope.set] : [])),
  );
  const isBare = ({ place }: RecordSet) => place.line === 0;
  const chosen = new Set(sets.filter((set) => !isBare(set)).map(({ kind }) => kind));
  return sets.filter((set) => !isBare(set) || scopes.has(set.name) || !chosen.has(set.kind));
}
