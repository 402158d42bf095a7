import type { InputKind } from "../../inputs/input-kind.ts";
import type { FileReader } from "../file-reader.ts";
import type { IntakeContext } from "../reading.ts";
import type { RecordWatch } from "../record-watch.ts";
import type { FileLayout } from "../table.ts";
import { type JoinedSums, RangeReader } from "./range-reader.ts";
import { lineInFile, type Lanes, type LanesFound, type RangeTask } from "./range-task.ts";

/** 分段读入的文件 — a large file, the reader of its beginning, and what it is read for. */
export interface RangedReading<I extends InputKind, P> {
  readonly kind: I;
  readonly context: IntakeContext;
  readonly layout: FileLayout;
  readonly reader: FileReader<I>;
  readonly seen: RecordWatch;
  readonly sums: JoinedSums<I, P>;
}

/**
 * 分段读入 — the beginning of a file by this thread, the rest by all, put together in file order.
 *
 * False when the file cannot be read in this way: nothing of the reading may be used then.
 */
export async function readRanges<I extends InputKind, P>(
  asked: RangedReading<I, P>,
  lanes: Lanes<P>,
): Promise<boolean> {
  const { kind, context, layout, reader, seen, sums } = asked;
  const head = lanes.open(layout, 0, layout.firstLine);
  for await (const part of head.parts()) {
    reader.takePart(part);
    if (seen.isBroken === true) return true;
  }
  const header = reader.headerRow;
  if (head.isMistaken || !header) return false;
  if (layout.ranges === 1) return true;
  const task: RangeTask = {
    kind: kind.kind,
    month: context.month,
    employees: [...context.employees],
    refused: context.refused,
    layout,
    header,
    marks: seen.shared,
  };
  const found = await lanes.read(task, new RangeReader(kind, task, sums.lane(), lanes.open));
  return join(asked, head.lines, found);
}

function join<I extends InputKind, P>(
  { layout, reader, seen, sums }: RangedReading<I, P>,
  headLines: number,
  found: LanesFound<P>,
): boolean {
  if (found.ranges.some(({ isMistaken }) => isMistaken)) return false;
  if (found.ranges.some(({ isBroken }) => isBroken)) {
    seen.breakOff?.();
    return true;
  }
  if (found.ranges.length < layout.ranges - 1) return false;
  let lines = layout.firstLine - 1 + headLines;
  const linesBefore: number[] = [];
  const lineOf = (line: number) => lineInFile(layout, linesBefore, line);
  for (const one of found.ranges.toSorted((left, right) => left.range - right.range)) {
    linesBefore[one.range] = lines;
    lines += one.lines;
    if (one.ids) seen.joinIds?.(one.ids);
    reader.join(one.found, lineOf);
  }
  for (const { part, suspects } of found.sums) {
    sums.join(part, layout.path, lineOf);
    seen.joinSuspects?.(suspects);
  }
  return true;
}
