import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Code } from "../../kernel/catalogue/index.ts";
import { Decimal, decimalFrom } from "../../kernel/decimal.ts";
import type { Diagnostic, Facts } from "../../kernel/diagnostic.ts";
import type { Place } from "../../kernel/place.ts";
import { reportUnknownKey } from "../load/declarations.ts";
import { fieldOf, type Fields, type Text, type Tree } from "../load/tree.ts";

export type Report = (diagnostic: Diagnostic) => void;

/** 条目 — reads the fields of one policy entry; what does not fit is reported and left away. */
export class EntryReader {
  readonly name: string;
  readonly place: Place;
  readonly fields: Fields;
  /** A key nobody knows stands in the entry: what seems missing was probably meant by it. */
  misspelt = false;
  readonly #report: Report;

  constructor(entry: { name: string; place: Place; fields: Fields }, report: Report) {
    this.name = entry.name;
    this.place = entry.place;
    this.fields = entry.fields;
    this.#report = report;
  }

  /** Reports every key outside the list, with the nearest known one. */
  knows(known: readonly string[]): this {
    for (const { key, keyPlace } of this.fields.fields) {
      if (known.includes(key)) continue;
      this.misspelt = true;
      reportUnknownKey(this.#report, { key, place: keyPlace, where: this.name }, known);
    }
    return this;
  }

  has(key: string): boolean {
    return fieldOf(this.fields, key) !== undefined;
  }

  tree(key: string): Tree | undefined {
    return fieldOf(this.fields, key);
  }

  report(code: Code, place: Place, facts: Facts): undefined {
    this.#report({ code, place, facts });
    return undefined;
  }

  /** The text of a key; anything else but text is reported. */
  text(key: string): Text | undefined {
    const tree = this.tree(key);
    if (!tree || tree.kind === "text") return tree;
    return this.report("CSP303", tree.place, { name: key, wanted: "text" });
  }

  word(key: string, known: readonly string[], usual: string): string {
    const text = this.text(key);
    if (!text) return usual;
    if (known.includes(text.text)) return text.text;
    this.report("CSP315", text.place, { name: key, value: text.text, known: known.join(", ") });
    return usual;
  }

  truth(key: string, usual: boolean): boolean {
    return this.word(key, ["true", "false"], String(usual)) === "true";
  }

  /** `{ zh: …, en: … }`, or one text for both languages. */
  bilingual(key: string): Bilingual | undefined {
    const tree = this.tree(key);
    if (!tree) return undefined;
    if (tree.kind === "text") return { zh: tree.text, en: tree.text };
    if (tree.kind === "fields") this.#onlyLanguages(key, tree);
    const zh = tree.kind === "fields" ? fieldOf(tree, "zh") : undefined;
    const en = tree.kind === "fields" ? fieldOf(tree, "en") : undefined;
    if (zh?.kind === "text" && en?.kind === "text") return { zh: zh.text, en: en.text };
    return this.report("CSP303", tree.place, { name: key, wanted: "{ zh: …, en: … }" });
  }

  /** In `{ en: a, b }` the comma starts a new key: what follows it would be lost unseen. */
  #onlyLanguages(name: string, tree: Fields): void {
    for (const { key, keyPlace } of tree.fields) {
      if (key === "zh" || key === "en") continue;
      const found = { key, place: keyPlace, where: `${this.name}.${name}` };
      reportUnknownKey(this.#report, found, ["zh", "en"]);
    }
  }

  needs(key: string): void {
    if (!this.has(key)) this.report("CSP304", this.place, { name: this.name, key });
  }

  /** A number with or without its unit word; only the digits are returned, 6% as 0.06. */
  figure(key: string, isShare = false): Decimal | undefined {
    const text = this.text(key);
    if (!text) return undefined;
    const [, written = "", sign] = /^(.*?)\s*(%|％|\p{L}+)?$/u.exec(text.text) ?? [];
    const isPercent = sign === "%" || sign === "％";
    const digits = isPercent && !isShare ? undefined : decimalFrom(written);
    const wanted = isShare ? "a percentage such as 6%" : "a number";
    if (!digits) return this.report("CSP303", text.place, { name: key, wanted });
    return isPercent ? digits.div(HUNDRED) : digits;
  }
}

const HUNDRED = 100;

/** 成条目 — an entry that must be fields; reports anything else. */
export function entryOf(
  declared: { readonly name: string; readonly place: Place; readonly tree: Tree },
  report: Report,
): EntryReader | undefined {
  const { name, place, tree } = declared;
  if (tree.kind === "fields") return new EntryReader({ name, place, fields: tree }, report);
  report({ code: "CSP303", place: tree.place, facts: { name, wanted: "{ clause: …, … }" } });
  return undefined;
}
