import type { Place } from "../kernel/place.ts";
import type { InputKind, RowOf } from "../inputs/input-kind.ts";
import { withoutContradicted } from "./without-contradicted.ts";
import type { IntakeFindings } from "./file-report.ts";
import { type IntakeContext, Reading, type RowSums } from "./reading.ts";
import { namedBy, RisingIds } from "./rising-ids.ts";
import type { RecordWatch } from "./record-watch.ts";
import { SeenRecords } from "./seen-records.ts";
import type { InputRecord, SourceFile } from "./table.ts";

/** 读入结果 — what was found while reading the files of one kind, and the account per file. */
export type KindReading = IntakeFindings;

/**
 * 读一种输入 — reads every file of a kind and hands over each usable row with its place.
 *
 * The reference reader: it parses every record and makes a row of it. Others read the usual lines
 * of a file in quicker ways, with the same rows, accounts and findings.
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

/**
 * 读入并收集 — the same with the rows kept; not for kinds that come in millions.
 *
 * Of rows that contradict each other none is kept. Only in the roster the first one counts,
 * because whoever has no row in it could not be paid at all.
 *
 * Most exports are in the order of their ids: those are read once without a print of any row.
 */
export async function collectKind<I extends InputKind>(
  kind: I,
  files: readonly SourceFile[],
  context: IntakeContext,
): Promise<KindReading & { records: InputRecord<RowOf<I>>[] }> {
  const records: InputRecord<RowOf<I>>[] = [];
  const add = (row: RowOf<I>, place: Place): void => void records.push({ row, place });
  const rising = namedBy(kind) === undefined ? undefined : new RisingIds(kind);
  let findings = await readInto(kind, files, context, { add }, rising);
  if (rising?.isBroken === true) {
    records.length = 0;
    findings = await readInto(kind, files, context, { add });
  }
  if (kind.absence === "required") return { ...findings, records };
  const kept = await withoutContradicted(kind, files, findings, records);
  return { ...findings, records: kept };
}

/**
 * 读进 — the same with the rows kept by the caller; for kinds whose rows cannot contradict.
 *
 * A watch that breaks ends the reading early: the answer is of no use then.
 */
export async function readInto<I extends InputKind>(
  kind: I,
  files: readonly SourceFile[],
  context: IntakeContext,
  sums: RowSums<I>,
  seen: RecordWatch = new SeenRecords(kind),
): Promise<KindReading> {
  const reading = new Reading(kind, context, seen, sums);
  for (const file of files) {
    const reader = reading.start(file);
    for await (const part of file.scan?.() ?? file.read()) {
      reader.takePart(part);
      if (seen.isBroken === true) return reading.findings;
    }
    reader.end();
  }
  return reading.findings;
}
