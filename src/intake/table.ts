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

/** 来源文件 — a file of one kind, opened by `io`, read in batches so that memory stays flat. */
export interface SourceFile {
  /** Path inside the workspace, with `/`: `2024-05/calls-1.csv`. */
  readonly path: string;
  read(): AsyncIterable<readonly RawRow[]>;
  /** The same records in the same order, with plain stretches of the file as lines of bytes. */
  scan?(): AsyncIterable<readonly RawRow[] | LineBlock>;
  /** Size on disk, for those who set memory aside. */
  size?(): number;
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
