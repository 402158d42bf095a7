import type { Code } from "../../kernel/catalogue/index.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { kindInEnglish } from "../compile/chinese-names.ts";
import { tokens } from "../expression/tokens.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Tree } from "../load/tree.ts";
import { keyOf, type Known } from "./known.ts";

/** Sections whose entries do something by themselves; whatever they name is read. */
const ACTING = ["pay", "fines", "flags", "warnings", "ladder", "targets", "actions"];
const ACTING_ALONE = [
  "attendance",
  "confirmation",
  "successors",
  "yearly",
  "appraisal",
  "quality_coverage",
  "talent",
  "lease",
  "mentoring",
  "paid",
  "law",
];
/** Readings that the measures look at, not the rules. */
const READ_BY_MEASURES = ["proration"];
/** Keys that hold words for people or plain choices, never the name of a figure. */
const WORDS: ReadonlySet<string> = new Set(
  "title heading says decides article examples clause unit level item".split(" "),
);
/** Keys that hold words for people with expressions in gaps. */
const GAPPED: ReadonlySet<string> = new Set(["message", "label"]);

const READABLE: readonly (readonly [section: string, code: Code])[] = [
  ["measures", "CSP366"],
  ["records", "CSP366"],
  ["readings", "CSP367"],
  ["blanks", "CSP367"],
];

/** 无人读取 — measures, record sets, readings and blanks that lead to no rule. */
export function unreadNames(known: Known): readonly Diagnostic[] {
  const { declarations } = known;
  const helpers = READABLE.flatMap(([section]) => declarations.named(section));
  const read = new Set<string>(READ_BY_MEASURES);
  const waiting: Tree[] = [
    ...ACTING.flatMap((section) => declarations.named(section).map(({ tree }) => tree)),
    ...ACTING_ALONE.flatMap((section) => declarations.one(section) ?? []),
    ...helpers.filter((one) => keyOf(one, "keep")).map(({ tree }) => tree),
  ];
  for (let tree = waiting.pop(); tree; tree = waiting.pop()) {
    for (const name of namesIn(tree)) {
      if (read.has(name)) continue;
      read.add(name);
      waiting.push(...helpers.filter((one) => one.name === name).map(({ tree }) => tree));
    }
  }
  return READABLE.flatMap(([section, code]) =>
    declarations.named(section).flatMap((one) => unread(one, read, code)),
  );
}

function unread(one: Declaration, read: ReadonlySet<string>, code: Code): Diagnostic[] {
  if (read.has(one.name) || keyOf(one, "keep")) return [];
  return [{ code, place: one.place, facts: { name: one.name } }];
}

function namesIn(tree: Tree): readonly string[] {
  if (tree.kind === "text") return namesOf(tree.text);
  if (tree.kind === "list") return tree.items.flatMap(namesIn);
  return tree.fields.flatMap(({ key, value }) => {
    if (WORDS.has(key)) return [];
    return [...namesOf(key), ...(GAPPED.has(key) ? namesInGaps(value) : namesIn(value))];
  });
}

function namesInGaps(tree: Tree): readonly string[] {
  if (tree.kind !== "text") {
    return (tree.kind === "list" ? tree.items : tree.fields.map(({ value }) => value)).flatMap(
      namesInGaps,
    );
  }
  return [...tree.text.matchAll(/\{([^}]*)\}/g)].flatMap(([, gap]) => namesOf(gap ?? ""));
}

/** `orders.amount` reads the set as well. */
function namesOf(text: string): readonly string[] {
  const list = tokens(text);
  if ("why" in list) return [];
  return list.flatMap(({ kind, text: name }) =>
    kind === "name" ? [name, ...withEnglish(name.split(".")[0] ?? name)] : [],
  );
}

function withEnglish(name: string): readonly string[] {
  return [name, kindInEnglish(name)];
}
