import { type Bilingual, fill, type Language } from "../../kernel/bilingual.ts";
import { cellWidth } from "../../io/cell-width.ts";
import type { Paint } from "../../io/colour.ts";

/** 屏幕 — how a view is to be printed: language, colours and width of the terminal. */
export interface Screen {
  readonly language: Language;
  readonly paint: Paint;
  readonly width: number;
  /** Borders of plain characters, for consoles that draw box characters two cells wide. */
  readonly ascii: boolean;
}

/** 拼块 — blocks with a blank line between them, empty ones left out, ending in a line end. */
export function stacked(blocks: readonly string[], screen: Screen): string {
  const shown = blocks.filter((block) => block !== "");
  return shown.length === 0 ? "" : `${plainSigns(shown.join("\n\n"), screen)}\n`;
}

const SIGNS: Readonly<Record<string, string>> = {
  "→": "->",
  "≥": ">=",
  "…": "...",
  "·": "-",
  "×": "x",
  "÷": "/",
  "−": "-",
  "✓": "+",
  "✗": "-",
};

/** 平常符号 — where borders are plain, signs that such a console draws too wide are plain too. */
export function plainSigns(text: string, { ascii }: Screen): string {
  return ascii ? text.replace(/[→≥…·×÷−✓✗]/g, (sign) => SIGNS[sign] ?? sign) : text;
}

/** 连排 — entries one after another, broken between entries and never inside one. */
export function flowed(entries: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const entry of entries) {
    const longer = line === "" ? entry : line + separator + entry;
    if (line !== "" && cellWidth(longer) > width) lines.push(line);
    line = line !== "" && cellWidth(longer) > width ? entry : longer;
  }
  return line === "" ? lines : [...lines, line];
}

/** 可数的词 — Chinese needs no plural, English does. */
export interface Countable extends Bilingual {
  readonly one: string;
}

export function counted(count: number, words: Countable, language: Language): string {
  const text = language === "en" && count === 1 ? words.one : words[language];
  return fill(text, { count: String(count) });
}
