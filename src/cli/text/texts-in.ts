import type { Language } from "../../kernel/bilingual.ts";
import { en } from "./en.ts";
import type { Texts } from "./texts.ts";
import { zh } from "./zh.ts";

const BY_LANGUAGE: Readonly<Record<Language, Texts>> = { zh, en };

/** 某语言的文字 — the words of the command line in one language. */
export function textsIn(language: Language): Texts {
  return BY_LANGUAGE[language];
}
