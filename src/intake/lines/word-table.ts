import { isLineEnd, LINE_FEED } from "./ascii.ts";

/** 词的编号 — the number of a word, or UNUSUAL for one that has to be read as a row's cell. */
export const UNUSUAL = -1;

const NOT_READ = -2;
const LONGEST_WORD = 64;
/** Columns of few different words are meant; what comes on top of these is read as a row. */
const MOST_WORDS = 1 << 16;
const FIRST_SLOTS = 256;
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * 词表 — what the bytes of a cell mean, asked once for each different word.
 *
 * The reader of the cell decides; this only remembers its answers, so that a cell met a million
 * times is decoded and judged once.
 */
export class WordTable {
  readonly #read: (text: string) => number;
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #most: number;
  readonly #blank: number;
  #end = 0;
  /** By the only byte of a word of one byte. */
  readonly #single = new Int32Array(256).fill(NOT_READ);
  /** Word + 1 by hash; 0 is an empty slot. */
  #slots = new Int32Array(FIRST_SLOTS);
  readonly #codes: number[] = [];
  readonly #hashes: number[] = [];
  /** Word `n` stands from `ends[n]` to `ends[n + 1]`. */
  readonly #ends: number[] = [0];
  #letters = new Uint8Array(FIRST_SLOTS * 8);

  /** `more`: different words to be expected on top of the usual number. */
  constructor(read: (text: string) => number, more = 0) {
    this.#read = read;
    this.#most = MOST_WORDS + more;
    this.#blank = read("");
  }

  /** Where the word ends that was asked for last. */
  get end(): number {
    return this.#end;
  }

  /** The word from `start` up to the delimiter or the end of the line. */
  codeAt(bytes: Uint8Array, start: number, delimiter: number): number {
    let hash = FNV_BASIS;
    let end = start;
    for (let byte = bytes[end] ?? LINE_FEED; ; byte = bytes[end] ?? LINE_FEED) {
      if (byte === delimiter || isLineEnd(byte)) break;
      hash = Math.imul(hash ^ byte, FNV_PRIME);
      end += 1;
    }
    this.#end = end;
    if (end - start > 1) return this.#codeOf(bytes, start, end, hash ^ (hash >>> 15));
    if (end === start) return this.#blank;
    const byte = bytes[start] ?? 0;
    const code = this.#single[byte] ?? NOT_READ;
    return code === NOT_READ ? this.#readSingle(bytes, start, byte) : code;
  }

  #codeOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    if (end - start > LONGEST_WORD) return UNUSUAL;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = (this.#slots[slot] ?? 0) - 1;
      if (word < 0) return this.#learn(bytes, start, end, hash);
      if (this.#isWord(word, bytes, start, end)) return this.#codes[word] ?? UNUSUAL;
    }
  }

  #isWord(word: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#ends[word] ?? 0;
    if ((this.#ends[word + 1] ?? 0) - from !== end - start) return false;
    const letters = this.#letters;
    for (let at = start, letter = from; at < end; at++, letter++) {
      if (bytes[at] !== letters[letter]) return false;
    }
    return true;
  }

  #readSingle(bytes: Uint8Array, start: number, byte: number): number {
    const code = this.#read(this.#decoder.decode(bytes.subarray(start, start + 1)));
    this.#single[byte] = code;
    return code;
  }

  #learn(bytes: Uint8Array, start: number, end: number, hash: number): number {
    if (this.#codes.length >= this.#most) return UNUSUAL;
    const text = this.#decoder.decode(bytes.subarray(start, end));
    const code = this.#read(text);
    const from = this.#ends.at(-1) ?? 0;
    const to = from + end - start;
    if (to > this.#letters.length) {
      const more = new Uint8Array(this.#letters.length * 2);
      more.set(this.#letters);
      this.#letters = more;
    }
    this.#letters.set(bytes.subarray(start, end), from);
    this.#ends.push(to);
    this.#codes.push(code);
    this.#hashes.push(hash);
    if (this.#codes.length * 2 > this.#slots.length) this.#spread();
    else this.#place(this.#codes.length - 1);
    return code;
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let word = 0; word < this.#codes.length; word++) this.#place(word);
  }

  #place(word: number): void {
    const mask = this.#slots.length - 1;
    let slot = (this.#hashes[word] ?? 0) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = word + 1;
  }
}
