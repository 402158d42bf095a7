import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { PolicySource } from "../policy.ts";
import { saidInChinese } from "./said-in-chinese.ts";

/** What a mark under a finding covers: a word, a number with its dots, or one sign. */
const PART = /^(?:[\p{L}\p{N}_.%]+|\S)/u;

/** 附上原文 — puts the line of the policy under each finding, marked where it was found. */
export function withExcerpts(
  diagnostics: readonly Diagnostic[],
  sources: readonly PolicySource[],
): readonly Diagnostic[] {
  const lines = new Map(sources.map(({ file, text }) => [file, text.split(/\r\n|\n|\r/)]));
  return diagnostics.map(saidInChinese).map((found) => {
    const { place } = found;
    const text = place && lines.get(place.file)?.[place.line - 1];
    if (!place || found.excerpt || !text) return found;
    const rest = [...text].slice(place.column - 1).join("");
    const length = [...(PART.exec(rest)?.[0] ?? " ")].length;
    return { ...found, excerpt: { text, length } };
  });
}
