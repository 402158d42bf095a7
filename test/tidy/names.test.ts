import path from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { exportsOf, sourcesIn } from "./sources.ts";

/** 空话 — words that name no concept: they fit any file and so say nothing about this one. */
const EMPTY_WORDS = new Set(
  [
    "util utils utility utilities helper helpers manager service services data info process",
    "processor handler common misc stuff base impl wrapper object tools lib core",
  ].flatMap((line) => line.split(" ")),
);

/** Words that mean something of their own in an export: base pay, the process that holds a lock. */
const FIELD_WORDS = new Set(["base", "process"]);

/** Names that the layout fixes (`statutory/data`) or that are no concept of ours. */
const FIXED = new Set(["src/statutory/data"]);

/** 词汇表 — files that hold the words two layers share rather than one concept of one name. */
const VOCABULARIES = new Set([
  "src/intake/table.ts",
  "src/kernel/calendar.ts",
  "src/measures/rules.ts",
]);

const sources = [...sourcesIn("src"), ...sourcesIn("test")];
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[-_.]/);

it("files and folders are kebab-case", () => {
  const wrong = sources.flatMap(({ path: file }) =>
    file
      .split("/")
      .filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|cases|types))?(\.ts)?$/.test(part))
      .map((part) => `${file}: write ${part} in small letters joined by hyphens`),
  );
  expect(wrong).toEqual([]);
});

it("files and folders are named after a concept", () => {
  const wrong = sourcesIn("src").flatMap(({ path: file }) => {
    const fixed = [...FIXED].some((folder) => file.startsWith(`${folder}/`));
    const words = file.split("/").slice(1).flatMap(wordsOf);
    const empty = words.filter((word) => EMPTY_WORDS.has(word) && !(fixed && word === "data"));
    return empty.map((word) => `${file}: "${word}" says nothing; name what the file is about`);
  });
  expect(wrong).toEqual([]);
});

it("exports are named after a concept", () => {
  const wrong = sourcesIn("src").flatMap((source) =>
    exportsOf(source).flatMap(({ name }) =>
      wordsOf(name)
        .filter((word) => EMPTY_WORDS.has(word) && !FIELD_WORDS.has(word))
        .map((word) => `${source.path}: ${name}: "${word}" says nothing; say what it is or does`),
    ),
  );
  expect(wrong).toEqual([]);
});

it("a file with one function or value is named after it or its types", () => {
  const wrong = sourcesIn("src").flatMap((source) => {
    const stem = path.basename(source.path, ".ts");
    const values = exportsOf(source).filter(({ node }) => !isType(node));
    const names = exportsOf(source).map(({ name }) => name);
    const free =
      stem === "index" ||
      (values.length !== 1 && names.length !== 1) ||
      VOCABULARIES.has(source.path);
    if (source.path.startsWith("src/cli/commands/") && names.includes("addTo")) return [];
    if (free || names.some((name) => sharesConcept(stem, name))) return [];
    return [`${source.path}: none of ${names.join(", ")} is "${stem}": rename the file or them`];
  });
  expect(wrong).toEqual([]);
});

it("the names of a vocabulary file are still needed", () => {
  const files = new Set(sources.map(({ path: file }) => file));
  expect([...VOCABULARIES].filter((file) => !files.has(file))).toEqual([]);
});

function isType(node: ts.Node): boolean {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

/** Loosely: the file and the export have a word in common, singular or plural. */
function sharesConcept(stem: string, name: string): boolean {
  const singular = (word: string) => word.replace(/(ies|es|s|e)$/, "");
  const words = new Set(wordsOf(name).map(singular));
  return wordsOf(stem).some((word) => words.has(singular(word)));
}
