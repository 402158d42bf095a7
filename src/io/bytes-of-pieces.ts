/** Letters that are turned into bytes together. */
const LETTERS_TOGETHER = 64 * 1024;

/**
 * 逐段成字节 — the bytes of a text that is made piece by piece.
 *
 * The text as a whole never stands in memory, and of its pieces only a few at a time: the pages
 * and tables of ten thousand people would be most of what a month keeps.
 */
export function bytesOfPieces(pieces: Iterable<string>): Uint8Array {
  const parts: Buffer[] = [];
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < LETTERS_TOGETHER) continue;
    parts.push(Buffer.from(text));
    text = "";
  }
  parts.push(Buffer.from(text));
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}
