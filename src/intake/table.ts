import type { Place } from "../kernel/place.ts";
import type { Code } from "../kernel/catalogue/index.ts";
import type { Facts } from "../kernel/diagnostic.ts";

/**
 * 一行原文 — one CSV record as the reader hands it over: cells as text, the line it starts on.
 *
 * `io` makes these; nothing about payroll is known yet.
 */
export interface RawRow {
  readonly cells: readonly string[];
  /** Line of the first character of the record, from 1. */
  readonly line: number;
  /** The record as it stands in the file, without its line end. */
  readonly raw: string;
  /** 1-based character column at which cell `index` starts (on its own line). */
  columnOf(index: number): number;
  /** Line on which cell `index` starts; differs from `line` only behind a cell with line breaks. */
  lineOf?(index: number): number;
}

/** 读取故障 — why a file could not be read to its end; the rows before it were delivered. */
export interface CsvFault {
  /** One of CSP180 … CSP184 (catalogue/files.ts). */
  readonly code: Code;
  readonly facts: Facts;
  readonly line: number;
  readonly column?: number;
  /** The line of text the fault stands on, where it is known. */
  readonly text?: string;
}

/** 文件特征 — what reading found out about a file as a whole. */
export interface SourceTraits {
  readonly encoding: "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
  readonly delimiter: "," | ";" | "\t";
  /** `，`, `；` or `、` when the header has it instead of a delimiter and is one column (CSP185). */
  readonly fullWidthDelimiter?: string;
  /** NUL bytes that were left out of the text (CSP186). */
  readonly nulBytes: number;
}

/**
 * 一段整行 — whole lines of UTF-8 with no quote, no lone CR and no NUL in them: each is a record.
 *
 * The bytes are lent: they hold until the next stretch of the file is asked for.
 */
export interface LineBlock {
  /** Every line ends in a line feed, the file's last one as well. */
  readonly bytes: Uint8Array;
  /** Number of the first line. */
  readonly line: number;
  readonly delimiter: SourceTraits["delimiter"];
  /** Told by who read the block: how many lines it had. */
  lines: number;
  /** The line between two offsets as a row that may be kept. */
  row(start: number, end: number, line: number): RawRow;
}

/**
 * 文件布局 — how a large file is divided, in plain values that a thread can be sent.
 *
 * Range 0 is the beginning with the header; every range ends where a line does, so that a range
 * holds whole records wherever no cell of several lines stands across its border.
 */
export interface FileLayout {
  readonly absolutePath: string;
  readonly path: string;
  readonly delimiter: SourceTraits["delimiter"];
  /** Offset and number of the first line behind a byte order mark and a `sep=` line. */
  readonly from: number;
  readonly firstLine: number;
  readonly size: number;
  readonly ranges: number;
  readonly sizes: {
    readonly head: number;
    readonly range: number;
    readonly chunk: number;
    readonly longLine: number;
  };
}

/** 读一段 — one range of a file; what was found out about it holds once it was read. */
export interface RangePass {
  parts(): AsyncIterable<readonly RawRow[] | LineBlock>;
  /** Lines that the range has. */
  readonly lines: number;
  /** The bytes are no UTF-8 after all, or a record goes on behind the range: nothing counts. */
  readonly isMistaken: boolean;
}

/** 来源文件 — a file of one kind, opened by `io`, read in batches so that memory stays flat. */
export interface SourceFile {
  /** Path inside the workspace, with `/`: `2024-05/calls-1.csv`. */
  readonly path: string;
  read(): AsyncIterable<readonly RawRow[]>;
  /** The same records in the same order, with plain stretches of the file as lines of bytes. */
  scan?(): AsyncIterable<readonly RawRow[] | LineBlock>;
  /** Size on disk, for those who set memory aside. */
  size?(): number;
  /** How a file is divided that is large enough for several threads, as long as it seems plain. */
  layout?(): FileLayout | undefined;
  /** From now on the file has no layout: a range of it was mistaken. */
  readWhole?(): Promise<void>;
  /** Set when `read()` ended before the end of the file. */
  readonly fault?: CsvFault | undefined;
  /** Known from the first batch on, complete once `read()` has ended. */
  readonly traits?: SourceTraits | undefined;
}

/** 行记录 — a typed row with the place it came from. */
export interface InputRecord<R> {
  readonly row: R;
  readonly place: Place;
}

/** 拒收 — a row that could not be used, as rejects.csv lists it. */
export interface Reject {
  readonly place: Place;
  readonly code: Code;
  readonly facts: Facts;
  /** Raw text; absent when a later stage rejects (the edge fills it in by place). */
  readonly raw?: string;
  /** Whom the row names, when it says so: their figures are incomplete without it. */
  readonly employee?: string;
}

/** 行数账 — rows = used + ignored + rejected, per file (contract: manifest.json). */
export interface FileTally {
  readonly path: string;
  readonly kind: string;
  rows: number;
  /** why → how many: blank, total, title, header, duplicate, closed_order, unpaid_order … */
  ignored: Record<string, number>;
  rejected: number;
}
