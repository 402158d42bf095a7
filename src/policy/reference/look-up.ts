import type { Language } from "../../kernel/bilingual.ts";
import { columnKeyDocs } from "../keys/column-key-docs.ts";
import { entryKeyDocs, exampleDocs } from "../keys/entry-key-docs.ts";
import type { KeyDoc } from "../keys/key-doc.ts";
import { sectionDocs } from "../keys/section-docs.ts";
import { describeLanguage } from "../describe-language.ts";
import { keyRow } from "./key-tables.ts";
import { wordEntry } from "./word-entry.ts";

type Keys = readonly (readonly [where: string, docs: Readonly<Record<string, KeyDoc>>])[];

const KEYS: Keys = [
  ["policy", sectionDocs],
  ["measures, pay, fines, flags, warnings", columnKeyDocs],
  ...Object.entries(entryKeyDocs),
  ["examples", exampleDocs],
];

/** 查词 — every entry of the reference under a word or key, in either language. */
export function entriesOf(word: string, language: Language): readonly string[] {
  const all = describeLanguage();
  const named = all.filter(({ word: name, docs }) => name === word || docs.chinese === word);
  const takers = all.filter(({ docs }) =>
    docs.terms.some(({ name, chinese }) => name === word || chinese === word),
  );
  const words = (named.length > 0 ? named : takers).flatMap((one) => [...wordEntry(one, language)]);
  const keys = KEYS.flatMap(([where, docs]) =>
    Object.entries(docs)
      .filter(([key, { chinese }]) => key === word || chinese === word)
      .map(([key, doc]) => `- ${where}: ${keyRow(key, doc, language).slice(2, -2)}`),
  );
  return [...words, ...keys];
}

/** 全部可查的词 — for the hint after a misspelt one. */
export function wordsOfLanguage(): readonly string[] {
  const words = describeLanguage().flatMap(({ word, docs }) => [word, docs.chinese]);
  const keys = KEYS.flatMap(([, docs]) =>
    Object.entries(docs).flatMap(([key, { chinese }]) => [key, chinese]),
  );
  return [...words, ...keys];
}
