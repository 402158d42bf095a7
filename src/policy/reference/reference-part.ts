import type { Bilingual } from "../../kernel/bilingual.ts";

/** 参考章节 — one chapter of the language reference: Markdown in both languages. */
export interface ReferencePart {
  readonly title: Bilingual;
  readonly body: Bilingual;
  /** Sections of a policy that the chapter shows; compiled and run by the tests. */
  readonly shown?: string;
}
