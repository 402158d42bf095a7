import type { Place } from "../../kernel/place.ts";
import { SECTIONS } from "../load/sections.ts";
import type { PolicyLeaf } from "./policy-leaves.ts";

/** 一处不同 — a value that two policies write differently; undefined where one does not write it. */
export interface LeafChange {
  readonly path: string;
  readonly old: PolicyLeaf | undefined;
  readonly now: PolicyLeaf | undefined;
  /** Where it stands now, or stood. */
  readonly place: Place;
}

/** 两份制度的不同 — every value that one has and the other has not, or has otherwise. */
export function leafChanges(
  before: readonly PolicyLeaf[],
  after: readonly PolicyLeaf[],
): readonly LeafChange[] {
  const [old, now] = [before, after].map((leaves) => new Map(leaves.map((one) => [one.path, one])));
  if (!old || !now) return [];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)];
    const place = is?.place ?? was?.place;
    return !place || was?.text === is?.text ? [] : [{ path, old: was, now: is, place }];
  });
}

/** 条目路径 — `pay.commission` of `pay.commission.tiers.40000`, `attendance` of a single section. */
export type EntryPath = string;

const WORDS = /[\p{L}_][\p{L}\p{N}_]*/gu;

/**
 * 牵连的条目 — the named entries and whatever their values name, one after the other: a rule, the
 * measures and records it reads, the readings and blanks that these go by.
 */
export function entriesBehind(
  named: readonly EntryPath[],
  leaves: readonly PolicyLeaf[],
): ReadonlySet<EntryPath> {
  const entries = new Map<EntryPath, PolicyLeaf[]>();
  const byName = new Map<string, EntryPath[]>();
  for (const leaf of leaves) {
    const entry = entryOf(leaf.path);
    const known = entries.get(entry);
    if (known) known.push(leaf);
    else {
      entries.set(entry, [leaf]);
      const name = entry.slice(entry.indexOf(".") + 1);
      byName.set(name, [...(byName.get(name) ?? []), entry]);
    }
  }
  const found = new Set<EntryPath>();
  const open = [...named];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    if (found.has(entry)) continue;
    found.add(entry);
    for (const { path, text } of entries.get(entry) ?? []) {
      const keys = path.slice(entry.length);
      for (const [word] of `${keys} ${text}`.matchAll(WORDS)) {
        open.push(...(byName.get(word) ?? []));
      }
    }
  }
  return found;
}

/** Sections without entries: whatever stands in one of them belongs to the section. */
const SINGLE: ReadonlySet<string> = new Set(
  Object.entries(SECTIONS).flatMap(([section, shape]) => (shape === "one" ? [section] : [])),
);

/** 所属条目 — which entry a value stands in. */
export function entryOf(path: string): EntryPath {
  const [section = "", name = ""] = path.split(".");
  return SINGLE.has(section) ? section : `${section}.${name}`;
}
