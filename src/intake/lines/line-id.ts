import type { Fingerprint } from "../fingerprint.ts";
import { isLineEnd, LINE_FEED, NINE, ZERO } from "./ascii.ts";
import { isPlainId } from "./plain-id.ts";

/** So many digits always are a whole number that is exact. */
const EXACT_DIGITS = 15;

/** 行中的编号 — the id of the line read last; without letters while the cell is blank. */
export class LineId {
  start = 0;
  length = 0;
  /** The number that the id is when it is written in digits alone; NaN for others. */
  number = Number.NaN;
  #bytes: Uint8Array = new Uint8Array(0);

  /** Where the id that begins at `start` ends; -1 when it is not plain. */
  read(bytes: Uint8Array, start: number, delimiter: number): number {
    let end = start;
    let number = 0;
    let byte = bytes[end] ?? LINE_FEED;
    for (; byte >= ZERO && byte <= NINE; byte = bytes[end] ?? LINE_FEED) {
      number = number * 10 + byte - ZERO;
      end += 1;
    }
    if (byte === delimiter || isLineEnd(byte)) {
      this.number = end - start <= EXACT_DIGITS ? number : Number.NaN;
    } else {
      for (; byte !== delimiter && !isLineEnd(byte); byte = bytes[end] ?? LINE_FEED) end += 1;
      if (!isPlainId(bytes, start, end)) return -1;
      this.number = Number.NaN;
    }
    this.#bytes = bytes;
    this.start = start;
    this.length = end - start;
    return end;
  }

  addTo(print: Fingerprint): void {
    print.addAscii(this.#bytes, this.start, this.start + this.length);
  }

  /**
   * Puts the id in the place of `last` when it is longer or, letter by letter, above it, and
   * answers with its length; 0 when it is not above, is missing or has no room.
   */
  putAbove(last: Uint8Array, lastLength: number): number {
    const { start, length } = this;
    if (length < lastLength || length > last.length) return 0;
    let isAbove = length > lastLength;
    for (let at = 0; at < length; at++) {
      const sign = this.#bytes[start + at] ?? 0;
      const before = last[at] ?? 0;
      if (!isAbove && sign < before) return 0;
      isAbove ||= sign > before;
      last[at] = sign;
    }
    return isAbove ? length : 0;
  }
}
