import { INPUT_KINDS } from "../../inputs/index.ts";
import type { KindCatalogue } from "../../inputs/kind-catalogue.ts";
import { fieldsOfKind, isKind, quantityNamed } from "../compile/vocabulary.ts";
import type { Level } from "../expression/environment.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Declarations } from "../load/declarations.ts";
import { fieldOf, type Tree } from "../load/tree.ts";
import type { Reading } from "../policy.ts";

/** 已知的名字 — what the static findings of a policy look names up in. */
export interface Known {
  readonly declarations: Declarations;
  readonly kinds: KindCatalogue;
  readonly levels: ReadonlyMap<string, Level>;
  readonly readings: readonly Reading[];
  /** The file that is checked; what stands in the packs below it is not its author's. */
  readonly file: string;
}

function wordsOf(kind: string, field: string, known: Known): readonly string[] {
  const type = fieldsOfKind(kind, known.kinds).get(field)?.type;
  return (type?.kind === "text" ? type.words : undefined) ?? [];
}

export function declaredIn(known: Known, section: string, name: string): Declaration | undefined {
  return known.declarations.named(section).find((one) => one.name === name);
}

/** Whether a bare word stands for itself beside `beside`, whose own words come first. */
export function isWord(name: string, beside: string, known: Known): boolean {
  if (
    [...INPUT_KINDS, ...known.kinds.declared].some(({ kind }) =>
      wordsOf(kind, beside, known).includes(name),
    )
  )
    return true;
  for (const level of known.levels.values()) if (level.words.includes(name)) return true;
  if (quantityNamed(name, "person") || quantityNamed(name, "span") || isKind(name, known.kinds))
    return false;
  const sections = ["measures", "pay", "fines", "flags", "warnings", "readings", "blanks"];
  return !sections.some((section) => declaredIn(known, section, name));
}

/** The value of a key, when the entry has fields and writes it. */
export function keyOf({ tree }: { readonly tree: Tree }, key: string): Tree | undefined {
  return tree.kind === "fields" ? fieldOf(tree, key) : undefined;
}

export function textOfKey(declared: { readonly tree: Tree }, key: string): string | undefined {
  const tree = keyOf(declared, key);
  return tree?.kind === "text" ? tree.text : undefined;
}
