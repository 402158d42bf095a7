import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Code } from "../../kernel/catalogue/index.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { nearest } from "../../kernel/nearest.ts";
import type { Place } from "../../kernel/place.ts";
import type { Field, Fields, Tree } from "../../policy/load/tree.ts";
import { settingForms, settingWord } from "./setting-words.ts";
import type { Written } from "./written.ts";

/** Words of the product that this version does not carry out; silence would pay people wrongly. */
const NOT_YET = ["import"];

/** 读设置值 — the kinds of values cs-pay.yaml holds, each with its finding when it is another. */
export class SettingReader {
  readonly findings: Diagnostic[] = [];
  readonly file: string;
  readonly #lines: readonly string[];

  constructor(file: string, text: string) {
    this.file = file;
    this.#lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  }

  /** The known keys of a mapping by their English names; any other is an error. */
  known(tree: Fields, where: string, keys: readonly string[]): Map<string, Field> {
    const known = new Map<string, Field>();
    for (const field of tree.fields) {
      const key = settingWord(field.key, keys);
      // `policy` and 制度 are one key, which YAML cannot know.
      if (key !== undefined && known.has(key)) this.refuse(field, { zh: "一次", en: "it once" });
      else if (key !== undefined) known.set(key, field);
      else if (NOT_YET.includes(field.key)) {
        this.find("CSP384", field.keyPlace, { key: field.key }, field.key.length);
      } else this.#unknownKey(field, where, keys);
    }
    return known;
  }

  /** The keys below a key; `example` is shown when there is something else. */
  inside(
    field: Field | undefined,
    keys: readonly string[],
    example: string,
  ): ReadonlyMap<string, Field> | undefined {
    const fields = this.fields(field, example);
    return field && fields && this.known(fields, field.key, keys);
  }

  fields(field: Field | undefined, example: string): Fields | undefined {
    if (!field) return undefined;
    if (field.value.kind === "fields") return field.value;
    this.refuse(field, { zh: example, en: example });
    return undefined;
  }

  text(field: Field | undefined): Written | undefined {
    if (!field) return undefined;
    const text = field.value.kind === "text" ? field.value.text.trim() : "";
    if (text === "") this.refuse(field, { zh: "一个名字", en: "a name" });
    return text === "" ? undefined : { text, place: field.value.place };
  }

  word<const W extends string>(field: Field | undefined, words: readonly W[]): W | undefined {
    if (!field) return undefined;
    const text = field.value.kind === "text" ? field.value.text : "";
    const word = settingWord(text, words);
    const near = nearest(text, settingForms(words));
    if (!word) {
      const list = { zh: words.join("、"), en: words.join(", ") };
      this.refuse(field, list, near === undefined ? undefined : didYouMean(near));
    }
    return word;
  }

  yesNo(field: Field | undefined): boolean | undefined {
    const word = this.word(field, ["yes", "no", "true", "false"]);
    return word === undefined ? undefined : word === "yes" || word === "true";
  }

  refuse(field: Field, wanted: Bilingual, hint?: Bilingual): void {
    const value = shown(field.value);
    const written = { zh: `写成：${wanted.zh}`, en: `write ${wanted.en}` };
    const facts = { key: field.key, value };
    this.find("CSP382", field.value.place, facts, value.length, hint ?? written);
  }

  find(
    code: Code,
    place: Place,
    facts: Readonly<Record<string, string>>,
    length: number,
    hint?: Bilingual,
  ): void {
    const line = this.#lines[place.line - 1] ?? "";
    const excerpt = length > 0 ? { excerpt: { text: line, length } } : {};
    this.findings.push({ code, place, facts, ...excerpt, ...(hint ? { hint } : {}) });
  }

  #unknownKey(field: Field, where: string, keys: readonly string[]): void {
    const near = nearest(field.key, settingForms(keys));
    const facts = { where, name: field.key, known: keys.join(", ") };
    const hint = near === undefined ? undefined : didYouMean(near);
    this.find("CSP301", field.keyPlace, facts, field.key.length, hint);
  }
}

function didYouMean(name: string): Bilingual {
  return { zh: `是不是 ${name}？`, en: `did you mean ${name}?` };
}

function shown(tree: Tree): string {
  return tree.kind === "text" ? tree.text : tree.kind === "list" ? "[…]" : "{…}";
}
