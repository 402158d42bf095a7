import type { Place } from "./place.ts";

const FIRST_OF_PAIR = /[\ud800-\udbff]/;
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** 文本行 — turns offsets into a text into lines and columns that people count. */
export class TextLines {
  readonly #file: string;
  readonly #text: string;
  readonly #starts: readonly number[];
  readonly #hasPairs: boolean;

  constructor(file: string, text: string) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#file = file;
    this.#text = text;
    this.#starts = starts;
    this.#hasPairs = FIRST_OF_PAIR.test(text);
  }

  /** Offsets count UTF-16 units; columns count characters. */
  placeAt(offset: number): Place {
    const line = this.#lineOf(offset);
    const start = this.#starts[line - 1] ?? 0;
    const pairs = this.#hasPairs ? (this.#text.slice(start, offset).match(PAIR)?.length ?? 0) : 0;
    return { file: this.#file, line, column: offset - start - pairs + 1 };
  }

  /** The text of a line, without its end. */
  line(number: number): string {
    const [from, next] = [this.#starts[number - 1], this.#starts[number]];
    return from === undefined ? "" : this.#text.slice(from, next).replace(/\r?\n$/, "");
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
