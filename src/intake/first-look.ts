import type { InputKind } from "../inputs/input-kind.ts";
import type { Finding } from "./finding.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { FingerprintTable } from "./fingerprint-table.ts";
import type { Header } from "./headers.ts";
import type { LineReader } from "./lines/line-reader.ts";
import { RecordPrint } from "./record-print.ts";
import type { ReadRow } from "./row-reader.ts";
import type { RecordWatch } from "./seen-records.ts";
import type { RawRow } from "./table.ts";

/** A row of calls is seldom shorter; longer rows leave the marks more room than they need. */
const BYTES_A_ROW = 32;
const FEWEST_SLOTS = 1024;
const FULL_AT = 0.85;
/** Brings what the last bits of a print hold to the first ones, which choose the slot. */
const SPREAD = 0x9e3779b1;
const TWO_TO_32 = 0x1_0000_0000;

/**
 * 初看 — finds out which records of millions may stand twice, without keeping any of them.
 *
 * A record leaves a mark of 32 bits in a slot that the rest of its print chooses. A record that
 * finds its mark there already becomes a suspect, kept with its whole print; the order in which
 * records come does not matter. Most months have none, and then every record has been counted
 * rightly. Else the files are read once more, and this time the suspects alone meet
 * `SeenRecords`. A mark met by accident costs that second reading and nothing else.
 *
 * Memory: 4 bytes for 32 bytes of file, whatever the ids look like: 14 MB for 2.2 million calls,
 * 140 MB for 22 million, where whole prints with their lines would take more than 500 MB.
 */
export class FirstLook implements RecordWatch {
  readonly suspects = new FingerprintTable(0);
  readonly #record: RecordPrint;
  readonly #marks: MarkTable[];
  readonly #slots: number;

  constructor(kind: InputKind, bytes: number) {
    this.#record = new RecordPrint(kind);
    this.#slots = Math.max(FEWEST_SLOTS, Math.ceil(bytes / BYTES_A_ROW));
    this.#marks = [new MarkTable(this.#slots)];
  }

  startFile(): void {
    // Files do not matter to a first look.
  }

  repeatedRows(): undefined {
    return undefined;
  }

  isSettled(line: LineReader): boolean {
    this.#record.ofLine(line);
    this.#note(this.#record.print);
    return true;
  }

  meet(row: ReadRow, source: RawRow, header: Header): undefined | "duplicate" | Finding {
    this.#record.ofRow(row, source, header);
    this.#note(this.#record.print);
    return undefined;
  }

  #note(print: Fingerprint): void {
    const last = this.#marks.length - 1;
    for (let index = 0; index < last; index++) {
      if (this.#marks[index]?.has(print)) return void this.suspects.meet(print);
    }
    const marks = this.#marks[last];
    if (marks?.meet(print)) this.suspects.meet(print);
    else if (marks?.isFull) this.#marks.push(new MarkTable(this.#slots));
  }
}

/** Marks in a table of fixed size: a mark alone cannot say where else it would belong. */
class MarkTable {
  readonly #marks: Int32Array;
  #used = 0;

  constructor(slots: number) {
    this.#marks = new Int32Array(slots);
  }

  get isFull(): boolean {
    return this.#used >= this.#marks.length * FULL_AT;
  }

  has(print: Fingerprint): boolean {
    return this.#marks[this.#slotOf(print)] !== 0;
  }

  /** Whether the mark was there; it is now. */
  meet(print: Fingerprint): boolean {
    const slot = this.#slotOf(print);
    if (this.#marks[slot] !== 0) return true;
    this.#marks[slot] = markOf(print);
    this.#used++;
    return false;
  }

  #slotOf(print: Fingerprint): number {
    const marks = this.#marks;
    const mark = markOf(print);
    const spread = Math.imul(print.low, SPREAD) >>> 0;
    let slot = ((spread / TWO_TO_32) * marks.length) | 0;
    for (let there = marks[slot]; there !== 0 && there !== mark; there = marks[slot]) {
      slot = slot + 1 === marks.length ? 0 : slot + 1;
    }
    return slot;
  }
}

/** An empty slot is zero; `FingerprintTable` moves that print aside in the same way. */
function markOf(print: Fingerprint): number {
  return print.high === 0 ? 1 : print.high;
}
