import { CATALOGUE, type Code } from "./catalogue/index.ts";
import { type Bilingual, fill, type Language } from "./bilingual.ts";
import { comparePlaces, type Place } from "./place.ts";

export type Severity = "error" | "warning" | "notice";
export type Facts = Readonly<Record<string, string>>;

/** 诊断 — one finding as data: what, where, and the facts its text is filled with. */
export interface Diagnostic {
  readonly code: Code;
  readonly place?: Place;
  readonly facts: Facts;
  /** Facts that are said otherwise in each language. */
  readonly named?: Readonly<Record<string, Bilingual>>;
  /** The line of text at `place`, and how many of its characters the mark covers. */
  readonly excerpt?: { readonly text: string; readonly length: number };
  /** The second place of a finding between two files. */
  readonly see?: Place;
  /** Overrides the hint of the catalogue where the finding knows better (nearest name). */
  readonly hint?: Bilingual;
}

export function severityOf(diagnostic: Diagnostic): Severity {
  return CATALOGUE[diagnostic.code].severity;
}

export function messageOf(diagnostic: Diagnostic, language: Language): string {
  return fill(CATALOGUE[diagnostic.code].message[language], factsIn(diagnostic, language));
}

export function hintOf(diagnostic: Diagnostic, language: Language): string {
  const hint = diagnostic.hint ?? CATALOGUE[diagnostic.code].hint;
  return fill(hint[language], factsIn(diagnostic, language));
}

function factsIn({ facts, named }: Diagnostic, language: Language): Facts {
  if (!named) return facts;
  const spoken = Object.entries(named).map(([name, words]) => [name, words[language]] as const);
  return { ...facts, ...Object.fromEntries(spoken) };
}

/** 按出处排序 — findings without a place come last, in the order they were made. */
export function compareDiagnostics(left: Diagnostic, right: Diagnostic): number {
  if (left.place && right.place) {
    const byCode = Number(left.code > right.code) - Number(left.code < right.code);
    return comparePlaces(left.place, right.place) || byCode;
  }
  return Number(!left.place) - Number(!right.place);
}
