import type { Bilingual } from "../../kernel/bilingual.ts";
import { figuresInChinese } from "./chinese-names.ts";
import { figureTitled } from "./vocabulary.ts";

/** 全名提示 — of somebody who writes a figure by its title alone, or under another heading. */
export function fullNameHint(name: string): Bilingual | undefined {
  const english = figureTitled(name.split(".").at(-1) ?? name);
  if (english === undefined) return undefined;
  return { zh: `写 ${figuresInChinese().get(english) ?? english}`, en: `write ${english}` };
}
