import { kindOfFile } from "../../inputs/index.ts";
import { withoutZeroWidth } from "../../io/cell-width.ts";

/** Bank cards have 16 to 19 digits, identity cards 17 digits and a digit or X. */
const LONG_NUMBER = /\d{11,}(?=[\dXx]{4})/g;
/** Of an order number ten digits are left, which are no whole account. */
const ORDER_NUMBER = /\d{5,}(?=\d{10})/g;
const PERSONAL = ["bank_account", "id_number"] as const;
/** Control characters could drive the terminal, right-to-left marks reorder what people read. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * 可上屏文字 — text of a file made fit for a terminal, long numbers masked to the last four.
 *
 * Every character it changes stays one cell wide, so that a mark under the text still fits.
 */
export function safeText(text: string): string {
  return cleared(text).replace(LONG_NUMBER, masked);
}

/**
 * 可上屏的行 — a row of a file whose kind has neither accounts nor identity numbers keeps more of
 * its long numbers: those of orders often end alike, and two of them must be told apart.
 */
export function safeRow(text: string, file: string): string {
  const kind = kindOfFile(file);
  const isPersonal = !kind || PERSONAL.some((name) => name in kind.columns);
  return isPersonal ? safeText(text) : cleared(text).replace(ORDER_NUMBER, masked);
}

function cleared(text: string): string {
  return withoutZeroWidth(text).replace(UNSEEN, " ");
}

function masked(digits: string): string {
  return "*".repeat(digits.length);
}
