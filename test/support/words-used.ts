import { isFault, parseExpression } from "../../src/policy/expression/parse.ts";
import type { Syntax } from "../../src/policy/expression/syntax.ts";
import type { Fields, Tree } from "../../src/policy/load/tree.ts";
import { COLUMN_SECTIONS } from "../../src/policy/compile/section-keys.ts";
import { MECHANISMS, MODIFIERS } from "../../src/policy/mechanisms/index.ts";

/** Texts for people: what stands there is no expression. */
const PROSE = new Set(["title", "heading", "says", "why", "zh", "en", "also", "source", "message"]);
const RULES = new Map<string, string>([
  ...MECHANISMS.map(({ word }) => [word, `mechanism ${word}`] as const),
  ...MODIFIERS.map(({ word }) => [word, `modifier ${word}`] as const),
]);

/** 用到的词 — the words of the language that a policy uses, each with its role before it. */
export function wordsUsed(policy: Fields): ReadonlySet<string> {
  const used = new Set<string>();
  const add = (...words: readonly string[]) => words.forEach((word) => used.add(word));
  for (const { key, value } of policy.fields) {
    add(`section ${key}`);
    expressionsIn(value, add);
    if (COLUMN_SECTIONS.includes(key)) eachEntry(value, (entry) => columnWords(entry, key, add));
    if (key === "records") eachEntry(value, (entry) => recordWords(entry, add));
    if (key === "inputs") eachEntry(value, (entry) => inputWords(entry, add));
  }
  return used;
}

/** 周期形式 — a window with its numbers left open: `last n days`, `n..n`. */
export function windowForm(window: string): string {
  return window.replaceAll(/\d+(?:st|nd|rd|th)?/g, "n");
}

type Add = (...words: readonly string[]) => void;

function eachEntry(tree: Tree, visit: (entry: Fields) => void): void {
  if (tree.kind !== "fields") return;
  for (const { value } of tree.fields) if (value.kind === "fields") visit(value);
}

/** A term is named by the word it belongs to, and by what is written there when that is a word. */
function columnWords(entry: Fields, section: string, add: Add): void {
  for (const { key, value } of entry.fields) {
    const rule = RULES.get(key);
    if (rule === undefined) add(`key ${key}`, `key ${section} ${key}`);
    else add(rule);
    if (key === "per" && value.kind === "text") add(`period per: ${value.text}`);
    if (rule === undefined || value.kind !== "fields") continue;
    for (const term of value.fields) {
      add(`${key}: ${term.key}`);
      if (term.value.kind === "text") add(`${key}: ${term.key}: ${term.value.text}`);
    }
  }
}

function recordWords(entry: Fields, add: Add): void {
  for (const { key, value } of entry.fields) {
    add(`record ${key}`);
    if (key === "over" && value.kind === "text") {
      add(`over: ${windowForm(value.text)}`);
    }
  }
}

function inputWords(entry: Fields, add: Add): void {
  for (const { key, value } of entry.fields) {
    add(`input ${key}`);
    if (key !== "columns" || value.kind !== "fields") continue;
    for (const column of value.fields) {
      if (column.value.kind === "text") add("column type", `type ${column.value.text}`);
      if (column.value.kind !== "fields") continue;
      for (const said of column.value.fields) {
        add(`column ${said.key}`);
        if (said.key === "type" && said.value.kind === "text") add(`type ${said.value.text}`);
      }
    }
  }
}

function expressionsIn(tree: Tree, add: Add): void {
  if (tree.kind === "list") for (const item of tree.items) expressionsIn(item, add);
  if (tree.kind === "fields") {
    for (const { key, value } of tree.fields) if (!PROSE.has(key)) expressionsIn(value, add);
  }
  if (tree.kind !== "text") return;
  const parsed = parseExpression(tree.text);
  if (!isFault(parsed)) syntaxWords(parsed, add);
}

function syntaxWords(syntax: Syntax, add: Add): void {
  if (syntax.kind === "name" && syntax.name === "nth") add("record nth");
  if (syntax.kind === "unary") syntaxWords(syntax.of, add);
  if (syntax.kind === "binary") {
    syntaxWords(syntax.left, add);
    syntaxWords(syntax.right, add);
  }
  if (syntax.kind !== "call") return;
  add(`function ${syntax.name}`);
  for (const input of syntax.inputs) syntaxWords(input, add);
  for (const { word, of } of syntax.options) {
    add(`option ${word}`);
    if (of?.kind === "name") add(`option ${word} ${of.name}`);
    if (of) syntaxWords(of, add);
  }
}
