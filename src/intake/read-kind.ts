import type { Month } from "../kernel/calendar.ts";
import type { Place } from "../kernel/place.ts";
import type { InputKind, RowOf } from "../inputs/input-kind.ts";
import { withoutContradicted } from "./without-contradicted.ts";
import { FileReader } from "./file-reader.ts";
import { FileReport, type IntakeFindings } from "./file-report.ts";
import { RosterCheck } from "./roster-check.ts";
import { SeenRecords } from "./seen-records.ts";
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
  const findings: IntakeFindings = { diagnostics: [], rejects: [], tallies: [], unreadable: [] };
  const roster = new RosterCheck(context);
  const seen = new SeenRecords(kind);
  for (const file of files) {
    const report = new FileReport(kind, file, findings);
    const shared = { month: context.month, roster, seen, onRow };
    const reader = new FileReader(kind, file, report, shared);
    for await (const batch of file.read()) reader.take(batch);
    reader.end();
  }
  return findings;
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
