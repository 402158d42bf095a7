import type { Declaration } from "../load/declaration.ts";
import { fieldOf, type Tree } from "../load/tree.ts";
import type { ChoiceRules } from "../rules.ts";

const WORD = "choose";
const KIND = /(?<![\p{L}\p{N}_])choices(?![\p{L}\p{N}_])/u;

/** 酌定事项 — the items that rules of the policy ask a person to choose. */
export function choiceRules(declared: Iterable<Declaration>): ChoiceRules {
  const items = new Set<string>();
  let readElsewhere = false;
  for (const { tree } of declared) {
    const chosen = tree.kind === "fields" ? fieldOf(tree, WORD) : undefined;
    const what = chosen?.kind === "fields" ? fieldOf(chosen, "what") : undefined;
    if (what?.kind === "text") items.add(what.text);
    readElsewhere ||= namesKind(tree);
  }
  return { items, readElsewhere };
}

/** Examples give records of the kind without reading them. */
function namesKind(tree: Tree): boolean {
  if (tree.kind === "text") return KIND.test(tree.text);
  if (tree.kind === "list") return tree.items.some(namesKind);
  return tree.fields.some(({ key, value }) => key !== "examples" && namesKind(value));
}
