import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from "yaml";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { Place } from "../../kernel/place.ts";
import type { Field, Fields, Tree } from "./tree.ts";

export interface YamlReading {
  readonly tree: Fields | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** 读 YAML — text to a tree with places; numbers are never turned into floats on the way. */
export function readYaml(file: string, text: string): YamlReading {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const lines = source.split(/\r\n|\n|\r/);
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { schema: "failsafe", lineCounter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    // The library counts UTF-16 units; people count characters.
    const before = (lines[line - 1] ?? "").slice(0, col - 1);
    return { file, line, column: [...before].length + 1 };
  };
  const diagnostics: Diagnostic[] = [...document.errors, ...document.warnings].map((fault) => {
    const place = placeAt(fault.pos[0]);
    const wide = fullWidthColon(lines, place.line);
    if (wide !== undefined) return { code: "CSP321", place: { ...place, ...wide }, facts: {} };
    return { code: "CSP302", place, facts: { why: fault.message.split("\n")[0] ?? "" } };
  });
  if (diagnostics.length > 0) return { tree: undefined, diagnostics };
  const reader = new TreeReader(placeAt, diagnostics);
  const root = document.contents as Node | null;
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
  return { tree: diagnostics.length > 0 ? undefined : tree, diagnostics };
}

/** `名称：迟到` is valid YAML, one plain text: nothing else would say what is wrong with it. */
function fullWidthColon(
  lines: readonly string[],
  near: number,
): { readonly line: number; readonly column: number } | undefined {
  for (const line of [near, near - 1]) {
    const text = lines[line - 1] ?? "";
    const at = /^\s*[\p{L}\p{N}_]+：/u.test(text) ? text.indexOf("：") : -1;
    if (at >= 0) return { line, column: Array.from(text.slice(0, at)).length + 1 };
  }
  return undefined;
}

class TreeReader {
  readonly #placeAt: (offset: number) => Place;
  readonly #diagnostics: Diagnostic[];

  constructor(placeAt: (offset: number) => Place, diagnostics: Diagnostic[]) {
    this.#placeAt = placeAt;
    this.#diagnostics = diagnostics;
  }

  read(node: Node): Tree {
    const place = this.#placeAt(node.range?.[0] ?? 0);
    if (isMap(node)) return { kind: "fields", place, fields: this.#fields(node.items) };
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item as Node));
      return { kind: "list", place, items };
    }
    if (isScalar(node)) return { kind: "text", place, text: textOf(node) };
    const why = isAlias(node) ? "aliases (*name) are not used in policies" : "unreadable value";
    this.#diagnostics.push({ code: "CSP302", place, facts: { why } });
    return { kind: "text", place, text: "" };
  }

  #fields(pairs: readonly { key: unknown; value: unknown }[]): Field[] {
    return pairs.map((pair) => {
      const key = this.read(pair.key as Node);
      const value = pair.value ? this.read(pair.value as Node) : undefined;
      return {
        key: key.kind === "text" ? key.text : "",
        keyPlace: key.place,
        value: value ?? { kind: "text", place: key.place, text: "" },
      };
    });
  }
}

/** The failsafe schema leaves every scalar as the text that was written. */
function textOf(node: Scalar): string {
  return typeof node.value === "string" ? node.value : "";
}
