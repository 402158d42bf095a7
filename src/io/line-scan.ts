import { type FileHandle, open } from "node:fs/promises";
import type { CsvFault, LineBlock, RawRow } from "../intake/table.ts";
import { CsvPass } from "./csv-pass.ts";
import { rowOfLine } from "./csv-row.ts";
import type { Delimiter } from "./dialect.ts";

const QUOTE = 0x22;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/** 扫描尺寸 — how many bytes are read at a time, and from what length on a line is not plain. */
export interface ScanSizes {
  readonly chunk: number;
  /** Together with a chunk shorter than the longest record, so that no block holds a longer one. */
  readonly longLine: number;
}

const USUAL_SIZES: ScanSizes = { chunk: 512 * 1024, longLine: 256 * 1024 };

/**
 * 按行扫描 — the quick way through a file of UTF-8: plain stretches are lent out as whole lines.
 *
 * A stretch with a quote, a CR of its own or an endless line goes to the reference parser, from
 * the line it begins with. What the parser has not finished at the end of a chunk begins at the
 * border of a record; when no quote stands in it, plain scanning goes on from there.
 */
export class LineScan {
  fault: CsvFault | undefined;
  readonly #delimiter: Delimiter;
  readonly #sizes: ScanSizes;
  #line: number;
  /** Bytes before the next chunk that no block has held yet; never with a pass. */
  #carry: Uint8Array = new Uint8Array(0);
  #pass: CsvPass | undefined;

  constructor(delimiter: Delimiter, firstLine: number, sizes: ScanSizes = USUAL_SIZES) {
    this.#delimiter = delimiter;
    this.#line = firstLine;
    this.#sizes = sizes;
  }

  async *read(path: string, from: number): AsyncGenerator<readonly RawRow[] | LineBlock> {
    const handle = await open(path);
    try {
      for await (const chunk of chunksOf(handle, from, this.#sizes)) {
        yield* this.#take(chunk.space, chunk.start, chunk.end);
        if (this.fault) return;
      }
      yield* this.#finish();
    } finally {
      await handle.close();
    }
  }

  /** `space` has room for the carried bytes before the chunk. */
  async *#take(space: Buffer, start: number, end: number) {
    if (this.#pass) {
      yield* this.#parse(this.#pass, space.subarray(start, end));
      return;
    }
    const first = start - this.#carry.length;
    space.set(this.#carry, first);
    const linesEnd = Math.max(first, space.lastIndexOf(LINE_FEED, end - 1) + 1);
    const lines = space.subarray(first, linesEnd);
    const isEndless = end - linesEnd >= this.#sizes.longLine;
    if (isEndless || !isPlain(lines)) {
      this.#pass = new CsvPass(this.#delimiter, this.#line);
      yield* this.#parse(this.#pass, space.subarray(first, end));
      return;
    }
    if (lines.length > 0) yield* this.#lend(lines);
    /* A copy, because the space is read into again before the next chunk is taken. */
    this.#carry = Buffer.from(space.subarray(linesEnd, end));
  }

  async *#parse(pass: CsvPass, bytes: Uint8Array) {
    /* Rows of the parser point into its bytes, and the space is used again. */
    yield await pass.feed(Buffer.from(bytes));
    this.fault = pass.fault;
    const rest = pass.handOver();
    if (rest === undefined || rest.bytes.length >= this.#sizes.longLine) return;
    this.#carry = rest.bytes;
    this.#line = rest.line;
    this.#pass = undefined;
  }

  async *#finish() {
    const rest = Buffer.from(this.#carry);
    if (!this.#pass && isPlain(rest) && rest.at(-1) !== CARRIAGE_RETURN) {
      const isClosed = rest.length === 0 || rest.at(-1) === LINE_FEED;
      const lines = isClosed ? rest : Buffer.concat([rest, Buffer.from("\n")]);
      if (lines.length > 0) yield* this.#lend(lines);
      return;
    }
    const pass = this.#pass ?? new CsvPass(this.#delimiter, this.#line);
    if (!this.#pass) yield await pass.feed(rest);
    if (!pass.fault) yield await pass.finish();
    this.fault = pass.fault;
  }

  *#lend(bytes: Uint8Array) {
    const delimiter = this.#delimiter;
    const block: LineBlock = {
      bytes,
      line: this.#line,
      delimiter,
      lines: 0,
      row: (start, end, line) => rowOfLine(bytes, start, end, line, delimiter),
    };
    yield block;
    this.#line += block.lines;
  }
}

/** Lines that are records as they stand; a CR is plain as half of a line end only. */
function isPlain(lines: Uint8Array): boolean {
  if (lines.includes(QUOTE)) return false;
  for (let at = lines.indexOf(CARRIAGE_RETURN); at >= 0;) {
    if (lines[at + 1] !== LINE_FEED && at + 1 < lines.length) return false;
    at = lines.indexOf(CARRIAGE_RETURN, at + 1);
  }
  return true;
}

interface Chunk {
  readonly space: Buffer;
  readonly start: number;
  readonly end: number;
}

/** While one chunk is worked on, the next is read into the other of two spaces. */
async function* chunksOf(handle: FileHandle, from: number, { chunk, longLine }: ScanSizes) {
  /* What is carried over is shorter than a long line; the space before a chunk takes it. */
  const spaces = [longLine, longLine].map((room) => Buffer.allocUnsafe(room + chunk));
  const [here, there] = spaces;
  if (!here || !there) return;
  let position = from;
  const readInto = async (space: Buffer): Promise<Chunk> => {
    const { bytesRead } = await handle.read(space, longLine, chunk, position);
    position += bytesRead;
    return { space, start: longLine, end: longLine + bytesRead };
  };
  let current = await readInto(here);
  while (current.end > current.start) {
    const next = readInto(current.space === here ? there : here);
    try {
      yield current;
    } finally {
      /* An answer nobody waits for would end the process. */
      await next;
    }
    current = await next;
  }
}

/** 文件开头 — the first bytes behind the byte order mark. */
export async function fileHead(path: string, from: number, length: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const head = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await handle.read(head, filled, length - filled, from + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return head.subarray(0, filled);
  } finally {
    await handle.close();
  }
}
