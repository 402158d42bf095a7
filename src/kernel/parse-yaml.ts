import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";

/** YAML 节点 — a part of a YAML text with the offsets where it begins and ends. */
export type YamlNode = YamlScalar | YamlList | YamlMap | YamlOther;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The text as written; absent where the value is no text at all. */
export interface YamlScalar extends Range {
  readonly is: "scalar";
  readonly text?: string;
}

export interface YamlList extends Range {
  readonly is: "list";
  readonly items: readonly YamlNode[];
}

export interface YamlMap extends Range {
  readonly is: "map";
  readonly pairs: readonly { readonly key: YamlNode; readonly value: YamlNode | null }[];
}

export interface YamlOther extends Range {
  readonly is: "alias" | "unreadable";
}

/**
 * 解析过的 YAML — what a text holds, or where it is broken.
 *
 * Plain values without classes: the build parses the built-in files once and keeps them as JSON,
 * because parsing them again costs more than half of the start of every run.
 */
export interface ParsedYaml {
  /** Null for an empty text. */
  readonly root: YamlNode | null;
  readonly faults: readonly { readonly at: number; readonly why: string }[];
}

/**
 * 解析 YAML — a text without byte order mark as nodes with their places.
 *
 * The failsafe schema keeps every scalar as the text that was written, so `18.80` and `2024-05-01`
 * never become floats or dates on the way.
 */
export function parseYaml(text: string): ParsedYaml {
  const document = parseDocument(text, { schema: "failsafe", prettyErrors: false });
  const faults = [...document.errors, ...document.warnings].map(({ pos, message, code }) => ({
    at: pos[0],
    why: message.split("\n")[0] ?? code,
  }));
  const { contents } = document;
  return { root: contents === null ? null : nodeOf(contents), faults };
}

function nodeOf(node: unknown): YamlNode {
  const [from, to] = (isNode(node) && node.range) || [0, 1];
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => ({
      key: nodeOf(key),
      value: value === null || value === undefined ? null : nodeOf(value),
    }));
    return { is: "map", from, to, pairs };
  }
  if (isSeq(node)) return { is: "list", from, to, items: node.items.map(nodeOf) };
  if (!isScalar(node)) return { is: isAlias(node) ? "alias" : "unreadable", from, to };
  return { is: "scalar", from, to, ...(typeof node.value === "string" && { text: node.value }) };
}

/** 取值 — the node of a key of a map, when it is written. */
export function valueAt({ pairs }: YamlMap, key: string): YamlNode | undefined {
  /* Asked thousands of times before a month begins: a loop that makes nothing. */
  for (let at = 0; at < pairs.length; at += 1) {
    const pair = pairs[at];
    if (pair?.key.is === "scalar" && pair.key.text === key) return pair.value ?? undefined;
  }
  return undefined;
}
