import { occurrences, membersIn } from "../members.ts";
import type { Computation, Frame, Members, RecordSet } from "../model.ts";
import { Unknown, type Value, wordOf } from "../value.ts";

/** 挑选 — which records of another set belong, and which of them stand as events. */
export interface Choice {
  /** The set they are chosen from; the conditions are compiled at its records. */
  readonly from: RecordSet;
  readonly where: Computation | undefined;
  /** Of records that agree in all of these only the first belongs. */
  readonly unique: readonly Computation[];
  /** So many records of a person are one event, the last of them. */
  readonly every: number;
}

/**
 * 挑选记录 — decides every record of the wider set.
 *
 * What cannot be decided stays in and is marked, so that whatever counts it becomes unknown.
 */
export function chosenMembers(frame: Frame, choice: Choice): Members {
  const wider = membersIn(frame, choice.from);
  const { where } = choice;
  const marks = new Map<number, Unknown>();
  let kept: number[] = [];
  for (let at = 0; at < wider.rows.length; at += 1) {
    const inherited = wider.undecided.get(at);
    const belongs = inherited ?? (where ? where.evaluate(frame, at) : true);
    if (belongs instanceof Unknown) marks.set(at, belongs);
    if (belongs === true || belongs instanceof Unknown) kept.push(at);
  }
  if (choice.unique.length > 0) kept = firstOfEqual(frame, choice, { kept, marks, wider });
  const groups = choice.every > 1 ? everyNth(choice.every, { kept, marks, wider }) : undefined;
  return narrowed(wider, { kept: groups ? groups.map(lastOf) : kept, marks, groups }, frame);
}

interface Sieve {
  readonly kept: readonly number[];
  readonly marks: Map<number, Unknown>;
  readonly wider: Members;
}

const lastOf = (group: readonly number[]): number => group.at(-1) ?? 0;

/** A record without the value it is compared by equals no other. */
function firstOfEqual(frame: Frame, { unique }: Choice, { kept, marks, wider }: Sieve): number[] {
  const seen = new Set<string>();
  return kept.filter((at) => {
    if (marks.has(at)) return true;
    const values = unique.map((one) => one.evaluate(frame, at));
    const unknown = values.find((value) => value instanceof Unknown);
    if (unknown instanceof Unknown) {
      marks.set(at, unknown);
      return true;
    }
    if (values.every((value) => value === null)) return true;
    const key = keyOf(wider.owners[at] ?? 0, values);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf(owner: number, values: readonly Value[]): string {
  return JSON.stringify([owner, ...values.map(wordOf)]);
}

/** The records of each event; what is left over at the end is none yet. */
function everyNth(count: number, { kept, marks, wider }: Sieve): (readonly number[])[] {
  const groups: (readonly number[])[] = [];
  let open: number[] = [];
  let owner = -1;
  for (const at of kept) {
    if (wider.owners[at] !== owner) {
      owner = wider.owners[at] ?? -1;
      open = [];
    }
    if (marks.has(at)) {
      groups.push([at]);
      continue;
    }
    open.push(at);
    if (open.length < count) continue;
    groups.push(open);
    open = [];
  }
  return groups;
}

interface Kept {
  readonly kept: readonly number[];
  readonly marks: ReadonlyMap<number, Unknown>;
  readonly groups: readonly (readonly number[])[] | undefined;
}

/** 收窄 — positions of the wider set as a set of their own, numbered anew. */
export function narrowed(
  wider: Members,
  { kept, marks, groups }: Kept,
  frame: Pick<Frame, "people">,
): Members {
  const rowAt = (at: number) => wider.rows[at] ?? 0;
  const rows = kept.map(rowAt);
  const owners = kept.map((at) => wider.owners[at] ?? 0);
  const undecided = new Map<number, Unknown>();
  if (marks.size > 0) {
    kept.forEach((at, index) => {
      const mark = marks.get(at);
      if (mark) undecided.set(index, mark);
    });
  }
  const merged = mergedRows(wider, kept, groups);
  return {
    table: wider.table,
    rows,
    owners,
    undecided,
    absent: wider.absent,
    ...(merged && { merged }),
    ...occurrences(owners, frame.people),
  };
}

function mergedRows(
  wider: Members,
  kept: readonly number[],
  groups: Kept["groups"],
): Members["merged"] {
  if (!groups && !wider.merged) return undefined;
  const rowsAt = (at: number) => wider.merged?.get(at) ?? [wider.rows[at] ?? 0];
  return new Map(kept.map((at, index) => [index, (groups?.[index] ?? [at]).flatMap(rowsAt)]));
}
