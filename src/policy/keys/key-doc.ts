import type { Bilingual } from "../../kernel/bilingual.ts";

/** 键的说明 — a key of a policy file: its Chinese form, and what it says. */
export interface KeyDoc extends Bilingual {
  readonly chinese: string;
  /** Fixed words that may stand there, with their Chinese forms. */
  readonly words?: Readonly<Record<string, string>>;
  readonly required?: true;
}

/** 是否 — the words of a switch. */
export const SWITCH: Readonly<Record<string, string>> = { true: "是", false: "否" };
