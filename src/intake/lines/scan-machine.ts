import { SCAN_PROGRAM } from "./scan-program.ts";

/** 扫描程序的入口 — what src/scan/index.ts exports; addresses are offsets in its memory. */
export interface ScanEntries {
  readonly memory: { readonly buffer: ArrayBuffer };
  allocate(bytes: number): number;
  release(at: number, bytes: number): void;
  beginFile(cells: number, delimiter: number): number;
  setCell(cell: number, way: number, isRequired: number): number;
  setWindow(cell: number, from: number, end: number): void;
  learn(words: number, start: number, length: number, code: number, number: number): void;
  readLine(start: number): number;
  askedCell(): number;
  askedStart(): number;
  askedEnd(): number;
  forgetAsked(): void;
  watchIds(cell: number, way: number, prints: number): void;
  lastId(): number;
  lastIdLength(): number;
  goOnFrom(length: number): void;
  limits(withinSeconds: number, linesKept: number): void;
  makeRoom(people: number): void;
  beginCalls(cells: number, monthStart: number): void;
  setPerson(code: number, person: number): void;
  setOut(code: number): void;
  addCall(line: number): void;
  scanCalls(start: number, end: number, line: number, most: number): number;
  keepPunchesAt(to: number, most: number): void;
  beginPunches(person: number, moment: number, site: number): void;
  setPuncher(code: number, person: number): void;
  isLater(person: number, moment: number): number;
  keepPunch(line: number): void;
  forgetPunches(): void;
  scanPunches(start: number, end: number, line: number, most: number): number;
  linesTaken(): number;
  wasStopped(): number;
  daysAt(): number;
  peopleWithRoom(): number;
  dayOf(person: number, day: number): number;
  seldomOf(record: number): number;
  firstLinesOf(person: number): number;
}

/** Known to every engine; TypeScript has it among the types of browsers only. */
declare const WebAssembly: {
  readonly Module: new (program: Uint8Array) => object;
  readonly Instance: new (program: object) => { readonly exports: object };
};

/** The program looks at a few bytes behind a block before it knows that they do not count. */
const SPARE_BYTES = 64;

let program: object | undefined;

/**
 * 扫描机 — the program of src/scan with a memory of its own: it reads lines, adds calls up
 * and keeps punches.
 *
 * It runs at full speed from its first line on, and makes no objects. What is read and what it
 * adds up to lie in its memory, where one look finds what belongs together.
 */
export class ScanMachine {
  readonly entries: ScanEntries;
  #views: MemoryViews;
  #space = 0;
  #spaceBytes = 0;

  constructor() {
    program ??= new WebAssembly.Module(Buffer.from(SCAN_PROGRAM, "base64"));
    // A test compiles src/scan and compares: the program has these entries.
    this.entries = new WebAssembly.Instance(program).exports as ScanEntries;
    this.#views = new MemoryViews(this.entries.memory.buffer);
  }

  /** The memory as it is now: views of it end when it grows. */
  get views(): MemoryViews {
    /* Quicker to ask than whether the memory has another buffer. */
    const hasEnded = this.#views.bytes.length === 0;
    if (hasEnded) this.#views = new MemoryViews(this.entries.memory.buffer);
    return this.#views;
  }

  /** Takes in a block of lines; where it begins. */
  load(block: Uint8Array): number {
    const bytes = block.length + SPARE_BYTES;
    if (bytes > this.#spaceBytes) {
      if (this.#spaceBytes > 0) this.entries.release(this.#space, this.#spaceBytes);
      this.#space = this.entries.allocate(bytes);
      this.#spaceBytes = bytes;
    }
    this.views.bytes.set(block, this.#space);
    return this.#space;
  }
}

/** 内存视图 — a memory as bytes, whole numbers and others. */
export class MemoryViews {
  readonly buffer: ArrayBuffer;
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
  readonly numbers: Float64Array;

  constructor(buffer: ArrayBuffer) {
    this.buffer = buffer;
    this.bytes = new Uint8Array(buffer);
    this.words = new Int32Array(buffer);
    this.numbers = new Float64Array(buffer);
  }
}
