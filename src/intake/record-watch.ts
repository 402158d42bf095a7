import type { Finding } from "./finding.ts";
import type { Header } from "./headers.ts";
import type { LineReader } from "./lines/line-reader.ts";
import type { ReadRow } from "./row-reader.ts";
import type { RawRow } from "./table.ts";

/** 编号范围 — the first and the last of rising ids; empty when there were no records. */
export interface IdSpan {
  readonly first: string;
  readonly last: string;
}

/** 查重 — tells records that were met before from new ones. */
export interface RecordWatch {
  /** The watch cannot tell any more: whatever was read under it does not count. */
  readonly isBroken?: boolean;
  startFile(path: string): void;
  repeatedRows(): { readonly row: RawRow; readonly count: number } | undefined;
  /** Whether the line just read counts for certain; otherwise it has to be met as a row. */
  isSettled(line: LineReader): boolean;
  /** Lets the machine watch over ids itself; the most lines that it may take at a time. */
  beginScan?(reader: LineReader): number;
  /** Behind each time that the machine has taken lines … */
  takeScanned?(reader: LineReader): void;
  /** … and behind the last: how many lines it has taken in all. */
  endScan?(reader: LineReader, taken: number): void;
  /** Memory in which threads leave what they have seen, for those that share it. */
  readonly shared?: SharedArrayBuffer | undefined;
  /** What other threads have seen in the next range of the file … */
  joinIds?(ids: IdSpan): void;
  /** … and which records they have met twice. */
  joinSuspects?(prints: Int32Array): void;
  /** Another thread could not tell records apart. */
  breakOff?(): void;
  /** Undefined: a new record; "duplicate": counted already; a finding: contradicts another. */
  meet(row: ReadRow, source: RawRow, header: Header): undefined | "duplicate" | Finding;
}
