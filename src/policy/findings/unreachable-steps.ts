import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { plain } from "../../kernel/decimal.ts";
import { COLUMN_SECTIONS } from "../compile/section-keys.ts";
import { fieldOf, type Tree } from "../load/tree.ts";
import { keyOf, type Known } from "./known.ts";
import { comparable, rangeOfText } from "./range.ts";

/** Mechanisms with steps, and the key that says by what a step is chosen. */
const STEPPED = [
  ["table", "by"],
  ["tiers", "of"],
] as const;

/** 够不到的档 — steps that begin beyond the highest value their figure can have. */
export function unreachableSteps(known: Known): readonly Diagnostic[] {
  const rules = COLUMN_SECTIONS.flatMap((section) => known.declarations.named(section));
  return rules.flatMap((rule) =>
    STEPPED.flatMap(([mechanism, key]) =>
      stepsBeyond(keyOf(rule, mechanism), { key, name: rule.name }, known),
    ),
  );
}

function stepsBeyond(
  tree: Tree | undefined,
  about: { readonly key: string; readonly name: string },
  known: Known,
): Diagnostic[] {
  const by = tree?.kind === "fields" ? fieldOf(tree, about.key) : undefined;
  if (tree?.kind !== "fields" || by?.kind !== "text") return [];
  const range = rangeOfText(by.text, known);
  const { high } = range;
  if (!high) return [];
  return tree.fields.flatMap((field): Diagnostic[] => {
    if (field.value === by) return [];
    const bound = rangeOfText(field.key, known);
    if (!bound.low || !comparable(bound, range) || bound.low.lte(high)) return [];
    const facts = { name: about.name, step: field.key, by: by.text, high: plain(high) };
    return [{ code: "CSP365", place: field.keyPlace, facts }];
  });
}
