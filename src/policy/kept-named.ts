import { figureNames, fieldsOfKind, quantityNamed } from "./compile/vocabulary.ts";
import { figureInEnglish, inEnglishNames } from "./compile/chinese-names.ts";
import { isFault, parseExpression } from "./expression/parse.ts";
import { textOf } from "./expression/text-of.ts";
import type { Type } from "./expression/types.ts";
import { typeOfFigure } from "./expression/word-spellings.ts";
import type { KeptFigure } from "./model.ts";
import type { Policy } from "./policy.ts";

/** 留存项的名与类型 — under which name a value of the past is looked for, and what it must be. */
export type KeptName = Pick<KeptFigure, "name" | "type">;

type Known = Pick<Policy, "rules" | "kinds">;

/**
 * 找留存项 — what a policy means by a name for a figure of the past: a column by name or title, a
 * measured figure in either language, or what one of its look-backs reads, however it is spaced.
 */
export function keptNamed(written: string, policy: Known): KeptName | undefined {
  const { kept, columns } = policy.rules;
  const text = canonical(written, policy);
  const own = kept.find(({ name }) => name === text);
  if (own) return own;
  const quantity = quantityNamed(text, "person");
  if (quantity) return { name: figureInEnglish(text), type: typeOfFigure(quantity) };
  const titled = columns.find(({ title }) => title.zh === written || title.en === written);
  return titled && kept.find(({ name }) => name === titled.name);
}

/** 可写的名 — every name that `keptNamed` knows, for the nearest-name hint. */
export function keptNames({ rules }: Known): readonly string[] {
  return [...rules.kept.map(({ name }) => name), ...figureNames()];
}

function canonical(written: string, { rules, kinds }: Known): string {
  const syntax = parseExpression(written);
  if (isFault(syntax)) return written;
  const own = {
    owns: (name: string) =>
      rules.columns.some((column) => column.name === name) || rules.sets.has(name),
    set: (name: string) => rules.sets.get(name),
    fields: (kind: string) => fieldsOfKind(kind, kinds),
  };
  return textOf(inEnglishNames(syntax, own, true));
}

/** 取词 — the word of an ordered list that a file may spell by its label. */
export function wordOfLevel(type: Type, text: string, { rules }: Known): string | undefined {
  if (type.kind !== "level") return undefined;
  const isCalled = (word: string) => {
    const label = rules.labels.get(word);
    return [word, label?.zh, label?.en].includes(text);
  };
  return type.words.find(isCalled);
}
