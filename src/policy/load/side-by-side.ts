import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { onceFor } from "../../kernel/once-for.ts";
import type { Declaration } from "./declaration.ts";
import type { Base, Layer } from "./layers.ts";
import type { Tree } from "./tree.ts";

/**
 * 并列的条目 — what the policies put together say under one name. One entry, unless policies named
 * side by side in `extends` say different things: then the file above them chooses.
 */
export type SideBySide = readonly Declaration[];

const filesUnder = onceFor(
  (layer: Layer): ReadonlySet<string> => new Set(layer.bases.flatMap(({ files }) => [...files])),
);

/** 加一层 — the entry of one more layer; `combine` puts it over what it changes. */
export function withLayer(
  known: SideBySide,
  added: Omit<Declaration, "below">,
  layer: Layer,
  combine: (below: Tree, above: Tree) => Tree,
): SideBySide {
  const under = filesUnder(layer);
  const mine = known.filter((one) => under.has(one.layer));
  const others = known.filter((one) => !under.has(one.layer));
  const chosen = chosenOf(mine, added.tree, layer);
  if (chosen) return [chosen, ...others];
  const below = mine[0] ?? lowest(others[0], under);
  if (isOff(added.tree)) return others;
  const tree = below ? combine(below.tree, added.tree) : added.tree;
  const one = { ...added, tree, below };
  return others.some((other) => alike(other.tree, tree)) ? others : [...others, one];
}

/** 取一份的 — of entries side by side the one that a named policy brings. */
export function chosenOf(known: SideBySide, written: Tree, layer: Layer): Declaration | undefined {
  if (written.kind !== "text") return undefined;
  const base = layer.bases.find(({ name }) => name === written.text);
  return base && known.find((one) => base.files.has(one.layer));
}

/** 冲突 — entries that policies side by side have in different words and nobody chose between. */
export function conflictsIn(
  all: readonly SideBySide[],
  layers: readonly Layer[],
): readonly Diagnostic[] {
  const bases = layers.flatMap((layer) => layer.bases);
  const baseOf = ({ layer }: Declaration) => bases.find(({ files }) => files.has(layer));
  const found = new Map<string, { readonly base: Base; readonly names: string[] }>();
  for (const [one, other] of all) {
    const base = other && baseOf(other);
    if (!one || !base) continue;
    const { names } = found.get(base.name) ?? { names: [] };
    const path = one.section === one.name ? one.name : `${one.section}.${one.name}`;
    found.set(base.name, { base, names: [...names, `${path} (${baseOf(one)?.name ?? "—"})`] });
  }
  return [...found.values()].map(({ base, names }) => {
    const facts = { name: base.name, names: names.join(", ") };
    return { code: "CSP316", place: base.place, facts };
  });
}

/** What a neighbour changed, as it was before: the layer below both. */
function lowest(
  other: Declaration | undefined,
  under: ReadonlySet<string>,
): Declaration | undefined {
  return !other || under.has(other.layer) ? other : lowest(other.below, under);
}

function isOff(tree: Tree): boolean {
  return tree.kind === "text" && tree.text === "off";
}

/** The same words, wherever they stand. */
function alike(one: Tree, other: Tree): boolean {
  return spelt(one) === spelt(other);
}

function spelt(tree: Tree): string {
  if (tree.kind === "text") return JSON.stringify(tree.text);
  if (tree.kind === "list") return `[${tree.items.map(spelt).join(",")}]`;
  return `{${tree.fields.map(({ key, value }) => `${key}: ${spelt(value)}`).join("\n")}}`;
}
