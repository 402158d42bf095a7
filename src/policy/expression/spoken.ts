import { isChinese } from "../../kernel/is-chinese.ts";
import { whenAsked } from "../../kernel/when-asked.ts";
import { FUNCTIONS } from "./functions/index.ts";
import { PEER_TERMS, TIME_TERMS } from "./option-terms.ts";
import type { Token } from "./tokens.ts";
import { UNIT_WORDS } from "./units.ts";

/** Before a field of the record that a rule is asked of. */
const THIS = { zh: "本条.", en: "this." } as const;

type Words = ReadonlyMap<string, string>;
type Role = "function" | "option" | "choice" | "unit" | "connective" | "constant";

const IS_NOT = ["is not", "不是"] as const;
/** What a look-back reads; elsewhere it is a word of the records, as in `source = self`. */
const SELF: readonly string[] = ["self", "本栏"];

/** 算式的词 — English form → Chinese form, by the part a word plays in an expression. */
const wordsBy = whenAsked((): Readonly<Record<Role, Words>> => ({
  function: new Map([...FUNCTIONS.values()].map(({ name, docs }) => [name, docs.chinese])),
  option: new Map([...optionsOf()].map(({ name, chinese }) => [name, chinese])),
  choice: new Map([...optionsOf()].flatMap(({ words }) => Object.entries(words))),
  unit: new Map(
    (["yuan", "points", "days", "h", "min", "s", "months", "times"] as const).map((word) => [
      word,
      [...UNIT_WORDS].find(([one, unit]) => unit === UNIT_WORDS.get(word) && isChinese(one))?.[0] ??
        word,
    ]),
  ),
  connective: new Map([["and", "且"], ["or", "或"], ["not", "非"], ["is", "是"], [...IS_NOT]]),
  constant: new Map([
    ["true", "真"],
    ["false", "假"],
    ["none", "不适用"],
    ["self", "本栏"],
    ["nth", "第几次"],
  ]),
}));

/** 中文的词 — the same the other way round. */
const chineseBy = whenAsked((): Readonly<Record<Role, Words>> => {
  const words = wordsBy();
  return {
    function: turned(words.function),
    option: turned(words.option),
    choice: turned(words.choice),
    unit: turned(words.unit),
    connective: turned(words.connective),
    constant: turned(words.constant),
  };
});

function optionsOf() {
  const terms = [...FUNCTIONS.values()].flatMap(({ docs }) => docs.terms);
  return [...PEER_TERMS, ...TIME_TERMS, ...terms].flatMap(({ name, chinese, words }) =>
    chinese === undefined ? [] : [{ name, chinese, words: words ?? {} }],
  );
}

/** What may open a condition: `where not late`. */
const NEGATING: ReadonlySet<string> = new Set(["not", "非"]);

function turned(words: Words): Words {
  return new Map([...words].map(([english, chinese]) => [chinese, english]));
}

function known(role: Role, text: string): boolean {
  return wordsBy()[role].has(text) || chineseBy()[role].has(text);
}

/** Which part the token plays; undefined for names of the author's own. */
function roleOf(list: readonly Token[], at: number): Role | undefined {
  const [before, token, after] = [list[at - 1], list[at], list[at + 1]];
  if (token?.kind !== "name") return undefined;
  if (before?.kind === "number" && known("unit", token.text)) return "unit";
  if (known("connective", token.text)) return "connective";
  const isCall = after?.text === "(" && known("function", token.text);
  if (isCall) return "function";
  if (before?.text === "," && known("option", token.text) && opens(after)) return "option";
  if (after?.text === "(") return undefined;
  if (before?.kind === "name" && isLowestOf(before.text, token.text)) return "option";
  if (before?.kind === "name" && known("option", before.text) && known("choice", token.text)) {
    return "choice";
  }
  if (SELF.includes(token.text) && before?.text !== "(") return undefined;
  return known("constant", token.text) ? "constant" : undefined;
}

/** `then lowest x`, `再按 从低 x`. */
function isLowestOf(before: string, text: string): boolean {
  return [before, chineseBy().option.get(before)].includes("then") && isLowest(text);
}

function isLowest(text: string): boolean {
  return text === "lowest" || chineseBy().option.get(text) === "lowest";
}

function opens(after: Token | undefined): boolean {
  if (!after || (known("connective", after.text) && !NEGATING.has(after.text))) return false;
  return after.kind !== "sign" || [",", ")", "(", "-"].includes(after.text);
}

/** 成英文词 — the tokens of an expression with every Chinese word of the language in English. */
export function inEnglish(list: readonly Token[]): readonly Token[] {
  return list.flatMap((token, at) => {
    if (token.text.startsWith(THIS.zh)) {
      return [{ ...token, text: THIS.en + token.text.slice(THIS.zh.length) }];
    }
    const role = roleOf(list, at);
    const english = role && chineseBy()[role].get(token.text);
    if (english === undefined) return [token];
    return english.split(" ").map((text) => ({ ...token, text }));
  });
}

/** 一处改写 — so many characters at a place, and what stands there instead. */
export interface Rewriting {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** 换词 — what changes when an expression is written with the words of the other language. */
export function rewritings(list: readonly Token[], to: "zh" | "en"): readonly Rewriting[] {
  const words = to === "zh" ? wordsBy() : chineseBy();
  const from = to === "zh" ? THIS.en : THIS.zh;
  return list.flatMap((token, at): Rewriting[] => {
    if (token.kind === "name" && token.text.startsWith(from)) {
      return [{ at: token.at, length: from.length, text: THIS[to] }];
    }
    const role = roleOf(list, at);
    const [before, next] = [list[at - 1], list[at + 1]];
    const negated = to === "zh" && token.text === "is" && next?.text === "not";
    if (role === "connective" && negated && next) {
      return [{ at: token.at, length: next.at + next.text.length - token.at, text: IS_NOT[1] }];
    }
    if (to === "zh" && token.text === "not" && before?.text === "is") return [];
    const text = role && words[role].get(token.text);
    return text === undefined ? [] : [{ at: token.at, length: token.text.length, text }];
  });
}
