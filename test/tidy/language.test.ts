import ts from "typescript";
import { describe, expect, it } from "vitest";
import { en } from "../../src/cli/text/en.ts";
import { zh } from "../../src/cli/text/zh.ts";
import { lineOf, nodesOf, type Source, sourcesIn } from "./sources.ts";

/** 双语对 — an object of the source with both `zh` and `en`, as written. */
interface Pair {
  readonly where: string;
  readonly zh: string;
  readonly en: string;
}

const HAN = /\p{Script=Han}/u;

const pairs = sourcesIn("src").flatMap(pairsOf);

/** Signs and codes that are the same in both languages: `—`, `{score}`, `CSP104`. */
const isNeutral = (text: string): boolean => !/\p{L}/u.test(text.replaceAll(/\{\w*\}/g, ""));
const bare = (text: string) => text.replaceAll(/"[^"]*"|“[^”]*”|\([^)]*\)|`[^`]*`/g, "");
const gapsOf = (text: string): string[] => [...new Set(text.match(/\{\w*\}/g))].sort();

describe("everything people read stands in both languages", () => {
  it("the Chinese text is Chinese", () => {
    const wrong = pairs.filter(({ zh }) => !isNeutral(zh) && !HAN.test(zh));
    expect(wrong.map(({ where, zh }) => `${where}: "${zh}": write it in Chinese`)).toEqual([]);
  });

  it("the English text is English, Chinese words only in quotes or brackets", () => {
    const wrong = pairs.filter((pair) => HAN.test(bare(pair.en)));
    expect(wrong.map(({ where, en }) => `${where}: "${en}": write it in English`)).toEqual([]);
  });

  it("neither is left empty when the other is not", () => {
    const wrong = pairs.filter(({ zh, en }) => (zh.trim() === "") !== (en.trim() === ""));
    expect(wrong.map(({ where }) => `${where}: write both texts`)).toEqual([]);
  });

  it("both have the same gaps", () => {
    const wrong = pairs.filter(({ zh, en }) => gapsOf(zh).join() !== gapsOf(en).join());
    expect(wrong.map(({ where, zh, en }) => `${where}: "${zh}" / "${en}"`)).toEqual([]);
  });

  it("no Chinese text stands in code outside a pair or a table of one language", () => {
    const loose = sourcesIn("src/cli").filter(({ path: file }) => !file.endsWith("/zh.ts"));
    expect(loose.flatMap(looseTexts), "put it into a { zh, en } pair or into cli/text").toEqual([]);
  });
});

describe("the words of the command line", () => {
  const tables = { zh: Object.entries(zh), en: new Map(Object.entries<string>(en)) };

  it("each word has the same gaps in both languages", () => {
    const wrong = tables.zh.filter(
      ([key, text]) => gapsOf(text).join() !== gapsOf(tables.en.get(key) ?? "").join(),
    );
    expect(wrong.map(([key, text]) => `${key}: "${text}" / "${tables.en.get(key)}"`)).toEqual([]);
  });

  it("the Chinese words are Chinese, the English ones English", () => {
    const foreign = tables.zh.filter(([, text]) => !isNeutral(text) && !HAN.test(text));
    const chinese = [...tables.en].filter(([, text]) => HAN.test(bare(text)));
    expect([...foreign, ...chinese]).toEqual([]);
  });
});

function pairsOf(source: Source): Pair[] {
  const found: Pair[] = [];
  for (const node of nodesOf(source.tree)) {
    if (!ts.isObjectLiteralExpression(node)) continue;
    const [zh, en] = [textOf(node, "zh"), textOf(node, "en")];
    if (zh === undefined || en === undefined) continue;
    found.push({ where: `${source.path}:${lineOf(source, node)}`, zh, en });
  }
  return found;
}

/** The literal text of a property; `${…}` becomes a gap, anything computed is not judged. */
function textOf(node: ts.ObjectLiteralExpression, name: string): string | undefined {
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== name) continue;
    return literalText(property.initializer);
  }
  return undefined;
}

function literalText(value: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(value)) return value.text;
  if (ts.isTemplateExpression(value)) {
    return value.head.text + value.templateSpans.map((span) => `{}${span.literal.text}`).join("");
  }
  if (!ts.isBinaryExpression(value)) return undefined;
  const [left, right] = [literalText(value.left), literalText(value.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** Chinese texts that stand in no `zh` property. */
function looseTexts(source: Source): string[] {
  return [...nodesOf(source.tree)]
    .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
    .filter((node) => HAN.test(node.getText(source.tree)) && !insideZh(node))
    .map((node) => `${source.path}:${lineOf(source, node)} ${node.getText(source.tree)}`);
}

function insideZh(node: ts.Node): boolean {
  for (let up = node.parent; !ts.isSourceFile(up); up = up.parent) {
    if (ts.isPropertyAssignment(up) && /^(zh|en)$/.test(up.name.getText())) return true;
  }
  return false;
}
