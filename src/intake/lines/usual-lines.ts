import type { RecordWatch } from "../record-watch.ts";
import type { LineBlock } from "../table.ts";
import type { LineReader } from "./line-reader.ts";

/** 取行 — takes usual lines of one file. */
export interface LineTaker {
  /** Takes the line that was read last. */
  take(line: number): void;
  /** Has the machine take lines itself, as many as are usual; the start of the next one. */
  scan(start: number, end: number, line: number, most: number): number;
}

/**
 * 常行 — takes the usual lines of a file, as many as stand one behind the other.
 *
 * Where the machine can tell records apart and add them up or keep them, it goes through the lines
 * alone; else it stops behind each of them.
 */
export class UsualLines {
  /** How many lines were taken last. */
  taken = 0;
  readonly #reader: LineReader;
  readonly #taker: LineTaker;
  readonly #watch: RecordWatch;

  constructor(reader: LineReader, taker: LineTaker, watch: RecordWatch) {
    this.#reader = reader;
    this.#taker = taker;
    this.#watch = watch;
  }

  /** Takes lines from `at` on; where the first one begins that was not taken. */
  take(block: LineBlock, at: number, line: number): number {
    const space = this.#reader.spaceOf(block);
    this.taken = 0;
    let start = space + at;
    const end = space + block.bytes.length;
    while (start < end && this.#watch.isBroken !== true) {
      const next = this.#scan(start, end, line) ?? this.#takeOne(start, line);
      if (next < 0) break;
      start = next;
    }
    return start - space;
  }

  /** Undefined when the next line has to be looked at by itself. */
  #scan(start: number, end: number, line: number): number | undefined {
    const most = this.#watch.beginScan?.(this.#reader) ?? 0;
    if (most === 0) return undefined;
    const { entries } = this.#reader.machine;
    const takenBefore = this.taken;
    let at = start;
    do {
      at = this.#taker.scan(at, end, line + this.taken, most);
      this.taken += entries.linesTaken();
      this.#watch.takeScanned?.(this.#reader);
    } while (at < end && this.#watch.isBroken !== true && this.#reader.answer());
    this.#watch.endScan?.(this.#reader, this.taken - takenBefore);
    return at > start || this.#watch.isBroken === true ? at : undefined;
  }

  #takeOne(start: number, line: number): number {
    const next = this.#reader.read(start);
    if (next < 0 || !this.#watch.isSettled(this.#reader)) return -1;
    this.#taker.take(line + this.taken);
    this.taken += 1;
    return next;
  }
}
