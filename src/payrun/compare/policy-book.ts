import {
  entriesBehind,
  type EntryPath,
  entryOf,
  type LeafChange,
  leafChanges,
} from "../../policy/addressed/leaf-changes.ts";
import type { PolicyLeaf } from "../../policy/addressed/policy-leaves.ts";
import type { Policy } from "../../policy/policy.ts";

/** 取制度的值 — every value a policy writes, with its line. */
export type LeavesOf = (policy: Policy) => readonly PolicyLeaf[];

/** So few differences may all be meant where none of them stands behind the item. */
const FEW = 3;

/** 制度对照 — what two policies write differently behind an item; worked out once for everybody. */
export class PolicyBook {
  readonly #leavesOf: LeavesOf;
  readonly #leaves = new Map<Policy, readonly PolicyLeaf[]>();
  readonly #changes = new Map<string, readonly LeafChange[]>();

  constructor(leavesOf: LeavesOf) {
    this.#leavesOf = leavesOf;
  }

  changes(old: Policy, now: Policy, entries: readonly EntryPath[]): readonly LeafChange[] {
    const key = [old.file, now.file, ...entries].join("\n");
    const known = this.#changes.get(key);
    if (known) return known;
    const [before, after] = [this.#all(old), this.#all(now)];
    const all = leafChanges(before, after).filter(({ path }) => !NAMES.has(entryOf(path)));
    const behind = new Set([...entriesBehind(entries, after), ...entriesBehind(entries, before)]);
    const own = all.filter(({ path }) => behind.has(entryOf(path)));
    const found = own.length > 0 || all.length > FEW ? own : all;
    this.#changes.set(key, found);
    return found;
  }

  #all(policy: Policy): readonly PolicyLeaf[] {
    const leaves = this.#leaves.get(policy) ?? this.#leavesOf(policy);
    this.#leaves.set(policy, leaves);
    return leaves;
  }
}

/** What a file calls itself pays nobody. */
const NAMES: ReadonlySet<string> = new Set([
  "policy",
  "title",
  "source",
  "extends",
  "effective_from",
]);
