import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { COLUMN_TYPES } from "../src/policy/compile/column-types.ts";
import { SECTION_KEYS, SHARED_KEYS } from "../src/policy/compile/section-keys.ts";
import { describeLanguage, type LanguageWord } from "../src/policy/describe-language.ts";
import { LONE_OPTION_WORDS, OPTION_WORDS } from "../src/policy/expression/syntax.ts";
import { translatePolicy } from "../src/policy/keys/translate-policy.ts";
import { readYaml } from "../src/policy/load/read-yaml.ts";
import { SECTIONS } from "../src/policy/load/sections.ts";
import { WINDOW_FORMS } from "../src/policy/records/window.ts";
import type { WordTerm } from "../src/policy/word-docs.ts";
import { windowForm, wordsUsed } from "./support/words-used.ts";

const GALLERY = path.resolve(import.meta.dirname, "../fixtures/policies");
const OPTIONS: readonly string[] = [...OPTION_WORDS, ...LONE_OPTION_WORDS];
/** Rows under keys of the author's own. */
const ROWS = "…";
const SEVERAL = ", ";

it("together the policies of the gallery use every word of the language", () => {
  const used = new Set(policies().flatMap((text) => [...wordsUsedIn(text)]));
  const unused = wordsOfTheLanguage().filter((word) => !used.has(word));
  expect(unused, "let a policy of the gallery use it, with a result worked by hand").toEqual([]);
});

it("some of them are written in Chinese", () => {
  const chinese = policies().filter((text) => /^制度:/m.test(text));
  expect(chinese.length).toBeGreaterThanOrEqual(2);
});

function policies(): readonly string[] {
  return readdirSync(GALLERY).flatMap((name) => {
    const folder = path.join(GALLERY, name, "policies");
    return readdirSync(folder).map((file) => readFileSync(path.join(folder, file), "utf8"));
  });
}

function wordsUsedIn(text: string): ReadonlySet<string> {
  const { tree } = readYaml("policy.yaml", translatePolicy(text, "en"));
  return tree ? wordsUsed(tree) : new Set();
}

/** Each word with its role before it, and what may be written under it. */
function wordsOfTheLanguage(): readonly string[] {
  const sections = Object.entries(SECTION_KEYS);
  return [
    ...describeLanguage().flatMap(wordAndTerms),
    ...Object.keys(SECTIONS).map((section) => `section ${section}`),
    ...SHARED_KEYS.map((key) => `key ${key}`),
    ...sections.flatMap(([section, keys]) => keys.map((key) => `key ${section} ${key}`)),
    ...WINDOW_FORMS.split(", ").map((form) => `over: ${windowForm(form)}`),
    ...Object.keys(COLUMN_TYPES).map((type) => `type ${type}`),
  ];
}

function wordAndTerms({ word, role, docs }: LanguageWord): readonly string[] {
  const words = word.split(SEVERAL).map((one) => `${role} ${one}`);
  const isCalled = role === "function";
  return [...words, ...docs.terms.flatMap((term) => (isCalled ? option(term) : terms(word, term)))];
}

/** Inputs of a function have no name in an expression; options do. */
function option({ name, words }: WordTerm): readonly string[] {
  if (!OPTIONS.includes(name)) return [];
  return [`option ${name}`, ...Object.keys(words ?? {}).map((one) => `option ${name} ${one}`)];
}

/** A term of several names stands for its words: each of them is a key. */
function terms(word: string, { name, words }: WordTerm): readonly string[] {
  if (name.startsWith(ROWS)) return [];
  if (name.includes(SEVERAL)) return Object.keys(words ?? {}).map((one) => `${word}: ${one}`);
  return [`${word}: ${name}`, ...Object.keys(words ?? {}).map((one) => `${word}: ${name}: ${one}`)];
}
