import type { Column } from "../../inputs/input-kind.ts";
import { nearest } from "../../kernel/nearest.ts";
import { cleanText } from "./clean-text.ts";
import { Remark } from "./remark.ts";

type TextReader = (text: string) => string | undefined | Remark;

/** 文字 — free text, or one of the column's words. */
export function textReader(column: Column, name: string): TextReader {
  return column.words === undefined ? cleanText : wordReader(column, name, column.words);
}

function wordReader(
  column: Column,
  name: string,
  words: Readonly<Record<string, string>>,
): TextReader {
  const exact = new Map(Object.entries(words).map(([word, meaning]) => [wordKey(word), meaning]));
  const openings = [...exact].filter(([word]) => word.endsWith(ELLIPSIS));
  return (text) => {
    const known = exact.get(text) ?? exact.get(wordKey(text)) ?? byOpening(openings, text);
    if (known !== undefined) return known;
    if (column.open === "quiet") return cleanText(text);
    return column.open ? keptWord(text, name, words) : refusedWord(text, name, words);
  };
}

/** NFKC turns `…` into three full stops. */
const ELLIPSIS = "...";

function byOpening(openings: readonly (readonly [string, string])[], text: string) {
  const key = wordKey(text);
  return openings.find(([opening]) => key.startsWith(opening.slice(0, -ELLIPSIS.length)))?.[1];
}

function wordKey(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

function refusedWord(text: string, name: string, words: Readonly<Record<string, string>>): Remark {
  const near = nearest(text, Object.keys(words));
  const facts = { column: name, known: knownWords(words), near: near ?? "" };
  if (near === undefined) return new Remark("CSP107", text, { facts });
  const hint = {
    zh: "是不是“{near}”？可用：{known}",
    en: 'write "{near}" if that is meant; use one of: {known}',
  };
  return new Remark("CSP107", text, { facts, hint });
}

function keptWord(text: string, name: string, words: Readonly<Record<string, string>>): Remark {
  const clean = cleanText(text);
  const value = clean instanceof Remark ? clean.keeps?.value : clean;
  const facts = { column: name, known: knownWords(words, 1) };
  return new Remark("CSP121", text, { facts, keeps: { value } });
}

/** Each word we use with others that mean it: who exports in Chinese writes those. */
function knownWords(words: Readonly<Record<string, string>>, most = Infinity): string {
  const others = new Map<string, string[]>();
  for (const [word, meaning] of Object.entries(words)) {
    const same = others.get(meaning) ?? [];
    if (word !== meaning && same.length < most) same.push(word);
    others.set(meaning, same);
  }
  return [...others].map(([meaning, same]) => [meaning, ...same].join(" / ")).join(", ");
}
