import type { Place } from "../../kernel/place.ts";
import { type Declarations, mergeLayers } from "../load/declarations.ts";
import { readLayers } from "../load/layers.ts";
import { SECTIONS } from "../load/sections.ts";
import type { Tree } from "../load/tree.ts";
import type { FindPolicy, PolicySource } from "../policy.ts";

/** 可寻址的值 — one written value of a policy, with the path that leads to it. */
export interface PolicyLeaf {
  /** `pay.commission.tiers.40000`: section, entry, keys; items of a list count from 1. */
  readonly path: string;
  readonly text: string;
  readonly place: Place;
}

/** Texts for people: nothing is computed from them. */
const WORDS: ReadonlySet<string> = new Set([
  "title",
  "zh",
  "en",
  "heading",
  "says",
  "why",
  "message",
  "label",
  "decides",
  "examples",
]);
/** What stands behind the key of a step, to change where the step begins. */
const BOUND = "from";
const STEP_KEY = /^[<>≥≤]*\s*\d[\d.]*\s*[\p{L}%]*$/u;

/** 路径的通用写法 — as paths are compared: a dot and an underscore are the same. */
export function plainPath(path: string): string {
  return path.replaceAll("_", ".").toLowerCase();
}

/** 全部可寻址的值 — every value that a policy holds when all its layers are put together. */
export function policyLeaves(source: PolicySource, find: FindPolicy): readonly PolicyLeaf[] {
  const declarations = mergeLayers(readLayers(source, find).layers, () => undefined);
  return Object.entries(SECTIONS).flatMap(([section, shape]) =>
    shape === "one" ? ofSection(section, declarations) : ofEntries(section, declarations),
  );
}

function ofSection(section: string, declarations: Declarations): readonly PolicyLeaf[] {
  const tree = declarations.one(section);
  return tree ? leavesOf(tree, section) : [];
}

function ofEntries(section: string, declarations: Declarations): readonly PolicyLeaf[] {
  return declarations
    .named(section)
    .flatMap(({ name, tree }) => leavesOf(tree, `${section}.${name}`));
}

function leavesOf(tree: Tree, path: string): readonly PolicyLeaf[] {
  if (tree.kind === "text") return [{ path, text: tree.text, place: tree.place }];
  if (tree.kind === "list") {
    return tree.items.flatMap((item, index) => leavesOf(item, `${path}.${index + 1}`));
  }
  return tree.fields.flatMap(({ key, keyPlace, value }) => {
    if (WORDS.has(key)) return [];
    const own = leavesOf(value, `${path}.${key}`);
    if (!STEP_KEY.test(key)) return own;
    return [...own, { path: `${path}.${key}.${BOUND}`, text: key, place: keyPlace }];
  });
}
