import type { InputKind } from "../inputs/input-kind.ts";
import type { LineReader } from "./lines/line-reader.ts";
import type { IdSpan, RecordWatch } from "./record-watch.ts";
import type { ReadRow } from "./row-reader.ts";

const LONGEST_ID = 64;
/** How src/scan is told to compare ids. */
const BY_RISING_IDS = 1;
const ALL_LINES = 0x7fffffff;

/** 以何为名 — the one column that names a record; undefined where several do, or the whole row. */
export function namedBy({ id, key = [] }: InputKind): string | undefined {
  return id ?? (key.length === 1 ? key[0] : undefined);
}

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
  #first = "";
  #last = "";
  #isBroken = false;

  constructor(kind: InputKind) {
    this.#id = namedBy(kind);
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

  /** Only what the machine did not take comes here: a line whose id does not rise. */
  isSettled(): boolean {
    this.#isBroken = true;
    return false;
  }

  /** The machine goes on from the last id; the first one of all is to be known here. */
  beginScan({ machine, idCell }: LineReader): number {
    if (idCell === undefined) return 0;
    const { entries } = machine;
    const last = Buffer.from(this.#last, "latin1");
    machine.views.bytes.set(last, entries.lastId());
    entries.goOnFrom(last.length);
    entries.watchIds(idCell, BY_RISING_IDS, 0);
    return last.length === 0 ? 1 : ALL_LINES;
  }

  endScan({ machine }: LineReader, taken: number): void {
    const { entries, views } = machine;
    if (entries.wasStopped() !== 0) this.#isBroken = true;
    if (taken === 0) return;
    const at = entries.lastId();
    const id = Buffer.from(views.buffer, at, entries.lastIdLength());
    this.#goOnFrom(id.toString("latin1"));
  }

  meet(row: ReadRow): undefined {
    const id = this.#id === undefined ? undefined : row[this.#id];
    const isUsual = typeof id === "string" && id.length <= LONGEST_ID && /^[ -~]+$/.test(id);
    if (isUsual && this.#isAbove(id)) this.#goOnFrom(id);
    else this.#isBroken = true;
  }

  /** From the first id to the last; begins anew, so that the next range has a span of its own. */
  takeSpan(): IdSpan {
    const span = { first: this.#first, last: this.#last };
    this.#first = "";
    this.#last = "";
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
    if (this.#first === "") this.#first = id;
    this.#last = id;
  }

  #isAbove(id: string): boolean {
    const last = this.#last;
    return id.length === last.length ? id > last : id.length > last.length;
  }
}
