import type { Language } from "../../kernel/bilingual.ts";
import { fieldOf, type Fields, type Tree } from "../load/tree.ts";

/** 条目文字 — reads the texts of an entry that has no column: plain, or in the language asked for. */
export class EntryWords {
  readonly fields: Fields;
  readonly #language: Language;

  constructor(fields: Fields, language: Language) {
    this.fields = fields;
    this.#language = language;
  }

  tree(key: string): Tree | undefined {
    return fieldOf(this.fields, key);
  }

  /** Empty when it is not written. */
  text(key: string): string {
    const tree = this.tree(key);
    const found = tree?.kind === "fields" ? fieldOf(tree, this.#language) : tree;
    return found?.kind === "text" ? found.text : "";
  }

  items(key: string): readonly Tree[] {
    const tree = this.tree(key);
    return tree?.kind === "list" ? tree.items : tree ? [tree] : [];
  }
}

/** 有键的条目 — nothing for anything but fields. */
export function entryWords(tree: Tree | undefined, language: Language): EntryWords | undefined {
  return tree?.kind === "fields" ? new EntryWords(tree, language) : undefined;
}
