import type { YamlNode } from "../../kernel/parse-yaml.ts";

/** 断开的文字 — where a comma inside brackets cut a text that was written without quotes. */
export interface SplitText {
  readonly at: number;
  /** As it was meant: what stood before the comma and what came after it. */
  readonly text: string;
  /** What stood before the comma, and the keys or items that its rest was taken for. */
  readonly node: YamlNode;
  readonly rest: readonly YamlNode[];
}

/**
 * 找断开的文字 — `{ value: if(a, 1, 2) }` reads as `value: if(a` and two keys without a value;
 * nothing that comes later could say what is wrong with them.
 */
export function splitTexts(root: YamlNode | null, source: string): readonly SplitText[] {
  if (!root) return [];
  if (root.is === "list") {
    const broken = isFlow(root, source) ? inList(root.items, source) : [];
    return broken.length > 0 ? broken : root.items.flatMap((item) => splitTexts(item, source));
  }
  if (root.is !== "map") return [];
  const broken = isFlow(root, source) ? inMap(root.pairs, source) : [];
  if (broken.length > 0) return broken;
  return root.pairs.flatMap(({ value }) => splitTexts(value, source));
}

function isFlow({ from }: YamlNode, source: string): boolean {
  return source[from] === "{" || source[from] === "[";
}

type Pair = Extract<YamlNode, { is: "map" }>["pairs"][number];

function inMap(pairs: readonly Pair[], source: string): readonly SplitText[] {
  return pairs.flatMap(({ value }, index): SplitText[] => {
    if (!value || !isPlain(value, source)) return [];
    const next = pairs.slice(index + 1);
    const end = next.findIndex((pair) => pair.value);
    const rest = next.slice(0, end < 0 ? undefined : end).map(({ key }) => key);
    return splitAt(value, rest, source);
  });
}

/** In a list only an open bracket shows that what follows belongs to it. */
function inList(items: readonly YamlNode[], source: string): readonly SplitText[] {
  return items.flatMap((item, index): SplitText[] => {
    if (!isPlain(item, source) || depthOf(between(item, item, source)) <= 0) return [];
    const next = items.slice(index + 1);
    const end = next.findIndex((one) => depthOf(between(item, one, source)) <= 0);
    return splitAt(item, next.slice(0, end + 1), source);
  });
}

function splitAt(node: YamlNode, rest: readonly YamlNode[], source: string): SplitText[] {
  const last = rest.at(-1);
  return last ? [{ at: node.from, text: between(node, last, source), node, rest }] : [];
}

function isPlain(node: YamlNode, source: string): boolean {
  const first = source[node.from];
  return node.is === "scalar" && first !== '"' && first !== "'" && node.text !== "";
}

function between(first: YamlNode, last: YamlNode, source: string): string {
  return source.slice(first.from, last.to).trim();
}

/** How many round brackets are left open. */
function depthOf(text: string): number {
  return text.split("(").length - text.split(")").length;
}
