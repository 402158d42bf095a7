import { MECHANISMS, MODIFIERS } from "../mechanisms/index.ts";

/** 栏目各节 — the sections whose entries are columns, and the keys only they know. */
export const SECTION_KEYS: Readonly<Record<string, readonly string[]>> = {
  measures: ["unit", "level", "keep", "starts"],
  pay: ["item", "kind", "outside_minimum_wage", "recovery", "label", "cites"],
  fines: ["item", "recovery", "appeal_days", "label"],
  flags: ["decides", "hold", "message", "watch"],
  warnings: ["article", "message", "at_stake"],
};

export const COLUMN_SECTIONS: readonly string[] = Object.keys(SECTION_KEYS);

const COMMON = [
  "clause",
  "title",
  "heading",
  "says",
  "per",
  "when",
  "unless",
  "otherwise",
  "examples",
];

export function keysOfColumn(section: string): readonly string[] {
  const words = [...MECHANISMS, ...MODIFIERS].map((entry) => entry.word);
  return [...COMMON, ...(SECTION_KEYS[section] ?? []), ...words];
}
