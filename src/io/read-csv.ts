import { statSync } from "node:fs";
import type {
  CsvFault,
  FileLayout,
  LineBlock,
  RawRow,
  SourceFile,
  SourceTraits,
} from "../intake/table.ts";
import { type Chunk, chunksOfFile, chunksOfHeld, type ScanSizes, USUAL_SIZES } from "./chunks.ts";
import { CsvPass } from "./csv-pass.ts";
import { type DecodingNotes, fileBytes, piecesOf, sniffBytes, utf8Chunks } from "./decode.ts";
import { detectDialect } from "./dialect.ts";
import type { KnownEncoding, Sniffed } from "./encoding.ts";
import { fileHead, HEAD_BYTES, largeLayout, type RangeSizes } from "./file-layout.ts";
import { type Fingerprint, fingerprintOf } from "./fingerprint.ts";
import { HELD_BYTES, holdFile } from "./held-file.ts";
import { LineScan } from "./line-scan.ts";
import { systemReason } from "./system-error.ts";

/**
 * 打开 CSV — a file as rows with true lines and columns; it is opened when `read()` is.
 *
 * Memory stays flat: a file of usual size, or one chunk of a larger one, and its rows exist at a
 * time. Blank lines are rows of one empty cell, ragged rows come as they are, and what goes wrong
 * is left in `fault` behind the rows that could be read.
 */
export function openCsv(
  absolutePath: string,
  displayPath: string,
  onPrint?: (print: Fingerprint) => void,
): CsvFile {
  return new CsvFile(absolutePath, displayPath, onPrint);
}

/** CSV 文件 — a source file with what was found out about its form. */
export class CsvFile implements SourceFile {
  readonly path: string;
  fault: CsvFault | undefined;
  traits: SourceTraits | undefined;
  private readonly absolutePath: string;
  private sniffed: Sniffed | undefined;
  private held: Buffer | undefined;
  private isWhole = false;
  /** Told size and hash of the bytes that the rows come from, when they are held as a whole. */
  private readonly onPrint: ((print: Fingerprint) => void) | undefined;

  constructor(
    absolutePath: string,
    displayPath: string,
    onPrint: ((print: Fingerprint) => void) | undefined,
  ) {
    this.absolutePath = absolutePath;
    this.path = displayPath;
    this.onPrint = onPrint;
  }

  async *read(): AsyncGenerator<readonly RawRow[], void, undefined> {
    yield* this.open((sniffed) => this.rowsIn(sniffed));
  }

  /** Of two readings in a row the second does not look at the encoding again. */
  async *scan(
    sizes: ScanSizes = USUAL_SIZES,
  ): AsyncGenerator<readonly RawRow[] | LineBlock, void, undefined> {
    yield* this.open((sniffed) =>
      sniffed.clean && !sniffed.hasNuls
        ? this.linesIn(sniffed, sizes)
        : this.decodedLinesIn(sniffed, sizes),
    );
  }

