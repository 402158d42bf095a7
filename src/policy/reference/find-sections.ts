import type { Language } from "../../kernel/bilingual.ts";
import { ASKED_FOR } from "./asked-for.ts";
import { languageReference } from "./language-reference.ts";

/** 小节 — a piece of the reference under one heading. */
export interface Section {
  readonly heading: string;
  /** The lines below the heading, without blank ones at either end. */
  readonly lines: readonly string[];
}

/** 所找之处 — the section that answers, where one clearly does, and others that speak of it. */
export interface Found {
  readonly best: Section | undefined;
  /** With the line of each that speaks of it. */
  readonly others: readonly (readonly [section: Section, line: string])[];
}

const MOST = 8;
/** From here on a section is about the topic, and does not only mention it. */
const ABOUT = 50;
const EXACT = 80;
const ASKED = 90;
const LONG = 60;

/** One section in both languages; rows and lists stand in the same order in both. */
interface Pair {
  readonly told: Section;
  readonly other: Section;
}

/** 查主题 — the sections of the reference that a topic in either language is found in. */
export function findSections(topic: string, language: Language): Found {
  const asked = normal(topic);
  const told = sectionsOf(languageReference(language, []));
  const other = sectionsOf(languageReference(language === "zh" ? "en" : "zh", []));
  const scored = told.flatMap((section, index) => {
    const pair = { told: section, other: other[index] ?? section };
    const score = Math.max(scoreOf(pair.told, asked), scoreOf(pair.other, asked));
    return score > 0 ? [{ pair, score }] : [];
  });
  scored.sort((left, right) => right.score - left.score);
  const [first, second] = scored;
  const clear = first && first.score >= ABOUT && first.score > (second?.score ?? 0);
  const best = clear ? shortened(first.pair, asked) : undefined;
  const others = scored.slice(best ? 1 : 0, MOST).map(({ pair }) => {
    return [pair.told, mention(pair, asked)] as const;
  });
  return { best, others };
}

function normal(text: string): string {
  return text.trim().toLowerCase().replaceAll("_", " ");
}

/** As a word or its beginning where it has Latin letters, anywhere in Chinese. */
function speaksOf(text: string, asked: string): boolean {
  const words = normal(text);
  if (/\p{Script=Han}/u.test(asked)) return words.includes(asked);
  return ` ${words.replaceAll(/[^\p{L}\p{N}.]+/gu, " ")}`.includes(` ${asked}`);
}

function scoreOf({ heading, lines }: Section, asked: string): number {
  const names = namesOf(heading);
  if (names.some((name) => normal(name) === asked)) return EXACT + ABOUT;
  const aliases = names.flatMap((name) => ASKED_FOR[name] ?? []);
  if (aliases.some((one) => normal(one).split(" ").includes(asked))) return ASKED;
  if (asked.includes(" ") && aliases.some((one) => speaksOf(one, asked))) return ASKED;
  if (lines.some((line) => isNamed(line, asked))) return EXACT;
  const about = speaksOf(heading, asked) ? ABOUT : 0;
  const said = lines.filter((line) => speaksOf(line, asked)).length;
  return about + Math.min(said, 5);
}

/** `### \`pays\` · 何时付` goes by pays and by 何时付. */
function namesOf(heading: string): readonly string[] {
  const parts = heading.replaceAll("`", "").split(" · ");
  return [heading, ...parts, ...parts.map((part) => part.replace(/\(.*/, ""))];
}

/** A row of a table of names: `| \`calls.answered\` | \`通话.接通量\` |`. */
function isNamed(line: string, asked: string): boolean {
  if (!line.startsWith("| `") && !line.startsWith("- **`")) return false;
  const names = line.split("`").filter((_, index) => index % 2 === 1);
  return names.slice(0, 2).some((name) => normal(name) === asked);
}

const isRow = (line: string) => /^[|-] /.test(line);

function mention({ told, other }: Pair, asked: string): string {
  const line = told.lines.find((one) => !one.startsWith("```") && speaksOf(one, asked));
  if (line !== undefined) return line;
  const at = other.lines.filter(isRow).findIndex((one) => speaksOf(one, asked));
  return told.lines.filter(isRow)[at] ?? told.lines[0] ?? "";
}

/** Of a table only its head and the rows that the topic names; of a long one those that tell. */
function shortened({ told, other }: Pair, asked: string): Section {
  const [rows, others] = [told.lines.filter(isRow), other.lines.filter(isRow)];
  const meets = (test: typeof isNamed) =>
    rows.filter((row, at) => test(row, asked) || test(others[at] ?? "", asked));
  const named = meets(isNamed);
  const chosen = named.length > 0 ? named : told.lines.length > LONG ? meets(speaksOf) : [];
  if (chosen.length === 0) return told;
  const head = told.lines.findIndex((line) => line.startsWith("|---"));
  return { ...told, lines: [...told.lines.slice(Math.max(0, head - 1), head + 1), ...chosen] };
}

function sectionsOf(reference: string): readonly Section[] {
  const sections: { heading: string; lines: string[] }[] = [];
  let isCode = false;
  for (const line of reference.split("\n")) {
    if (line.startsWith("```")) isCode = !isCode;
    const heading = isCode ? undefined : /^##+ (.*)$/.exec(line)?.[1];
    if (heading !== undefined) sections.push({ heading, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ heading, lines }) => ({ heading, lines: trimmed(lines) }));
}

function trimmed(lines: readonly string[]): readonly string[] {
  const isFull = (line: string) => line !== "";
  return lines.slice(lines.findIndex(isFull), lines.findLastIndex(isFull) + 1);
}
