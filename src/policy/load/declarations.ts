import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { isChinese } from "../../kernel/is-chinese.ts";
import { nearest } from "../../kernel/nearest.ts";
import type { Place } from "../../kernel/place.ts";
import type { Declaration } from "./declaration.ts";
import type { Layer } from "./layers.ts";
import { chineseOf } from "../keys/chinese-of.ts";
import { MECHANISMS } from "../mechanisms/index.ts";
import { SECTIONS, shapeOf } from "./sections.ts";
import { chosenOf, conflictsIn, type SideBySide, withLayer } from "./side-by-side.ts";
import { type Field, fieldOf, type Fields, type Tree } from "./tree.ts";

const COLUMNS = "columns";

type Entries = Map<string, SideBySide>;

export interface Declarations {
  /** The value of a section that is one thing, from the topmost layer that has it. */
  one(section: string): Tree | undefined;
  named(section: string): readonly Declaration[];
}

/** What a file says of itself; its bases say their own. */
const OF_THE_FILE: readonly string[] = ["policy", "title", "source", "extends", "effective_from"];

/** 合并各层 — later layers override by name; `off` switches an entry off. */
export function mergeLayers(
  layers: readonly Layer[],
  report: (diagnostic: Diagnostic) => void,
): Declarations {
  const ones: Entries = new Map();
  const sections = new Map<string, Entries>();
  for (const layer of layers) {
    for (const { key, keyPlace, value } of layer.tree.fields) {
      const shape = shapeOf(key);
      if (shape === "one") {
        const one = { name: key, section: key, place: keyPlace, tree: value, layer: layer.file };
        const known = OF_THE_FILE.includes(key) ? [] : (ones.get(key) ?? []);
        ones.set(key, withLayer(known, one, layer, mergedFields));
      } else if (shape === "named" && value.kind === "fields") {
        const entries: Entries = sections.get(key) ?? new Map();
        sections.set(key, addEntries(entries, { section: key, value, layer }));
      } else if (shape === "named" && isBase(value, layer)) {
        sections.set(key, entriesOf(sections.get(key) ?? new Map(), value, layer));
      } else if (shape === undefined) {
        reportUnknownKey(
          report,
          { key, place: keyPlace, where: layer.file },
          Object.keys(SECTIONS),
        );
      } else {
        report({ code: "CSP303", place: keyPlace, facts: { name: key, wanted: "name: … lines" } });
      }
    }
  }
  const all = [ones, ...sections.values()].flatMap((entries) => [...entries.values()]);
  conflictsIn(all, layers).forEach(report);
  return {
    one: (section) => ones.get(section)?.[0]?.tree,
    named: (section) => [...(sections.get(section)?.values() ?? [])].flatMap(([one]) => one ?? []),
  };
}

function isBase(value: Tree, { bases }: Layer): boolean {
  return value.kind === "text" && bases.some(({ name }) => name === value.text);
}

/** `grades: online-shop` — a section as one of the policies side by side has it. */
function entriesOf(entries: Entries, written: Tree, layer: Layer): Entries {
  const kept: Entries = new Map();
  for (const [name, known] of entries) {
    const one = chosenOf(known, written, layer);
    if (one) kept.set(name, [one]);
  }
  return kept;
}

/**
 * 逐键覆盖 — an entry of a higher layer changes the keys it writes and keeps the others, so that a
 * new amount does not lose the old conditions. Another way to get the value replaces the old way,
 * and a key set to `off` goes.
 */
function overridden(below: Tree, above: Tree): Tree {
  if (below.kind !== "fields" || above.kind !== "fields") return above;
  const ways = new Set(MECHANISMS.map(({ word }) => word));
  const newWay = above.fields.some(({ key }) => ways.has(key));
  const kept = newWay ? below.fields.filter(({ key }) => !ways.has(key)) : below.fields;
  const merged = mergedFields({ ...below, fields: kept }, above);
  if (merged.kind !== "fields") return merged;
  return { ...merged, fields: merged.fields.filter(stays) };
}

/** A higher layer writes only the settings it changes. */
function mergedFields(below: Tree | undefined, above: Tree): Tree {
  if (below?.kind !== "fields" || above.kind !== "fields") return above;
  const written = new Set(above.fields.map((field) => field.key));
  const kept = below.fields.filter((field) => !written.has(field.key));
  return { ...above, fields: [...above.fields, ...kept] };
}

function addEntries(
  entries: Entries,
  from: { readonly section: string; readonly value: Fields; readonly layer: Layer },
): Entries {
  const { section, layer } = from;
  const combine = (below: Tree, above: Tree) =>
    overridden(below, section === "inputs" ? withColumnsOf(below, above) : above);
  for (const { key, keyPlace, value } of from.value.fields) {
    const added = { name: key, section, place: keyPlace, tree: value, layer: layer.file };
    const standing = withLayer(entries.get(key) ?? [], added, layer, combine);
    if (standing.length > 0) entries.set(key, standing);
    else entries.delete(key);
  }
  return entries;
}

/** Of a declared input a higher layer writes only the columns it adds, changes or drops. */
function withColumnsOf(below: Tree | undefined, above: Tree): Tree {
  if (below?.kind !== "fields" || above.kind !== "fields") return above;
  const columns = fieldOf(below, COLUMNS);
  const fields = above.fields.map((field) =>
    field.key === COLUMNS ? { ...field, value: joined(columns, field.value) } : field,
  );
  return { ...above, fields };
}

/** Changed columns stand where they stood, new ones follow. */
function joined(below: Tree | undefined, above: Tree): Tree {
  if (below?.kind !== "fields" || above.kind !== "fields") return above;
  const written = new Map(above.fields.map((field) => [field.key, field]));
  const kept = below.fields.map((field) => written.get(field.key) ?? field);
  const known = new Set(below.fields.map(({ key }) => key));
  const added = above.fields.filter(({ key }) => !known.has(key));
  return { ...above, fields: [...kept, ...added].filter(stays) };
}

/** A key set to `off` goes. */
function stays({ value }: Field): boolean {
  return !(value.kind === "text" && value.text === "off");
}

/** 未知的键 — reports a key nobody reads, with the nearest one that somebody does. */
export function reportUnknownKey(
  report: (diagnostic: Diagnostic) => void,
  found: { readonly key: string; readonly place: Place; readonly where: string },
  known: readonly string[],
): void {
  const chinese = isChinese(found.key);
  const spoken = chinese ? known.map(chineseOf) : known;
  // Two signs of which one differs may be a slip; one sign alone resembles every other.
  const close = found.key.length > 1 || !chinese ? nearest(found.key, spoken) : undefined;
  const meant = chinese ? `"${close}"` : close;
  report({
    code: "CSP301",
    place: found.place,
    facts: { name: found.key, where: found.where, known: spoken.join(", ") },
    ...(close && { hint: { zh: `是不是想写 ${close}？`, en: `did you mean ${meant}?` } }),
  });
}
