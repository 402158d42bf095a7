import { fill } from "../../kernel/bilingual.ts";
import { RECORD_WORDS } from "../compile/record-words.ts";
import { windowInChinese } from "../keys/windows.ts";
import type { Declaration } from "../load/declaration.ts";
import type { Tree } from "../load/tree.ts";
import { Speech } from "./speech.ts";
import { SIGNS, spaced } from "./telling.ts";
import type { Titles } from "./titles.ts";

/** 哪些记录算 — one sentence of a record set: from what, on what condition, in which month. */
export function recordLine({ name, tree }: Declaration, titles: Titles): string {
  const { language, environment } = titles.telling;
  const kind = environment.set(name)?.kind;
  const speech = new Speech(titles.within(kind));
  const fields = tree.kind === "fields" ? tree.fields : [];
  const phrases = RECORD_WORDS.flatMap(({ word, docs }) => {
    const field = fields.find(({ key }) => key === word);
    if (!field) return [];
    const said = word === "from" ? sets(field.value, titles) : named(field.value, speech);
    return [fill(docs.told[language], { "1": said })];
  });
  const stop = SIGNS.stop[language];
  const colon = SIGNS.colon[language];
  const told = `${titles.of(name)}${colon}${phrases.join(SIGNS.comma[language])}${stop}`;
  return language === "zh" ? spaced(told) : told;
}

function itemsOf(tree: Tree): readonly Tree[] {
  return tree.kind === "list" ? tree.items : [tree];
}

function sets(tree: Tree, titles: Titles): string {
  const { language } = titles.telling;
  const names = itemsOf(tree).flatMap((item) => (item.kind === "text" ? [item.text] : []));
  return names.map((name) => titles.of(name)).join(SIGNS.listed[language]);
}

/** Fields are named; a window such as `26th..25th` is no expression and stays as written. */
function named(tree: Tree, speech: Speech): string {
  const said = itemsOf(tree).map((item) => {
    const syntax = speech.syntax(item);
    if (item.kind === "text" && speech.language === "zh") {
      const window = windowInChinese(item.text);
      if (window !== undefined) return window;
    }
    if (!syntax) return item.kind === "text" ? item.text : "";
    const truth = syntax.kind === "name" && speech.titles.type(syntax.name)?.kind === "truth";
    return syntax.kind === "name" && !truth ? speech.titles.of(syntax.name) : speech.say(syntax);
  });
  return said.join(SIGNS.listed[speech.language]);
}
