import type { Month } from "../../src/kernel/calendar.ts";
import { type Diagnostic, hintOf, messageOf } from "../../src/kernel/diagnostic.ts";
import { type KindName, kindNamed } from "../../src/inputs/index.ts";
import { collectKind } from "../../src/intake/read-kind.ts";
import type { IntakeContext } from "../../src/intake/reading.ts";
import type { SourceFile } from "../../src/intake/table.ts";
import { sourceFile } from "./source-file.ts";

const PEOPLE = ["E001", "E002", "00123"];

/** What is known while the files of May 2024 are read. */
export const MAY: IntakeContext = contextOf("2024-05");

/** What is known while files at the workspace root are read, which belong to no month. */
export const ROOT: IntakeContext = contextOf(undefined);

function contextOf(month: Month | undefined): IntakeContext {
  return { month, knows: (id) => PEOPLE.includes(id), employees: PEOPLE };
}

/** 读一种 — reads texts (file name → content) as files of a kind. */
export async function readTexts<K extends KindName>(
  kind: K,
  texts: string | Readonly<Record<string, string>>,
  context: IntakeContext = MAY,
) {
  const named = typeof texts === "string" ? { [`${kind}.csv`]: texts } : texts;
  const files = Object.entries(named).map(([path, text]) => sourceFile(path, text));
  return readFiles(kind, files, context);
}

export async function readFiles<K extends KindName>(
  kind: K,
  files: readonly SourceFile[],
  context: IntakeContext = MAY,
) {
  const reading = await collectKind(kindNamed(kind), files, context);
  return {
    ...reading,
    /** `file:line:column CODE`, in the order they were found. */
    told: reading.diagnostics.map(toldShort),
    messages: reading.diagnostics.map((one) => messageOf(one, "en")),
    hints: reading.diagnostics.map((one) => hintOf(one, "en")),
    marks: reading.diagnostics.map(markOf),
    rejected: reading.rejects.map(({ place, code }) => `${place.line} ${code}`),
    rows: reading.records.map(({ row }) => row),
    lines: reading.records.map(({ place }) => `${place.file}:${place.line}`),
  };
}

function toldShort({ code, place }: Diagnostic): string {
  return place ? `${place.file}:${place.line}:${place.column} ${code}` : code;
}

/** The text that stands above the mark. */
function markOf({ place, excerpt }: Diagnostic): string | undefined {
  if (!place || !excerpt) return undefined;
  const from = place.column - 1;
  return [...excerpt.text].slice(from, from + excerpt.length).join("");
}
