import type { Bilingual } from "../../../kernel/bilingual.ts";
import { aggregateWords } from "./aggregate-words.ts";
import { numericWords } from "./numeric-words.ts";

const CHINESE: ReadonlyMap<string, string> = new Map([
  ...Object.entries(numericWords).map(([name, { chinese }]) => [name, chinese] as const),
  ...Object.entries(aggregateWords).map(([name, { docs }]) => [name, docs.chinese] as const),
]);

/** 词的叫法 — a word that works on figures, as a formula says it in either language. */
export function wordTitle(name: string): Bilingual {
  return { zh: CHINESE.get(name) ?? name, en: name };
}
