import type { DeclaredKind } from "../../inputs/declared-kind.ts";
import { collectKind, type KindReading } from "../../intake/read-kind.ts";
import type { IntakeContext } from "../../intake/reading.ts";
import type { SourceFile } from "../../intake/table.ts";
import type { DeclaredRecords } from "../../measures/month-inputs.ts";
import { tellRefusedFiles } from "./refused-files.ts";

/** 自定输入的读入 — its rows, and what was found in its files where there are any. */
export interface DeclaredReading extends DeclaredRecords {
  readonly reading: KindReading | undefined;
}

/** 读自定输入 — without a file nothing happened or nobody knows, as its declaration says. */
export async function readDeclared(
  kind: DeclaredKind,
  files: readonly SourceFile[],
  context: IntakeContext,
): Promise<DeclaredReading> {
  if (files.length === 0) {
    return { kind, records: kind.absence === "event" ? [] : undefined, reading: undefined };
  }
  const reading = await collectKind(kind, files, context);
  await tellRefusedFiles(kind, files, context, reading);
  // Half a file would pay wrongly: what it says is unknown altogether.
  const records = reading.unreadable.length > 0 ? undefined : reading.records;
  return { kind, records, reading };
}
