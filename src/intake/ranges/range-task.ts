import type { Month } from "../../kernel/calendar.ts";
import type { Place } from "../../kernel/place.ts";
import type { IntakeFindings } from "../file-report.ts";
import type { IdSpan } from "../record-watch.ts";
import type { FileLayout, RangePass } from "../table.ts";

/** 表头行 — the row that was found to be the header, in plain values. */
export interface HeaderRow {
  readonly cells: readonly string[];
  readonly line: number;
  readonly raw: string;
}

/** 分段任务 — all that a thread must know to read ranges of a file; plain values only. */
export interface RangeTask {
  readonly kind: string;
  readonly month: Month | undefined;
  readonly employees: readonly string[];
  readonly refused?: ReadonlyMap<string, Place> | undefined;
  readonly layout: FileLayout;
  readonly header: HeaderRow;
  /** The marks that all threads share (`FirstLook`); without them ids are to rise. */
  readonly marks: SharedArrayBuffer | undefined;
}

/** 一段的所得 — what was found in one range; its lines are numbered by `rangeLine`. */
export interface RangeFindings {
  readonly range: number;
  readonly lines: number;
  /** What was read does not count: neither the range as such nor the file by ranges. */
  readonly isMistaken: boolean;
  /** Records cannot be told apart in this way. */
  readonly isBroken: boolean;
  readonly ids: IdSpan | undefined;
  readonly found: IntakeFindings;
}

/** 一路的合计 — what the ranges that one thread has read add up to. */
export interface LaneSums<P> {
  readonly part: P;
  /** Prints of records met before, two words each. */
  readonly suspects: Int32Array;
}

/** 各路所得 — of all threads together; a range is missing when a thread was lost. */
export interface LanesFound<P> {
  readonly ranges: readonly RangeFindings[];
  readonly sums: readonly LaneSums<P>[];
}

/** 一路 — reads ranges of one file, whichever are left. */
export interface Lane<P> {
  read(range: number): Promise<RangeFindings>;
  sums(): LaneSums<P>;
}

export type OpenRange = (layout: FileLayout, range: number, firstLine: number) => RangePass;

/** 多路 — threads that read large files together with the one that asks. */
export interface Lanes<P> {
  readonly open: OpenRange;
  /** Reads ranges 1 and following; the lane is the asking thread's own share. */
  read(task: RangeTask, own: Lane<P>): Promise<LanesFound<P>>;
}

/**
 * 段内行号 — the number that a line of a range has until the lines before it are counted.
 *
 * Small numbers for files up to 2 GB: larger ones would each need memory of their own.
 */
export function rangeLine(layout: FileLayout, range: number, line: number): number {
  return range * mostLines(layout) + line;
}

/** 文件行号 — numbers of ranges made into those of the file; `linesBefore` by range. */
export function lineInFile(
  layout: FileLayout,
  linesBefore: readonly number[],
  line: number,
): number {
  const range = Math.floor(line / mostLines(layout));
  return (linesBefore[range] ?? 0) + (line - range * mostLines(layout));
}

/**
 * Every line has one byte at least; the last one may go beyond the length of the range, and behind
 * a preamble the first one is the second. The lines of the beginning come before all others.
 */
function mostLines({ sizes }: FileLayout): number {
  return Math.max(sizes.head, sizes.range) + 3;
}
