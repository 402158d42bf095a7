import type { Declarations } from "../load/declarations.ts";
import type { Tree } from "../load/tree.ts";

/** Keys that hold words for people; everything else is a formula or a switch. */
const WORDS = ["title", "heading", "says", "message", "label", "decides", "article"];

function textOf(tree: Tree): string {
  if (tree.kind === "text") return tree.text;
  const parts =
    tree.kind === "list"
      ? tree.items
      : tree.fields.filter(({ key }) => !WORDS.includes(key)).map(({ value }) => value);
  return parts.map(textOf).join("\n");
}

/** 原样写法 — the formulas of pay rules and fines as their file writes them. */
export function writtenFormulas(declarations: Declarations): ReadonlyMap<string, string> {
  return new Map(
    ["pay", "fines"].flatMap((section) =>
      declarations
        .named(section)
        .map(({ name, tree }): [string, string] => [`${section} ${name}`, textOf(tree)]),
    ),
  );
}
