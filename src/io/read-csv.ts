import { statSync } from "node:fs";
import type { CsvFault, LineBlock, RawRow, SourceFile, SourceTraits } from "../intake/table.ts";
import { CsvPass } from "./csv-pass.ts";
import { type DecodingNotes, sniffFile, utf8Chunks } from "./decode.ts";
import { detectDialect } from "./dialect.ts";
import type { KnownEncoding, Sniffed } from "./encoding.ts";
import { fileHead, type ScanSizes, LineScan } from "./line-scan.ts";
import { systemReason } from "./system-error.ts";

/* Enough for a title, a preamble and a header; a delimiter is not looked for further down. */
const HEAD_BYTES = 16 * 1024;

/**
 * 打开 CSV — a file as rows with true lines and columns; it is opened when `read()` is.
 *
 * Memory stays flat: one chunk of the file and its rows exist at a time. Blank lines are rows of
 * one empty cell, ragged rows come as they are, and what goes wrong is left in `fault` behind the
 * rows that could be read.
 */
export function openCsv(absolutePath: string, displayPath: string): CsvFile {
  return new CsvFile(absolutePath, displayPath);
}

/** CSV 文件 — a source file with what was found out about its form. */
export class CsvFile implements SourceFile {
  readonly path: string;
  fault: CsvFault | undefined;
  traits: SourceTraits | undefined;
  private readonly absolutePath: string;
  private sniffed: Sniffed | undefined;

  constructor(absolutePath: string, displayPath: string) {
    this.absolutePath = absolutePath;
    this.path = displayPath;
  }

  async *read(): AsyncGenerator<readonly RawRow[], void, undefined> {
    this.fault = undefined;
    this.traits = undefined;
    try {
      const sniffed = await sniffFile(this.absolutePath);
      if ("refused" in sniffed) this.fault = { code: "CSP182", facts: {}, line: 1 };
      else yield* this.rowsIn(sniffed);
    } catch (error) {
      this.fault = { code: "CSP183", facts: { reason: systemReason(error) }, line: 1 };
    }
  }

  /** Of two readings in a row the second does not look at the encoding again. */
  async *scan(sizes?: ScanSizes): AsyncGenerator<readonly RawRow[] | LineBlock, void, undefined> {
    this.fault = undefined;
    this.traits = undefined;
    try {
      this.sniffed ??= await sniffFile(this.absolutePath);
      if ("refused" in this.sniffed) this.fault = { code: "CSP182", facts: {}, line: 1 };
      else if (!this.sniffed.clean || this.sniffed.hasNuls) yield* this.rowsIn(this.sniffed);
      else yield* this.linesIn(this.sniffed, sizes);
    } catch (error) {
      this.fault = { code: "CSP183", facts: { reason: systemReason(error) }, line: 1 };
    }
  }

  size(): number {
    return statSync(this.absolutePath, { throwIfNoEntry: false })?.size ?? 0;
  }

  private async *linesIn(known: KnownEncoding, sizes: ScanSizes | undefined) {
    const head = await fileHead(this.absolutePath, known.bomBytes, HEAD_BYTES);
    if (head.length === 0 && known.bomBytes === 0) return;
    const { preambleBytes, ...dialect } = detectDialect(head.toString("utf8"));
    this.traits = { encoding: known.encoding, ...dialect, nulBytes: 0 };
    const from = known.bomBytes + preambleBytes;
    const scan = new LineScan(dialect.delimiter, preambleBytes > 0 ? 2 : 1, sizes);
    yield* scan.read(this.absolutePath, from);
    this.fault = scan.fault;
  }

  private async *rowsIn(known: KnownEncoding): AsyncGenerator<readonly RawRow[], void, undefined> {
    const notes: DecodingNotes = { nulBytes: 0, damaged: false };
    let pass: CsvPass | undefined;
    for await (const chunk of utf8Chunks(this.absolutePath, known, notes)) {
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
}
