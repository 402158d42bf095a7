import { execFileSync } from "node:child_process";
import path from "node:path";
import { type Code, CATALOGUE } from "../../src/kernel/catalogue/index.ts";
import type { Language } from "../../src/kernel/bilingual.ts";
import { ROOT } from "../tidy/sources.ts";

/**
 * 生成段落 — the text between two marks of a Markdown file, made from the program itself.
 *
 * `<!-- generated: cs-pay inputs --lang en -->` … `<!-- /generated -->` holds what that command
 * prints; `codes en` holds the table of diagnostic codes.
 */
const BLOCK = /(<!-- generated: (.+?) -->\n)[\s\S]*?(<!-- \/generated -->)/g;

/** 重写 — the same Markdown with every generated block made anew. */
export function withFreshBlocks(markdown: string): string {
  return markdown.replaceAll(
    BLOCK,
    (_, open: string, source: string, close: string) => `${open}${contentOf(source)}\n${close}`,
  );
}

function contentOf(source: string): string {
  const [word, ...rest] = source.split(" ");
  if (word === "cs-pay") return `\`\`\`text\n${printed(rest)}\n\`\`\``;
  if (word === "codes") return codeTable(rest[0] === "zh" ? "zh" : "en");
  throw new Error(`<!-- generated: ${source} -->: write "cs-pay <command>" or "codes zh|en"`);
}

function printed(args: readonly string[]): string {
  const bin = path.join(ROOT, "bin/cs-pay.js");
  return execFileSync(process.execPath, [bin, ...args], { cwd: ROOT, encoding: "utf8" }).trimEnd();
}

function codeTable(language: Language): string {
  const heads = { zh: ["编码", "含义", "怎么办"], en: ["code", "meaning", "what to do"] };
  const codes = (Object.keys(CATALOGUE) as Code[]).sort();
  const rows = codes.map((code) => {
    const { message, hint } = CATALOGUE[code];
    return [code, message[language], hint[language]];
  });
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads[language]), "|---|---|---|", ...rows.map(line)].join("\n");
}
