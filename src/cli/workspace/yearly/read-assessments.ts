import type { Month } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { openCsv } from "../../../io/read-csv.ts";
import { type FolderFile, listMonth } from "../../../io/workspace-folder.ts";
import { kindNamed } from "../../../inputs/index.ts";
import { collectKind } from "../../../intake/read-kind.ts";
import type { SourceFile } from "../../../intake/table.ts";
import type { AssessmentRecord } from "../../../payrun/yearly/follow-steps.ts";
import { sortByKind } from "../kind-files.ts";
import type { PaidMonth } from "../paid-month.ts";

/** 读到的评定 — the rows of every year, whatever folder they stand in, and the files read. */
export interface AssessmentReading {
  readonly records: readonly AssessmentRecord[];
  readonly files: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * 读评定 — at the root and in every month: a confirmation may well stand in next year's folder.
 *
 * Of a file that cannot be read to its end nothing is used, like of any other events.
 */
export async function readAssessments(paid: PaidMonth): Promise<AssessmentReading> {
  const { workspace, one } = paid;
  const { root, listing, policy } = workspace;
  const kind = kindNamed("assessments");
  const sources: SourceFile[] = [];
  const take = (files: readonly FolderFile[], folder: Month | undefined) => {
    const own = sortByKind(files, folder, folder ?? "", policy.kinds).files.get(kind.kind) ?? [];
    sources.push(...own.map(({ absolute, path }) => openCsv(absolute, path)));
  };
  take(listing.files, undefined);
  for (const month of [...listing.months].sort()) {
    take((await listMonth(root, month)).files, month);
  }
  const ids = new Set((one.reading.records.employees ?? []).map(({ row }) => row.employee_id));
  const context = { month: undefined, knows: (id: string) => ids.has(id), employees: ids };
  const reading = await collectKind(kind, sources, context);
  return {
    records: reading.unreadable.length > 0 ? [] : reading.records,
    files: new Set(sources.map(({ path }) => path)),
    diagnostics: reading.diagnostics,
  };
}
