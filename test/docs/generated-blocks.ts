import { execFileSync } from "node:child_process";
import path from "node:path";
import type { Language } from "../../src/kernel/bilingual.ts";
import { ROOT } from "../tidy/sources.ts";
import { absenceSentence, monthSentence } from "./kind-sentences.ts";
import { codeTable, figureTables, inputTables, reportTable } from "./reference-tables.ts";
import { firstFinding, screenExcerpt } from "./screen-excerpt.ts";

/**
 * 生成段落 — the text between two marks of a Markdown file, made from the program itself.
 *
 * `<!-- generated: cs-pay --help --lang en -->` … `<!-- /generated -->` holds what that command
 * prints; `codes en`, `reports en`, `inputs en` and `figures en` hold tables of the program's own
 * lists, `months en` and `absent en` sentences made of them; `screen online-shop en: First title,
 * Second title` holds these parts of the screen that `cs-pay month` shows for an example
 * workspace, `finding CSP104-not-a-time en` the first finding of an error example.
 */
const BLOCK = /(<!-- generated: (.+?) -->\n)[\s\S]*?(<!-- \/generated -->)/g;

const TABLES: Readonly<Record<string, (language: Language) => string>> = {
  codes: codeTable,
  reports: reportTable,
  inputs: inputTables,
  figures: figureTables,
  months: monthSentence,
  absent: absenceSentence,
};

/** 重写 — the same Markdown with every generated block made anew. */
export function withFreshBlocks(markdown: string): string {
  return markdown.replaceAll(
    BLOCK,
    (_, open: string, source: string, close: string) => `${open}${contentOf(source)}\n${close}`,
  );
}

/** 段落出处 — what every generated block of a file is made from, in their order. */
export function blocksOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(BLOCK)].map((block) => block[2] ?? "");
}

function contentOf(source: string): string {
  const [word = "", ...rest] = source.split(" ");
  const table = TABLES[word];
  if (table) return table(rest[0] === "zh" ? "zh" : "en");
  if (word === "screen") return screenBlock(source);
  if (word === "finding")
    return fenced(firstFinding(rest[0] ?? "", rest[1] === "zh" ? "zh" : "en"));
  if (word !== "cs-pay") throw new Error(`<!-- generated: ${source} -->: nobody makes "${word}"`);
  return rest[0] === "policy" && rest[1] === "docs" ? languageBlock(rest) : fenced(printed(rest));
}

/** The words of the rule language are Markdown already; their headings go below the README's. */
function languageBlock(args: readonly string[]): string {
  return `\n${printed(args).replaceAll(/^## /gm, "#### ")}\n`;
}

function screenBlock(source: string): string {
  const [, workspace = "", language, titles = ""] =
    /^screen (\S+) (zh|en): (.+)$/.exec(source) ?? [];
  const wanted = titles.split(", ");
  return fenced(screenExcerpt(workspace, language === "zh" ? "zh" : "en", wanted));
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}

function printed(args: readonly string[]): string {
  const bin = path.join(ROOT, "bin/cs-pay.js");
  return execFileSync(process.execPath, [bin, ...args], { cwd: ROOT, encoding: "utf8" }).trimEnd();
}
