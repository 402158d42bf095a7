import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { isChinese } from "../../kernel/is-chinese.ts";
import {
  type ParsedYaml,
  parseYaml,
  type YamlMap,
  type YamlNode,
} from "../../kernel/parse-yaml.ts";
import type { Place } from "../../kernel/place.ts";
import { TextLines } from "../../kernel/text-lines.ts";
import { policyShape } from "../keys/policy-shape.ts";
import { meantTexts } from "../keys/walk.ts";
import { type SplitText, splitTexts } from "./split-texts.ts";
import type { Field, Fields, Tree } from "./tree.ts";

/** 读出的 YAML — the tree of a file, or what is wrong with it. */
export interface YamlReading {
  readonly tree: Fields | undefined;
  /** With nothing wrong but texts that a comma cut: what it would say with quotes around them. */
  readonly mended?: Fields | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * 读 YAML — text to a tree with places; numbers are never turned into floats on the way.
 *
 * `parsed` is what `parseYaml` makes of a text that comes with the program: those are written
 * with English words, and no comma cuts a text of theirs.
 */
export function readYaml(file: string, text: string, parsed?: ParsedYaml): YamlReading {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const lines = new TextLines(file, source);
  const { root, faults } = parsed ?? parseYaml(source);
  const diagnostics = firstFaults(faults).map(({ at, why }): Diagnostic => {
    const place = lines.placeAt(at);
    const wide = fullWidthColon(lines, place.line);
    if (wide !== undefined) return { code: "CSP321", place: { ...place, ...wide }, facts: {} };
    return { code: "CSP302", place, facts: { why } };
  });
  if (diagnostics.length > 0) return { tree: undefined, diagnostics };
  const texts = parsed ? AS_WRITTEN : textsOf(root, source);
  const { splits } = texts;
  const reader = new TreeReader(lines, diagnostics, texts);
  const tree = root ? reader.read(root) : undefined;
  if (tree?.kind !== "fields") {
    const start = { file, line: 1, column: 1 };
    const wide = fullWidthColon(lines, 1);
    const why = "the file must be a list of key: value lines";
    diagnostics.push(
      wide
        ? { code: "CSP321", place: { ...start, ...wide }, facts: {} }
        : { code: "CSP302", place: start, facts: { why } },
    );
    return { tree: undefined, diagnostics };
  }
  if (diagnostics.length > 0) return { tree: undefined, diagnostics };
  if (splits.length === 0) return { tree, diagnostics };
  const cut = splits.map(({ at, text: split }): Diagnostic => {
    return { code: "CSP378", place: lines.placeAt(at), facts: { text: split } };
  });
  return { tree: undefined, mended: tree, diagnostics: cut };
}

/** What a parser says while it is lost after a fault: the fault itself was said before. */
const LOST = /in YAML stream|at node end|sufficiently indented/;

function firstFaults(faults: ParsedYaml["faults"]): ParsedYaml["faults"] {
  return faults.filter(({ why }, index) => index === 0 || !LOST.test(why));
}

/** `名称：迟到` is valid YAML, one plain text: nothing else would say what is wrong with it. */
function fullWidthColon(
  lines: TextLines,
  near: number,
): { readonly line: number; readonly column: number } | undefined {
  for (const line of [near, near - 1]) {
    const text = lines.line(line);
    const at = /^\s*[\p{L}\p{N}_]+：/u.test(text) ? text.indexOf("：") : -1;
    if (at >= 0) return { line, column: Array.from(text.slice(0, at)).length + 1 };
  }
  return undefined;
}

interface Texts {
  /** Chinese keys and fixed words → the English ones that everything else reads. */
  readonly meant: ReadonlyMap<YamlNode, string>;
  readonly splits: readonly SplitText[];
}

const AS_WRITTEN: Texts = { meant: new Map(), splits: [] };

function textsOf(root: YamlNode | null, source: string): Texts {
  const meant = mayBeChinese(source) ? meantTexts(root, policyShape()) : AS_WRITTEN.meant;
  return { meant, splits: splitTexts(root, source) };
}

/** Every word in Chinese has a Chinese character; a text in quotes may spell it as `\u5236`. */
function mayBeChinese(source: string): boolean {
  return source.includes("\\") || isChinese(source);
}

class TreeReader {
  readonly #lines: TextLines;
  readonly #diagnostics: Diagnostic[];
  readonly #texts: ReadonlyMap<YamlNode, string>;
  /** Pieces of texts that a comma cut. */
  readonly #pieces: ReadonlySet<YamlNode>;

  constructor(lines: TextLines, diagnostics: Diagnostic[], { meant, splits }: Texts) {
    const whole = splits.map(({ node, text }) => [node, text] as const);
    this.#texts = whole.length > 0 ? new Map([...meant, ...whole]) : meant;
    this.#pieces = new Set(splits.flatMap(({ rest }) => rest));
    this.#lines = lines;
    this.#diagnostics = diagnostics;
  }

  read(node: YamlNode): Tree {
    const place = this.#lines.placeAt(node.from);
    if (node.is === "map") return { kind: "fields", place, fields: this.#fields(node) };
    if (node.is === "list") {
      const items = node.items.filter((item) => !this.#pieces.has(item));
      return { kind: "list", place, items: items.map((item) => this.read(item)) };
    }
    if (node.is === "scalar") {
      return { kind: "text", place, text: this.#texts.get(node) ?? node.text ?? "" };
    }
    return this.#refused(place, node.is);
  }

  #refused(place: Place, what: "alias" | "unreadable"): Tree {
    const isAlias = what === "alias";
    const why = isAlias ? "aliases (*name) are not used in policies" : "unreadable value";
    this.#diagnostics.push({ code: "CSP302", place, facts: { why } });
    return { kind: "text", place, text: "" };
  }

  #fields({ pairs }: YamlMap): Field[] {
    const hasPieces = this.#pieces.size > 0;
    const whole = hasPieces ? pairs.filter((pair) => !this.#pieces.has(pair.key)) : pairs;
    return whole.map((pair) => {
      const key = this.read(pair.key);
      const value = pair.value ? this.read(pair.value) : undefined;
      return {
        key: key.kind === "text" ? key.text : "",
        keyPlace: key.place,
        value: value ?? { kind: "text", place: key.place, text: "" },
      };
    });
  }
}
