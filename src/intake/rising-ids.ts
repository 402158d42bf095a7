import type { InputKind } from "../inputs/input-kind.ts";
import type { LineReader } from "./lines/line-reader.ts";
import type { ReadRow } from "./row-reader.ts";
import type { RecordWatch } from "./seen-records.ts";

const LONGEST_ID = 64;

/**
 * 递增编号 — ids that only ever rise, through all files, cannot stand twice: nothing is kept.
 *
 * Switches number their calls, so most exports are like that; days exported one by one are too.
 * The first record without an id or with one that is not above the last breaks the rule. Then
 * nothing is known of the records before it either, and the files are read with `FirstLook`.
 */
export class RisingIds implements RecordWatch {
  readonly #id: string | undefined;
  readonly #last = new Uint8Array(LONGEST_ID);
  #length = 0;
  #isBroken = false;

  constructor(kind: InputKind) {
    this.#id = kind.id;
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  startFile(): void {
    // The rule holds through all files as if they were one.
  }

  repeatedRows(): undefined {
    return undefined;
  }

  isSettled(line: LineReader): boolean {
    const length = line.takeIdAbove(this.#last, this.#length);
    if (length > 0) this.#length = length;
    else this.#isBroken = true;
    return true;
  }

  meet(row: ReadRow): undefined {
    const id = this.#id === undefined ? undefined : row[this.#id];
    const isUsual = typeof id === "string" && id.length <= LONGEST_ID && /^[ -~]+$/.test(id);
    if (!isUsual || !this.#isAbove(id)) {
      this.#isBroken = true;
      return;
    }
    for (let at = 0; at < id.length; at++) this.#last[at] = id.charCodeAt(at);
    this.#length = id.length;
  }

  #isAbove(id: string): boolean {
    if (id.length !== this.#length) return id.length > this.#length;
    return id > String.fromCharCode(...this.#last.subarray(0, this.#length));
  }
}
