import { isAscii, isUtf8 } from "node:buffer";
import type { SourceTraits } from "../intake/table.ts";

export type Encoding = SourceTraits["encoding"];

/** 编码判定 — what the bytes are, or that they are UTF-16 nobody declared. */
export type Sniffed = KnownEncoding | { readonly refused: "utf-16" };

/** 编码 — the encodings a file may have. */
export interface KnownEncoding {
  readonly encoding: Encoding;
  readonly bomBytes: number;
  /** Every byte was seen to be UTF-8, so the bytes can be used as they are. */
  readonly clean: boolean;
  /** NUL bytes, which no text has, were seen among the bytes looked at. */
  readonly hasNuls: boolean;
}

/* So many broken places with so few sound characters between them is not UTF-8 with a slip. */
const BROKEN_ENOUGH = 200;
const SOUND_PER_BROKEN = 10;
const REPLACEMENT = "\ufffd";
const LINE_FEED = 0x0a;

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
  { encoding: "gb18030", bytes: [0x84, 0x31, 0x95, 0x33] },
];

/**
 * 判断编码 — byte order mark, then UTF-8 if every byte fits, else GB18030.
 *
 * All bytes take part: a file may be plain ASCII for megabytes before the first Chinese name.
 * Text that is UTF-8 but for a few broken places stays UTF-8, because reading it as GB18030
 * would turn every name into other characters without a word.
 */
export class EncodingSniffer {
  private begun = false;
  private mark: { readonly encoding: Encoding; readonly bomBytes: number } | undefined;
  private refused = false;
  private isUtf8 = true;
  private hasNuls = false;
  private carry: Uint8Array = new Uint8Array(0);
  private readonly lenient = new TextDecoder("utf-8");
  private broken = 0;
  private sound = 0;
  /** Sound bytes whose characters count only if broken ones follow. */
  private uncounted: Uint8Array = new Uint8Array(0);

  /** False once nothing that follows can change the answer. */
  add(chunk: Uint8Array): boolean {
    if (!this.begun) {
      this.begun = true;
      this.mark = markOf(chunk);
      this.refused = !this.mark && looksLikeUtf16(chunk);
    }
    if (this.refused || (this.mark && this.mark.encoding !== "utf-8")) return false;
    this.hasNuls ||= chunk.includes(0);
    if (!this.isUtf8) this.countBroken(chunk);
    else if (this.carry.length > 0 || !isAscii(chunk)) this.expectUtf8(chunk);
    return this.broken < BROKEN_ENOUGH;
  }

  result(): Sniffed {
    if (this.refused) return { refused: "utf-16" };
    const clean = this.isUtf8 && this.carry.length === 0;
    const { hasNuls } = this;
    if (this.mark) return { ...this.mark, clean: clean && this.mark.encoding === "utf-8", hasNuls };
    const broken = this.broken + (this.carry.length > 0 ? 1 : 0);
    if (broken > 0) this.countSound();
    const isUtf8 = this.sound >= broken * SOUND_PER_BROKEN;
    return { encoding: isUtf8 ? "utf-8" : "gb18030", bomBytes: 0, clean, hasNuls };
  }

  private expectUtf8(chunk: Uint8Array): void {
    const bytes = this.carry.length > 0 ? Buffer.concat([this.carry, chunk]) : chunk;
    const whole = bytes.subarray(0, bytes.length - unfinishedTail(bytes));
    this.isUtf8 = isUtf8(whole);
    this.carry = this.isUtf8 ? bytes.slice(whole.length) : new Uint8Array(0);
    this.countSound();
    if (!this.isUtf8) this.countBroken(bytes);
    else this.uncounted = whole;
  }

  private countSound(): void {
    this.sound += leadBytes(this.uncounted);
    this.uncounted = new Uint8Array(0);
  }

  private countBroken(bytes: Uint8Array): void {
    for (const character of this.lenient.decode(bytes, { stream: true })) {
      if (character === REPLACEMENT) this.broken += 1;
      else if (character > "\u007f") this.sound += 1;
    }
  }
}

/** By index, because an iterator over millions of bytes costs more than the counting. */
function leadBytes(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] ?? 0) >= 0xc0) count += 1;
  return count;
}

function markOf(start: Uint8Array): { encoding: Encoding; bomBytes: number } | undefined {
  for (const { encoding, bytes } of MARKS) {
    if (bytes.every((byte, index) => start[index] === byte)) {
      return { encoding, bomBytes: bytes.length };
    }
  }
  return undefined;
}

/**
 * UTF-16 gives itself away by its line feeds: each has a NUL beside it, and all NULs of ASCII
 * characters stand at odd (little-endian) or at even places. Stray NULs of a broken export do not.
 */
function looksLikeUtf16(start: Uint8Array): boolean {
  if (start.indexOf(0) === -1) return false;
  const nuls: [even: number, odd: number] = [0, 0];
  let feeds = 0;
  let feedsBesideNul = 0;
  for (let at = 0; at < start.length; at++) {
    if (start[at] === 0) nuls[at % 2 === 0 ? 0 : 1] += 1;
    if (start[at] !== LINE_FEED) continue;
    feeds += 1;
    if (start[at % 2 === 0 ? at + 1 : at - 1] === 0) feedsBesideNul += 1;
  }
  const oneSided = nuls[0] === 0 || nuls[1] === 0;
  const many = (nuls[0] + nuls[1]) * 4 >= start.length;
  return oneSided && (feeds === 0 ? many : feeds === feedsBesideNul);
}

/** 未完的尾字节 — bytes at the end that begin a character whose other bytes are still to come. */
export function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}
