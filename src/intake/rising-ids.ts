import type { InputKind } from "../inputs/input-kind.ts";
import type { LineReader } from "./lines/line-reader.ts";
import type { IdSpan, RecordWatch } from "./record-watch.ts";
import type { ReadRow } from "./row-reader.ts";

const LONGEST_ID = 64;

/**
 * 递增编号 — ids that only ever rise, through all files, cannot stand twice: nothing is kept.
 *
 * Switches number their calls, so most exports are like that; days exported one by one are too.
 * The first record without an id or with one that is not above the last breaks the rule. Then
 * nothing is known of the records before it either, and the files are read with `FirstLook`.
 * Ranges of a file that were read by several threads join by their first and last ids.
 */
export class RisingIds implements RecordWatch {
  readonly #id: string | undefined;
  readonly #last = new Uint8Array(LONGEST_ID);
  #length = 0;
  /** The last id as a number, when it is one: then its letters are not kept. */
  #number = Number.NaN;
  #first = "";
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
    const { number, length } = line.id;
    const isLonger = length > this.#length;
    const areNumbers = !Number.isNaN(number) && !Number.isNaN(this.#number);
    if (areNumbers && this.#length > 0 && (isLonger || length === this.#length)) {
      if (!isLonger && number <= this.#number) this.#isBroken = true;
      this.#number = number;
      this.#length = length;
    } else {
      this.#takeText(line);
    }
    return true;
  }

  #takeText({ id }: LineReader): void {
    if (!Number.isNaN(this.#number)) this.#goOnFrom(this.#lastId());
    const before = this.#length;
    const length = id.putAbove(this.#last, before);
    this.#length = length;
    this.#number = id.number;
    if (length === 0) this.#isBroken = true;
    else if (before === 0) this.#first = this.#lastId();
  }

  meet(row: ReadRow): undefined {
    const id = this.#id === undefined ? undefined : row[this.#id];
    const isUsual = typeof id === "string" && id.length <= LONGEST_ID && /^[ -~]+$/.test(id);
    if (!isUsual || !this.#isAbove(id)) {
      this.#isBroken = true;
      return;
    }
    if (this.#length === 0) this.#first = id;
    this.#goOnFrom(id);
  }

  /** From the first id to the last; begins anew, so that the next range has a span of its own. */
  takeSpan(): IdSpan {
    const span = { first: this.#first, last: this.#lastId() };
    this.#first = "";
    this.#goOnFrom("");
    return span;
  }

  /** A range without records has no ids and changes nothing. */
  joinIds({ first, last }: IdSpan): void {
    if (first === "") return;
    if (this.#isAbove(first)) this.#goOnFrom(last);
    else this.#isBroken = true;
  }

  breakOff(): void {
    this.#isBroken = true;
  }

  #goOnFrom(id: string): void {
    for (let at = 0; at < id.length; at++) this.#last[at] = id.charCodeAt(at);
    this.#length = id.length;
    this.#number = Number.NaN;
  }

  #isAbove(id: string): boolean {
    if (id.length !== this.#length) return id.length > this.#length;
    return id > this.#lastId();
  }

  #lastId(): string {
    if (!Number.isNaN(this.#number)) return String(this.#number).padStart(this.#length, "0");
    return String.fromCharCode(...this.#last.subarray(0, this.#length));
  }
}
