import type { YamlNode, YamlScalar } from "../../kernel/parse-yaml.ts";
import { EXPRESSION, FREE, type Shape, word } from "./shape.ts";
import { windowInChinese, windowInEnglish } from "./windows.ts";

/** What switches an entry or a key of a lower layer off, wherever it stands. */
const OFF: Readonly<Record<string, string>> = { off: "关" };

/** 找到的词 — a scalar that is a word of the language, or an expression that holds such words. */
export type Spoken =
  | { readonly node: YamlScalar; readonly english: string; readonly chinese: string }
  | { readonly node: YamlScalar; readonly holds: "expression" | "message" };

/** 走一遍 — every place of a policy file where a word of the language stands. */
export function walk(node: YamlNode | null, shape: Shape, found: (one: Spoken) => void): void {
  if (!node) return;
  if (node.is === "list") for (const item of node.items) walk(item, shape, found);
  else if (node.is === "scalar") scalar(node, shape.is === "fields" ? shape.line : shape, found);
  else if (node.is === "map" && shape.is === "fields") {
    for (const { key, value } of node.pairs) {
      if (key.is !== "scalar") continue;
      const [english, known] = keyOf(key.text ?? "", shape);
      if (known) found({ node: key, english, chinese: known.chinese });
      else scalar(key, shape.rest.key, found);
      walk(value, known ? switchable(known.shape) : switchable(shape.rest.value), found);
    }
  }
}

function keyOf(text: string, { keys }: Extract<Shape, { is: "fields" }>) {
  const known = keys.get(text);
  if (known) return [text, known] as const;
  const other = [...keys].find(([, { chinese }]) => chinese === text);
  return other ?? ([text, undefined] as const);
}

function switchable(shape: Shape): Shape {
  if (shape.is === "fields") return { ...shape, line: word(OFF, shape.line) };
  return shape.is === "free" ? FREE : word(OFF, shape);
}

function scalar(node: YamlScalar, shape: Shape, found: (one: Spoken) => void): void {
  const text = node.text ?? "";
  if (shape.is === "word") {
    const hit = Object.entries(shape.words).find((pair) => pair.includes(text));
    if (hit) found({ node, english: hit[0], chinese: hit[1] });
    else scalar(node, shape.otherwise, found);
  } else if (shape.is === "window") {
    const chinese = windowInChinese(text);
    const english = chinese === undefined ? windowInEnglish(text) : text;
    if (english !== undefined) found({ node, english, chinese: chinese ?? text });
  } else if (shape.is === "fields") scalar(node, shape.line, found);
  else if (shape.is === "message") found({ node, holds: "message" });
  else if (shape === EXPRESSION) found({ node, holds: "expression" });
}

/** 本意 — what Chinese keys and fixed words of a file mean, by the node where they stand. */
export function meantTexts(root: YamlNode | null, shape: Shape): ReadonlyMap<YamlNode, string> {
  const meant = new Map<YamlNode, string>();
  walk(root, shape, (one) => {
    if ("english" in one && one.node.text !== one.english) meant.set(one.node, one.english);
  });
  return meant;
}
