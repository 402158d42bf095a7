import type { Bilingual } from "../kernel/bilingual.ts";
import { DERIVED_KINDS } from "../measures/index.ts";
import type { DerivedKind } from "../measures/derived-kinds.ts";
import { COLUMN_WORDS } from "./compile/column-words.ts";
import { INPUT_WORDS } from "./compile/input-words.ts";
import { NTH, PERIOD_WORDS } from "./compile/period-words.ts";
import { RECORD_WORDS } from "./compile/record-words.ts";
import { FUNCTIONS } from "./expression/functions/index.ts";
import { UNIT_WORDS } from "./expression/units.ts";
import type { WordDocs } from "./word-docs.ts";
import { MECHANISMS, MODIFIERS } from "./mechanisms/index.ts";

/** 语言词条 — one word of the rule language: what it says and a rule that uses it. */
export interface LanguageWord {
  readonly word: string;
  readonly role: "mechanism" | "modifier" | "function" | "record" | "period" | "input" | "column";
  readonly doc: Bilingual;
  readonly example: string;
  readonly docs: WordDocs;
}

/** 语言说明 — every word of the rule language, from the words themselves. */
export function describeLanguage(): readonly LanguageWord[] {
  const all = (role: LanguageWord["role"], words: Iterable<Omit<LanguageWord, "role">>) =>
    [...words].map(({ word, doc, example, docs }) => ({ word, role, doc, example, docs }));
  const functions = [...FUNCTIONS.values()].map(({ name, ...about }) => ({ word: name, ...about }));
  return [
    ...all("mechanism", MECHANISMS),
    ...all("modifier", MODIFIERS),
    ...all("function", functions),
    ...all("record", [...RECORD_WORDS, NTH]),
    ...all("period", PERIOD_WORDS),
    ...all("input", INPUT_WORDS),
    ...all("column", COLUMN_WORDS),
  ];
}

/** 派生记录种类 — records that no file holds, with their fields. */
export function derivedKinds(): readonly DerivedKind[] {
  return DERIVED_KINDS;
}

/** 单位词 — the words that may follow a number, grouped by the unit they mean. */
export function unitWords(): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const [word, unit] of UNIT_WORDS) words.set(unit, [...(words.get(unit) ?? []), word]);
  return words;
}