  size(): number {
    return statSync(this.absolutePath, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** Also of a file whose encoding was not looked at: who reads a range finds out. */
  layout(sizes?: RangeSizes): FileLayout | undefined {
    if (this.isWhole) return undefined;
    if (this.sniffed && ("refused" in this.sniffed || !this.sniffed.clean)) return undefined;
    const made = largeLayout(this.absolutePath, this.path, sizes);
    if (!made) return undefined;
    this.fault = undefined;
    this.traits = made.traits;
    return made.layout;
  }

  async readWhole(): Promise<void> {
    this.isWhole = true;
    this.sniffed ??= await this.sniff();
  }

  private async *open<T>(
    rowsOf: (sniffed: KnownEncoding) => AsyncGenerator<T, void, undefined>,
  ): AsyncGenerator<T, void, undefined> {
    this.fault = undefined;
    this.traits = undefined;
    try {
      if (!this.held) {
        this.held = holdFile(this.absolutePath, HELD_BYTES);
        if (this.held) this.onPrint?.(fingerprintOf(this.held));
      }
      this.sniffed ??= await this.sniff();
      if ("refused" in this.sniffed) this.fault = { code: "CSP182", facts: {}, line: 1 };
      else yield* rowsOf(this.sniffed);
    } catch (error) {
      this.fault = { code: "CSP183", facts: { reason: systemReason(error) }, line: 1 };
    }
  }

  private async sniff(): Promise<Sniffed> {
    return sniffBytes(this.held ? [this.held] : fileBytes(this.absolutePath));
  }

  private async *linesIn(known: KnownEncoding, sizes: ScanSizes) {
    const { held, absolutePath } = this;
    const head =
      held?.subarray(known.bomBytes, known.bomBytes + HEAD_BYTES) ??
      fileHead(absolutePath, known.bomBytes, HEAD_BYTES);
    if (!head || (head.length === 0 && known.bomBytes === 0)) return;
    const { preambleBytes, ...dialect } = detectDialect(head.toString("utf8"));
    this.traits = { encoding: known.encoding, ...dialect, nulBytes: 0 };
    const from = known.bomBytes + preambleBytes;
    const scan = new LineScan(dialect.delimiter, preambleBytes > 0 ? 2 : 1, sizes);
    yield* scan.read(
      held ? chunksOfHeld(held, from, sizes) : chunksOfFile(absolutePath, from, sizes),
    );
    this.fault = scan.fault;
  }

  /** The same for a file that has to be decoded first. */
  private async *decodedLinesIn(known: KnownEncoding, sizes: ScanSizes) {
    const notes: DecodingNotes = { nulBytes: 0, damaged: false };
    const chunks = utf8Chunks(this.pieces(), known, notes);
    const first = await chunks.next();
    if (first.done === true) return;
    const { preambleBytes, ...dialect } = detectDialect(
      first.value.toString("utf8", 0, HEAD_BYTES),
    );
    this.traits = { encoding: known.encoding, ...dialect, nulBytes: 0 };
    const scan = new LineScan(dialect.delimiter, preambleBytes > 0 ? 2 : 1, sizes);
    yield* scan.read(decodedChunks(first.value.subarray(preambleBytes), chunks), notes);
    this.fault = scan.fault;
    this.traits = { ...this.traits, nulBytes: notes.nulBytes };
  }

  private async *rowsIn(known: KnownEncoding): AsyncGenerator<readonly RawRow[], void, undefined> {
    const notes: DecodingNotes = { nulBytes: 0, damaged: false };
    let pass: CsvPass | undefined;
    for await (const chunk of utf8Chunks(this.pieces(), known, notes)) {
      if (pass) yield await pass.feed(chunk);
      else {
        const { preambleBytes, ...dialect } = detectDialect(chunk.toString("utf8", 0, HEAD_BYTES));
        this.traits = { encoding: known.encoding, ...dialect, nulBytes: 0 };
        pass = new CsvPass(dialect.delimiter, preambleBytes > 0 ? 2 : 1);
        yield await pass.feed(chunk.subarray(preambleBytes));
      }
      if (pass.fault) break;
    }
    if (pass && !pass.fault) yield await (notes.damaged ? pass.breakOff() : pass.finish());
    this.fault = pass?.fault;
    if (this.traits) this.traits = { ...this.traits, nulBytes: notes.nulBytes };
  }

  private pieces(): AsyncIterable<Buffer> | Iterable<Buffer> {
    return this.held ? piecesOf(this.held) : fileBytes(this.absolutePath);
  }
}

async function* decodedChunks(
  first: Buffer,
  rest: AsyncIterable<Buffer>,
): AsyncGenerator<Chunk, void, undefined> {
  const chunkOf = (space: Buffer): Chunk => ({ space, start: 0, end: space.length });
  yield chunkOf(first);
  for await (const bytes of rest) yield chunkOf(bytes);
}
