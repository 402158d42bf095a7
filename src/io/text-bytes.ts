/** Room at the start; a row or a piece of a page seldom needs more. */
const ROOM = 256 * 1024;
/** Bytes that are handed on together. */
const TOGETHER = 128 * 1024;
/** CRLF. */
const LINE_END = [13, 10];
/** Most bytes that a UTF-16 unit takes in UTF-8; the two of a pair take four together. */
const BYTES_PER_UNIT = 3;

/**
 * 文字成字节 — takes text bit by bit and hands it on as UTF-8, a good many bytes at a time.
 *
 * Reports are made of rows and pieces of pages. Joining them all and turning the whole into bytes
 * afterwards would copy every character three times, and the reports of ten thousand people
 * would stand in memory as a whole.
 */
export class TextBytes {
  readonly #take: (bytes: Uint8Array) => void;
  #bytes = Buffer.allocUnsafeSlow(ROOM);
  #used = 0;

  /** Who takes the bytes must be done with them when it returns: their room is used again. */
  constructor(take: (bytes: Uint8Array) => void) {
    this.#take = take;
  }

  /** Adds a text; what is added together is best joined before. */
  add(text: string): void {
    const { length } = text;
    if (this.#bytes.length - this.#used < length * BYTES_PER_UNIT) this.#grow(length);
    this.#used += this.#bytes.write(text, this.#used, length * BYTES_PER_UNIT);
  }

  /** Adds a text and the end of its line, as Windows writes it. */
  addLine(text: string): void {
    this.add(text);
    if (this.#bytes.length - this.#used < LINE_END.length) this.#grow(LINE_END.length);
    for (const byte of LINE_END) {
      this.#bytes[this.#used] = byte;
      this.#used += 1;
    }
  }

  /** Hands on what waits if it is much; what is handed on cannot be taken back. */
  handOn(least = TOGETHER): void {
    if (this.#used < least) return;
    this.#take(this.#bytes.subarray(0, this.#used));
    this.#used = 0;
  }

  /** Hands on all that waits. */
  end(): void {
    this.handOn(1);
  }

  #grow(units: number): void {
    const needed = this.#used + units * BYTES_PER_UNIT;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#used);
    this.#bytes = larger;
  }
}

/** 写法 — adds a whole text to the bytes, piece by piece. */
export type TextMaker = (to: TextBytes) => void;

/** 逐段 — the maker of a text that comes in pieces. */
export function ofPieces(pieces: Iterable<string>): TextMaker {
  return (to) => {
    for (const piece of pieces) {
      to.add(piece);
      to.handOn();
    }
  };
}

/** 全部字节 — all bytes of a text at once, for who needs them whole. */
export function bytesOf(make: TextMaker): Uint8Array {
  const parts: Buffer[] = [];
  const to = new TextBytes((bytes) => parts.push(Buffer.from(bytes)));
  make(to);
  to.end();
  return Buffer.concat(parts);
}
