const [DASH, DOT, ZERO, NINE, LETTER_N] = [45, 46, 48, 57, 110] as const;
const LONGEST_NULL_WORD = 4;
/** Letters and digits, and the signs that call systems put between them. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[0-9A-Za-z_:.-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);
const LOWER_CASE = 32;

/**
 * 普通编号 — whether the bytes are an id that `readId` takes letter by letter.
 *
 * Not those that may be a word for nothing (`-`, `null`), nor those with a point that a table
 * program may have written for a number: `1.2E5`, `123.0`.
 */
export function isPlainId(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] ?? 0;
  if (first === DASH) return false;
  if (end - start <= LONGEST_NULL_WORD && (first | LOWER_CASE) === LETTER_N) return false;
  let points = 0;
  let letters = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (PLAIN[byte] !== 1) return false;
    if (byte === DOT) points += 1;
    else if (byte < ZERO || byte > NINE) letters += 1;
  }
  const last = bytes[end - 1];
  return points === 0 || (letters === 0 && first !== DOT && last !== ZERO && last !== DOT);
}
