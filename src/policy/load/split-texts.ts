import type { YamlNode } from "../../kernel/parse-yaml.ts";

/** 断开的文字 — where a comma inside brackets cut a text that was written without quotes. */
export interface SplitText {
  readonly at: number;
  /** As it was meant: what stood before the comma and what came after it. */
  readonly text: string;
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
    let last: YamlNode = value;
    for (const next of pairs.slice(index + 1)) {
      if (next.value) break;
      last = next.key;
    }
    return last === value ? [] : [{ at: value.from, text: between(value, last, source) }];
  });
}

/** In a list only an open bracket shows that what follows belongs to it. */
function inList(items: readonly YamlNode[], source: string): readonly SplitText[] {
  return items.flatMap((item, index): SplitText[] => {
    if (!isPlain(item, source) || depthOf(between(item, item, source)) <= 0) return [];
    const last = items.find((_, at) => {
      const end = items[at];
      return at > index && end !== undefined && depthOf(between(item, end, source)) <= 0;
    });
    return last ? [{ at: item.from, text: between(item, last, source) }] : [];
  });
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
