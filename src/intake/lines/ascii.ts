/** 字节 — the few ASCII signs that lines and numbers are made of. */
export const [LINE_FEED, CARRIAGE_RETURN, ZERO, NINE] = [10, 13, 48, 57] as const;

/** Larger than any two digits, in sums as well. */
const NO_DIGITS = 1_000_000;

/** In a LineBlock a CR stands before a line feed only. */
export function isLineEnd(byte: number): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

export function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}

/** The number that a byte spells, or one too large for any date or clock. */
export function oneDigit(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  return isDigit(byte) ? byte - ZERO : NO_DIGITS;
}

/** The number that two bytes spell, or one too large for any date or clock. */
export function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - ZERO;
  const ones = (bytes[at + 1] ?? 0) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_DIGITS;
}
