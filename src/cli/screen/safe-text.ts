import { withoutZeroWidth } from "../../io/cell-width.ts";

/** Bank cards have 16 to 19 digits, identity cards 17 digits and a digit or X. */
const LONG_NUMBER = /\d{11,}(?=[\dXx]{4})/g;
/** Control characters could drive the terminal, right-to-left marks reorder what people read. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * 可上屏文字 — text of a file made fit for a terminal, long numbers masked to the last four.
 *
 * Every character it changes stays one cell wide, so that a mark under the text still fits.
 */
export function safeText(text: string): string {
  return withoutZeroWidth(text).replace(UNSEEN, " ").replace(LONG_NUMBER, masked);
}

function masked(digits: string): string {
  return "*".repeat(digits.length);
}
