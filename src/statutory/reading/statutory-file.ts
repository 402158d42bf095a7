import { isNode, LineCounter, parseDocument } from "yaml";
import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Code } from "../../kernel/catalogue/index.ts";
import type { Diagnostic, Facts } from "../../kernel/diagnostic.ts";
import type { Place } from "../../kernel/place.ts";

/** 法规数据原文 — a statutory file as read: its display path and text. */
export interface StatutorySource {
  readonly file: string;
  readonly text: string;
}

/**
 * 法规数据文件 — one opened YAML file and the findings about it.
 *
 * The failsafe schema keeps every scalar as the text that was written, so `18.80` and
 * `2024-05-01` reach us unchanged and become decimals and days by our own readers.
 */
export class StatutoryFile {
  readonly file: string;
  readonly root: unknown;
  readonly diagnostics: Diagnostic[] = [];
  readonly #lines: readonly string[];
  readonly #counter = new LineCounter();

  constructor(source: StatutorySource) {
    const text = source.text.replace(/^\uFEFF/, "");
    this.file = source.file;
    this.#lines = text.split(/\r?\n/);
    const document = parseDocument(text, {
      schema: "failsafe",
      lineCounter: this.#counter,
      prettyErrors: false,
    });
    for (const fault of [...document.errors, ...document.warnings]) {
      const reason = fault.message.split("\n")[0] ?? fault.code;
      this.#add("CSP451", fault.pos[0], 1, { reason });
    }
    // What a broken document still holds would only be reported a second time.
    this.root = this.diagnostics.length > 0 ? null : document.contents;
  }

  placeOf(node: unknown): Place {
    return this.#placeAt(startOf(node));
  }

  report(code: Code, node: unknown, facts: Facts, hint?: Bilingual): void {
    const range = isNode(node) ? node.range : undefined;
    const length = range ? range[1] - range[0] : 1;
    this.#add(code, startOf(node), length, facts, hint);
  }

  #add(code: Code, offset: number, length: number, facts: Facts, hint?: Bilingual): void {
    const place = this.#placeAt(offset);
    const text = this.#lines[place.line - 1] ?? "";
    const marked = Math.max(1, Math.min(length, [...text].length - place.column + 1));
    const excerpt = { text, length: marked };
    this.diagnostics.push({ code, place, facts, excerpt, ...(hint ? { hint } : {}) });
  }

  /** Columns of the library count UTF-16 units, ours count characters. */
  #placeAt(offset: number): Place {
    const { line, col } = this.#counter.linePos(offset);
    const before = (this.#lines[line - 1] ?? "").slice(0, Math.max(0, col - 1));
    return { file: this.file, line: Math.max(1, line), column: [...before].length + 1 };
  }
}

function startOf(node: unknown): number {
  return isNode(node) && node.range ? node.range[0] : 0;
}
