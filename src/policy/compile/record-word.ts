import type { Bilingual } from "../../kernel/bilingual.ts";
import type { WordDocs } from "../word-docs.ts";

/** 记录集词条 — one word of a record set: what it says, and how it is written. */
export interface RecordWord {
  readonly word: string;
  readonly doc: Bilingual;
  readonly example: string;
  readonly docs: WordDocs;
}

/** What most words of a record set yield. */
export const RECORD_SET: Bilingual = {
  zh: "记录集",
  en: "a record set",
};
