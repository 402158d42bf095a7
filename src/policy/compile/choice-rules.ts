import type { Declaration } from "../load/declaration.ts";
import { fieldOf, type Fields, type Tree } from "../load/tree.ts";
import type { ChoiceRules } from "../rules.ts";

const WORD = "choose";
const NAME = "choices";
/** What `per` may name besides record sets. */
const PEOPLE: ReadonlySet<string> = new Set(["person", "span", "team", "site", "centre"]);

/** 酌定事项 — the items that rules of the policy ask a person to choose. */
export function choiceRules(declared: Iterable<Declaration>): ChoiceRules {
  const items = new Map<string, Set<string | undefined>>();
  let readElsewhere = false;
  for (const { tree } of declared) {
    const what = tree.kind === "fields" ? itemOf(tree) : undefined;
    if (what !== undefined && tree.kind === "fields") {
      items.set(what, (items.get(what) ?? new Set()).add(recordsOf(tree)));
    }
    readElsewhere ||= namesKind(tree);
  }
  return { items, readElsewhere };
}

function itemOf(tree: Fields): string | undefined {
  const chosen = fieldOf(tree, WORD);
  const what = chosen?.kind === "fields" ? fieldOf(chosen, "what") : undefined;
  return what?.kind === "text" ? what.text : undefined;
}

function recordsOf(tree: Fields): string | undefined {
  const per = fieldOf(tree, "per");
  return per?.kind === "text" && !PEOPLE.has(per.text) ? per.text : undefined;
}

function holdsName(text: string): boolean {
  return /(?<![\p{L}\p{N}_])choices(?![\p{L}\p{N}_])/u.test(text);
}

/** Examples give records of the kind without reading them. */
function namesKind(tree: Tree): boolean {
  if (tree.kind === "text") return tree.text.includes(NAME) && holdsName(tree.text);
  if (tree.kind === "list") return tree.items.some(namesKind);
  return tree.fields.some(({ key, value }) => key !== "examples" && namesKind(value));
}
