import { closeSync, openSync, readSync } from "node:fs";
import type { FileLayout, LineBlock, RangePass, RawRow } from "../intake/table.ts";
import { type Chunk, chunksOfRange } from "./chunks.ts";
import { LineScan } from "./line-scan.ts";
import { PlainBytes } from "./plain-bytes.ts";
import { systemReason } from "./system-error.ts";

const LINE_FEED = 0x0a;
/** Lines are mostly much shorter. */
const LINE_BYTES = 4096;

/** 文件的一段 — reads one range of a file with its own file handle, in whatever thread it is. */
export class CsvRange implements RangePass {
  lines = 0;
  isMistaken = false;
  readonly #layout: FileLayout;
  readonly #range: number;
  readonly #firstLine: number;
  readonly #plain = new PlainBytes();

  constructor(layout: FileLayout, range: number, firstLine: number) {
    this.#layout = layout;
    this.#range = range;
    this.#firstLine = firstLine;
  }

  async *parts(): AsyncGenerator<readonly RawRow[] | LineBlock, void, undefined> {
    const { delimiter, sizes } = this.#layout;
    const scan = new LineScan(delimiter, this.#firstLine, sizes);
    try {
      yield* scan.read(this.#chunks());
      this.isMistaken = scan.fault !== undefined || !this.#plain.areWhole;
    } catch (error) {
      /* The reading of the whole file will say what is wrong with it. */
      systemReason(error);
      this.isMistaken = true;
    }
    this.lines = scan.line - this.#firstLine;
  }

  *#chunks(): Generator<Chunk, void, undefined> {
    const { absolutePath, sizes } = this.#layout;
    const [from, to] = [this.#border(this.#range), this.#border(this.#range + 1)];
    for (const chunk of chunksOfRange(absolutePath, from, to, sizes)) {
      if (!this.#plain.add(chunk.space.subarray(chunk.start, chunk.end))) return;
      yield chunk;
    }
  }

  /** Where a range begins: behind the first line feed at or before which it could. */
  #border(range: number): number {
    const { absolutePath, from, size, ranges, sizes } = this.#layout;
    if (range === 0) return from;
    if (range >= ranges) return size;
    return lineStart(absolutePath, from + sizes.head + (range - 1) * sizes.range, size);
  }
}

/** The start of the first line at `from` or behind it. */
function lineStart(path: string, from: number, size: number): number {
  const file = openSync(path, "r");
  const piece = Buffer.allocUnsafe(LINE_BYTES);
  try {
    for (let at = from - 1; at < size;) {
      const bytesRead = readSync(file, piece, 0, LINE_BYTES, at);
      if (bytesRead === 0) break;
      const feed = piece.subarray(0, bytesRead).indexOf(LINE_FEED);
      if (feed >= 0) return at + feed + 1;
      at += bytesRead;
    }
    return size;
  } finally {
    closeSync(file);
  }
}
