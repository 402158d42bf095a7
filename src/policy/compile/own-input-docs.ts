import { TAKES, type WordDocs } from "../word-docs.ts";

/** 单独一行的词 — what the words have in common that stand by themselves and are said as written. */
export const PLAIN_WORD: Pick<WordDocs, "terms" | "yields" | "notes" | "told"> = {
  terms: [],
  yields: TAKES.word,
  notes: [],
  told: { zh: "{1}", en: "{1}" },
};

/** 预约示例 — the small policy that shows a word: bookings as this entry declares them, added up. */
export function booked(entry: string): string {
  return `inputs:
  bookings:
${entry}
measures:
  booked:
    value: sum(bookings.value)
    examples: { given: { bookings: [{ value: 100 }] }, then: 100 }`;
}
