import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import type { KindCatalogue } from "../../inputs/kind-catalogue.ts";
import type { Environment } from "../expression/environment.ts";

/** 讲述场合 — what a policy is told from, and in which language. */
export interface Telling {
  readonly language: Language;
  readonly environment: Environment;
  readonly kinds: KindCatalogue;
  /** Readings and blanks by name → what holds; undefined: nobody filled it. */
  readonly inForce: ReadonlyMap<string, string | undefined>;
  /** Places of examples that this policy makes something else of than a lower layer did. */
  readonly disagreeing: ReadonlySet<string>;
  readonly targetTitles: ReadonlyMap<string, string>;
  readonly blankTitles: ReadonlyMap<string, Bilingual>;
}

/** Signs between parts of a sentence in each language. */
export const SIGNS = {
  colon: { zh: "：", en: ": " },
  comma: { zh: "，", en: ", " },
  listed: { zh: "、", en: ", " },
  semicolon: { zh: "；", en: "; " },
  stop: { zh: "。", en: "." },
  open: { zh: "（", en: " (" },
  close: { zh: "）", en: ")" },
  openQuote: { zh: "“", en: '"' },
  closeQuote: { zh: "”", en: '"' },
} as const satisfies Record<string, Bilingual>;

/** 排字 — a space between Chinese and digits, none between Chinese and Chinese. */
export function spaced(text: string): string {
  return text
    .replaceAll(/(?<=[\p{Script=Han}”）]) (?=[\p{Script=Han}“（])/gu, "")
    .replaceAll(/(?<=\p{Script=Han})(?=[0-9−])/gu, " ")
    .replaceAll(/(?<=[0-9%])(?=\p{Script=Han})/gu, " ");
}

/** 大写开头 — for headings and sentences of English. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** 成句 — a sentence with its full stop, beginning with a capital where the language has one. */
export function sentence(text: string, language: Language): string {
  const told = text.trimEnd();
  const begun = language === "en" ? capital(told) : spaced(told);
  return /[。.：:]$/u.test(begun) ? begun : `${begun}${SIGNS.stop[language]}`;
}

/** 成表 — a Markdown table; a bar inside a cell would end it. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
