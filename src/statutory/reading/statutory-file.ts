import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Code } from "../../kernel/catalogue/index.ts";
import type { Diagnostic, Facts } from "../../kernel/diagnostic.ts";
import { type ParsedYaml, parseYaml, type YamlNode } from "../../kernel/parse-yaml.ts";
import type { Place } from "../../kernel/place.ts";
import { TextLines } from "../../kernel/text-lines.ts";

/** 法规数据原文 — a statutory file as read: its display path and text. */
export interface StatutorySource {
  readonly file: string;
  readonly text: string;
  /** What `parseYaml` makes of the text, where somebody has it already. */
  readonly parsed?: ParsedYaml | undefined;
}

/**
 * 法规数据文件 — one opened YAML file and the findings about it.
 *
 * Every scalar is the text that was written, so `18.80` and `2024-05-01` reach us unchanged and
 * become decimals and days by our own readers.
 */
export class StatutoryFile {
  readonly file: string;
  readonly root: YamlNode | null;
  readonly diagnostics: Diagnostic[] = [];
  readonly #lines: TextLines;

  constructor(source: StatutorySource) {
    const text = source.text.replace(/^\uFEFF/, "");
    this.file = source.file;
    this.#lines = new TextLines(source.file, text);
    const { root, faults } = source.parsed ?? parseYaml(text);
    for (const { at, why } of faults) this.#add("CSP451", at, 1, { reason: why });
    // What a broken document still holds would only be reported a second time.
    this.root = this.diagnostics.length > 0 ? null : root;
  }

  placeOf(node: YamlNode): Place {
    return this.#lines.placeAt(node.from);
  }

  report(code: Code, node: YamlNode, facts: Facts, hint?: Bilingual): void {
    this.#add(code, node.from, node.to - node.from, facts, hint);
  }

  #add(code: Code, offset: number, length: number, facts: Facts, hint?: Bilingual): void {
    const place = this.#lines.placeAt(offset);
    const text = this.#lines.line(place.line);
    const marked = Math.max(1, Math.min(length, [...text].length - place.column + 1));
    const excerpt = { text, length: marked };
    this.diagnostics.push({ code, place, facts, excerpt, ...(hint ? { hint } : {}) });
  }
}
