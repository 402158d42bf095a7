import { isAscii, isUtf8 } from "node:buffer";
import { unfinishedTail } from "./encoding.ts";

const NOTHING = new Uint8Array(0);

/** 可直接用的字节 — whether the bytes that pass are UTF-8 without NULs, wherever they are cut. */
export class PlainBytes {
  #carry: Uint8Array = NOTHING;
  #arePlain = true;

  /** False from the first byte on that does not fit. */
  add(piece: Uint8Array): boolean {
    if (!this.#arePlain || piece.includes(0)) this.#arePlain = false;
    else if (this.#carry.length > 0 || !isAscii(piece)) this.#expectUtf8(piece);
    return this.#arePlain;
  }

  /** Whether no character was left unfinished. */
  get areWhole(): boolean {
    return this.#arePlain && this.#carry.length === 0;
  }

  #expectUtf8(piece: Uint8Array): void {
    const bytes = this.#carry.length > 0 ? Buffer.concat([this.#carry, piece]) : piece;
    const whole = bytes.subarray(0, bytes.length - unfinishedTail(bytes));
    this.#arePlain = isUtf8(whole);
    this.#carry = bytes.slice(whole.length);
  }
}
