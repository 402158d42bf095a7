import type { CsvFault, LineBlock, RawRow } from "../intake/table.ts";
import type { Chunk, Chunks, ScanSizes } from "./chunks.ts";
import { CsvPass } from "./csv-pass.ts";
import { rowOfLine } from "./csv-row.ts";
import type { DecodingNotes } from "./decode.ts";
import type { Delimiter } from "./dialect.ts";

const QUOTE = 0x22;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

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
  readonly #longLine: number;
  #line: number;
  /** Bytes before the next chunk that no block has held yet; never with a pass. */
  #carry: Uint8Array = new Uint8Array(0);
  #pass: CsvPass | undefined;

  constructor(delimiter: Delimiter, firstLine: number, { longLine }: ScanSizes) {
    this.#delimiter = delimiter;
    this.#line = firstLine;
    this.#longLine = longLine;
  }

  /** Number of the line behind those that were read. */
  get line(): number {
    return this.#line;
  }

  /** When decoding met bytes that are no text, the chunks end before them. */
  async *read(
    chunks: Chunks,
    notes?: Readonly<DecodingNotes>,
  ): AsyncGenerator<readonly RawRow[] | LineBlock, void, undefined> {
    for await (const chunk of chunks) {
      yield* this.#take(chunk);
      if (this.fault) return;
    }
    yield* notes?.damaged === true ? this.#breakOff() : this.#finish();
  }

  async *#take(chunk: Chunk) {
    if (this.#pass) {
      yield* this.#parse(this.#pass, chunk.space.subarray(chunk.start, chunk.end));
      return;
    }
    const { space, start, end } = withRoom(chunk, this.#carry.length);
    const first = start - this.#carry.length;
    space.set(this.#carry, first);
    const linesEnd = Math.max(first, space.lastIndexOf(LINE_FEED, end - 1) + 1);
    const lines = space.subarray(first, linesEnd);
    const isEndless = end - linesEnd >= this.#longLine;
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
    if (rest === undefined || rest.bytes.length >= this.#longLine) return;
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
    this.#line = pass.nextLine;
  }

  async *#breakOff() {
    const pass = this.#pass ?? new CsvPass(this.#delimiter, this.#line);
    if (!this.#pass) yield await pass.feed(Buffer.from(this.#carry));
    if (!pass.fault) yield await pass.breakOff();
    this.fault = pass.fault;
  }

  *#lend(bytes: Buffer) {
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

/** Chunks of a file come with room for what is carried over; decoded ones do not. */
function withRoom(chunk: Chunk, room: number): Chunk {
  if (chunk.start >= room) return chunk;
  const bytes = chunk.space.subarray(chunk.start, chunk.end);
  return {
    space: Buffer.concat([Buffer.alloc(room), bytes]),
    start: room,
    end: room + bytes.length,
  };
}
