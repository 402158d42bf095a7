import type { Month } from "../kernel/calendar.ts";
import type { Place } from "../kernel/place.ts";
import type { InputKind, RowOf } from "../inputs/input-kind.ts";
import { withoutContradicted } from "./without-contradicted.ts";
import { FileReader, type LineTaker, type Shared } from "./file-reader.ts";
import { FileReport, type IntakeFindings } from "./file-report.ts";
import { FirstLook } from "./first-look.ts";
import { RisingIds } from "./rising-ids.ts";
import { RosterCheck } from "./roster-check.ts";
import { type RecordWatch, SeenRecords } from "./seen-records.ts";
import type { InputRecord, SourceFile } from "./table.ts";

/** 读入的上下文 — the month the rows must belong to and the people they may name. */
export interface IntakeContext {
  /** Undefined for files at the workspace root, which belong to no month. */
  readonly month: Month | undefined;
  knows(employeeId: string): boolean;
  readonly employees: Iterable<string>;
}

/** 读入结果 — what was found while reading the files of one kind, and the account per file. */
export type KindReading = IntakeFindings;

/**
 * 读一种输入 — reads every file of a kind and hands over each usable row with its place.
 *
 * Rows pass one by one and are not kept; `rows = used + ignored + rejected` holds per file,
 * where the header itself is no row and title rows above it are ignored ones.
 */
export async function readKind<I extends InputKind>(
  kind: I,
  files: readonly SourceFile[],
  context: IntakeContext,
  onRow: (row: RowOf<I>, place: Place) => void,
): Promise<KindReading> {
  const reading = new Reading(kind, context, new SeenRecords(kind), { add: onRow });
  for (const file of files) {
    const reader = reading.start(file);
    for await (const part of file.scan?.() ?? file.read()) {
      if ("bytes" in part) reader.takeLines(part);
      else reader.take(part);
    }
    reader.end();
  }
  return reading.findings;
}

/** 累加 — takes the usable rows of a kind, one by one as rows or as lines of bytes. */
export interface RowSums<I extends InputKind> {
  add(row: RowOf<I>, place: Place): void;
  linesOf?: LineTaker;
  /** Called now and then while a large file is read. */
  pause?(): void;
}

/**
 * 读入并累加 — reads a kind that comes in millions and is only added up.
 *
 * What `begin` makes takes every usable row exactly once, by the same rules as `readKind`. Files
 * whose ids only rise are read once (`RisingIds`). Others are read anew, into new sums, while
 * little is kept (`FirstLook`), and once more when records may stand in them twice.
 */
export async function addUpKind<I extends InputKind, S extends RowSums<I>>(
  kind: I,
  files: readonly SourceFile[],
  context: IntakeContext,
  begin: () => S,
): Promise<KindReading & { sums: S }> {
  const once = async (seen: RecordWatch) => {
    const sums = begin();
    return { ...(await scanAll(files, new Reading(kind, context, seen, sums), seen, sums)), sums };
  };
  const rising = new RisingIds(kind);
  const quickest = await once(rising);
  if (!rising.isBroken) return quickest;
  let bytes = 0;
  for (const file of files) bytes += file.size?.() ?? 0;
  const look = new FirstLook(kind, bytes);
  const first = await once(look);
  return look.suspects.size === 0 ? first : once(new SeenRecords(kind, look.suspects));
}

/** Ends early when what is read can no longer be told apart: the answer is of no use then. */
async function scanAll<I extends InputKind>(
  files: readonly SourceFile[],
  reading: Reading<I>,
  seen: RecordWatch,
  sums: RowSums<I>,
): Promise<IntakeFindings> {
  for (const file of files) {
    const reader = reading.start(file);
    for await (const part of file.scan?.() ?? file.read()) {
      if ("bytes" in part) reader.takeLines(part);
      else reader.take(part);
      if (seen.isBroken === true) return reading.findings;
      sums.pause?.();
    }
    reader.end();
  }
  return reading.findings;
}

/** One way through the files of a kind. */
class Reading<I extends InputKind> {
  readonly findings: IntakeFindings = {
    diagnostics: [],
    rejects: [],
    tallies: [],
    unreadable: [],
  };
  readonly #kind: I;
  readonly #shared: Shared<I>;

  constructor(kind: I, context: IntakeContext, seen: RecordWatch, sums: RowSums<I>) {
    this.#kind = kind;
    this.#shared = {
      month: context.month,
      knows: (id) => context.knows(id),
      roster: new RosterCheck(context),
      seen,
      onRow: (row, place) => sums.add(row, place),
      onLines:
        sums.linesOf && ((reader, path) => sums.linesOf?.(reader, path) ?? (() => undefined)),
    };
  }

  start(file: SourceFile): FileReader<I> {
    const report = new FileReport(this.#kind, file, this.findings);
    return new FileReader(this.#kind, file, report, this.#shared);
  }
}

/**
 * 读入并收集 — the same with the rows kept; not for kinds that come in millions.
 *
 * Of rows that contradict each other none is kept. Only in the roster the first one counts,
 * because whoever has no row in it could not be paid at all.
 */
export async function collectKind<I extends InputKind>(
  kind: I,
  files: readonly SourceFile[],
  context: IntakeContext,
): Promise<KindReading & { records: InputRecord<RowOf<I>>[] }> {
  const records: InputRecord<RowOf<I>>[] = [];
  const reading = await readKind(kind, files, context, (row, place) => {
    records.push({ row, place });
  });
  if (kind.absence === "required") return { ...reading, records };
  return { ...reading, records: await withoutContradicted(kind, files, reading, records) };
}
