import type { InputKind } from "../inputs/input-kind.ts";
import type { Finding } from "./finding.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { FingerprintTable } from "./fingerprint-table.ts";
import type { Header } from "./headers.ts";
import type { LineReader } from "./lines/line-reader.ts";
import type { ScanMachine } from "./lines/scan-machine.ts";
import { RecordPrint } from "./record-print.ts";
import type { ReadRow } from "./row-reader.ts";
import type { RecordWatch } from "./record-watch.ts";
import type { RawRow } from "./table.ts";

/** A row of calls is seldom shorter; longer rows leave the marks more room than they need. */
const BYTES_A_ROW = 32;
const FEWEST_SLOTS = 1024;
const FULL_AT = 0.85;
/** Often enough that threads together stay far below the slots that are left. */
const TOLD_EVERY = 1024;
/** Brings what the last bits of a print hold to the first ones, which choose the slot. */
const SPREAD = 0x9e3779b1;
const TWO_TO_32 = 0x1_0000_0000;
/** How src/scan is told to make prints of ids, and how many of them at a time. */
const BY_PRINTS = 2;
const PRINTS_AT_ONCE = 1024;
const PRINT_WORDS = 2;
const PRINT_BYTES = 8;

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
 * 140 MB for 22 million, where whole prints with their lines would take more than 500 MB. The
 * marks lie in memory that threads can share: a record of one range finds the mark that its double
 * in any other has left. Only when rows are so short that the shared marks do not suffice, one
 * thread reads alone and makes room for more.
 */
export class FirstLook implements RecordWatch {
  readonly suspects = new FingerprintTable(0);
  readonly #record: RecordPrint;
  readonly #marks: MarkTable[];
  readonly #slots: number;
  readonly #isShared: boolean;
  #isBroken = false;
  /** Where the machine that is read with leaves its prints. */
  #prints: { readonly machine: ScanMachine; readonly at: number } | undefined;

  constructor(kind: InputKind, bytes: number, isShared: boolean) {
    this.#record = new RecordPrint(kind);
    this.#slots = Math.max(FEWEST_SLOTS, Math.ceil(bytes / BYTES_A_ROW));
    this.#isShared = isShared;
    this.#marks = [new MarkTable(new SharedArrayBuffer(MarkTable.bytes(this.#slots)))];
  }

  /** The same look in another thread. */
  static sharing(kind: InputKind, shared: SharedArrayBuffer): FirstLook {
    const look = new FirstLook(kind, 0, true);
    look.#marks[0] = new MarkTable(shared);
    return look;
  }

  get shared(): SharedArrayBuffer | undefined {
    return this.#marks[0]?.shared;
  }

  /** Shared marks that are full: what the threads kept elsewhere the others would not see. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  startFile(): void {
    // Files do not matter to a first look.
  }

  repeatedRows(): undefined {
    return undefined;
  }

  joinSuspects(prints: Int32Array): void {
    this.suspects.meetAll(prints);
  }

  breakOff(): void {
    this.#isBroken = true;
  }

  isSettled(line: LineReader): boolean {
    this.#record.ofLine(line);
    this.#note(this.#record.print);
    return true;
  }

  /** Lines without an id are looked at one by one. */
  beginScan({ machine, idCell }: LineReader): number {
    if (idCell === undefined) return 0;
    if (this.#prints?.machine !== machine) {
      const at = machine.entries.allocate(PRINTS_AT_ONCE * PRINT_BYTES);
      this.#prints = { machine, at };
    }
    machine.entries.watchIds(idCell, BY_PRINTS, this.#prints.at);
    return PRINTS_AT_ONCE;
  }

  takeScanned({ machine }: LineReader): void {
    const { words } = machine.views;
    const { print } = this.#record;
    const from = (this.#prints?.at ?? 0) / Int32Array.BYTES_PER_ELEMENT;
    const end = from + machine.entries.linesTaken() * PRINT_WORDS;
    for (let at = from; at < end; at += PRINT_WORDS) {
      print.high = words[at] ?? 0;
      print.low = words[at + 1] ?? 0;
      this.#note(print);
    }
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
    else if (marks?.isFull) this.#makeRoom();
  }

  #makeRoom(): void {
    if (this.#isShared) this.#isBroken = true;
    else this.#marks.push(new MarkTable(new SharedArrayBuffer(MarkTable.bytes(this.#slots))));
  }
}

/**
 * Marks in a table of fixed size: a mark alone cannot say where else it would belong.
 *
 * Several threads may write at once: a slot is taken only while it is empty, so of two equal
 * marks one finds the other. How many slots are taken is told from time to time.
 */
class MarkTable {
  readonly shared: SharedArrayBuffer;
  readonly #marks: Int32Array;
  readonly #slots: number;
  readonly #toldEvery: number;
  #told = 0;
  #untold = 0;

  constructor(shared: SharedArrayBuffer) {
    this.shared = shared;
    this.#marks = new Int32Array(shared);
    this.#slots = this.#marks.length - 1;
    this.#toldEvery = Math.min(TOLD_EVERY, this.#slots >> 6);
  }

  /** Behind the slots stands how many are taken. */
  static bytes(slots: number): number {
    return (slots + 1) * Int32Array.BYTES_PER_ELEMENT;
  }

  get isFull(): boolean {
    return this.#told + this.#untold >= this.#slots * FULL_AT;
  }

  has(print: Fingerprint): boolean {
    const mark = markOf(print);
    for (let slot = this.#slotOf(print); ; slot = this.#after(slot)) {
      const there = this.#marks[slot] ?? 0;
      if (there === 0 || there === mark) return there === mark;
    }
  }

  /** Whether the mark was there; it is now. */
  meet(print: Fingerprint): boolean {
    const marks = this.#marks;
    const mark = markOf(print);
    for (let slot = this.#slotOf(print); ; slot = this.#after(slot)) {
      const seen = marks[slot] ?? 0;
      const there = seen === 0 ? Atomics.compareExchange(marks, slot, 0, mark) : seen;
      if (there === mark) return true;
      if (there === 0) break;
    }
    this.#untold += 1;
    if (this.#untold >= this.#toldEvery) {
      this.#told = Atomics.add(marks, this.#slots, this.#untold) + this.#untold;
      this.#untold = 0;
    }
    return false;
  }

  #slotOf(print: Fingerprint): number {
    const spread = Math.imul(print.low, SPREAD) >>> 0;
    return ((spread / TWO_TO_32) * this.#slots) | 0;
  }

  #after(slot: number): number {
    return slot + 1 === this.#slots ? 0 : slot + 1;
  }
}

/** An empty slot is zero; `FingerprintTable` moves that print aside in the same way. */
function markOf(print: Fingerprint): number {
  return print.high === 0 ? 1 : print.high;
}
