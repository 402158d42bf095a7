import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Computation } from "../model.ts";
import { placeAt, type Site } from "./environment.ts";
import type { Option, OptionWord, Syntax } from "./syntax.ts";
import type { Type } from "./types.ts";
import type { WordDocs } from "../word-docs.ts";

export type Call = Extract<Syntax, { kind: "call" }>;

/** 函数 — one word of expressions: its documentation and how a call of it is compiled. */
export interface LanguageFunction {
  readonly name: string;
  readonly doc: Bilingual;
  readonly example: string;
  readonly docs: WordDocs;
  compile(call: Call, site: Site, wanted?: Type): Computation | undefined;
}

/** 参数个数 — reports a call with too few or too many inputs, or an option it does not know. */
export function takes(
  call: Call,
  site: Site,
  inputs: readonly [least: number, most: number],
  options: readonly OptionWord[] = [],
): boolean {
  const [least, most] = inputs;
  const found = call.inputs.length;
  if (found < least || found > most) {
    const wanted = least === most ? String(least) : `${least}–${most}`;
    return refuse(site, call.at, `${call.name}(…) takes ${wanted} inputs, not ${found}`);
  }
  const known = options.join(", ") || "—";
  for (const { word, at } of call.options) {
    if (options.includes(word)) continue;
    return refuse(site, at, `${call.name}(…) has no option ${word}; known: ${known}`);
  }
  // `in team, in grade` are people alike in both.
  const twice = call.options.find((one) => one.word !== "in" && optionOf(call, one.word) !== one);
  return twice ? refuse(site, twice.at, `${twice.word} is written twice`) : true;
}

function refuse(site: Site, at: number, why: string): false {
  site.environment.report({ code: "CSP308", place: placeAt(site, at), facts: { why } });
  return false;
}

export function optionOf(call: Call, word: OptionWord): Option | undefined {
  return call.options.find((option) => option.word === word);
}

/** 个数附言 — `last 6`: a whole number from 1; undefined when the word is not written. */
export function countOption(call: Call, word: OptionWord, site: Site): number | undefined {
  const option = optionOf(call, word);
  if (!option) return undefined;
  const { of } = option;
  if (of?.kind === "number" && /^[1-9]\d*$/.test(of.digits)) return Number(of.digits);
  refuse(site, option.at, `${word} takes a whole number`);
  return undefined;
}
