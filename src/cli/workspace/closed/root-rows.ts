import { firstDay, lastDay, type Month, monthOf } from "../../../kernel/calendar.ts";
import { fingerprintOf } from "../../../io/fingerprint.ts";
import { openCsv } from "../../../io/read-csv.ts";
import { INPUT_KINDS, type KindName } from "../../../inputs/index.ts";
import { collectKind } from "../../../intake/read-kind.ts";
import { sortByKind } from "../kind-files.ts";
import type { MonthFiles } from "../month-files.ts";
import type { Workspace } from "../workspace.ts";

type Row = Readonly<Record<string, unknown>>;

/** 根目录的行 — the rows of each kind at the workspace root, read once for all months. */
export type RootRows = ReadonlyMap<KindName, readonly Row[]>;

/** 读根目录 — rosters, changes, decisions and opening figures; findings are said elsewhere. */
export async function readRootRows(workspace: Workspace, month: Month): Promise<RootRows> {
  const { files } = sortByKind(workspace.listing.files, undefined, month);
  const rows = new Map<KindName, readonly Row[]>();
  const context = { month: undefined, knows: () => true, employees: [] };
  for (const kind of INPUT_KINDS) {
    const own = (files.get(kind.kind) ?? []).map(({ absolute, path }) => openCsv(absolute, path));
    if (own.length === 0) continue;
    const { records } = await collectKind(kind, own, context);
    rows.set(
      kind.kind,
      records.map(({ row }) => row),
    );
  }
  return rows;
}

/**
 * 与该月有关的行 — a hash per kind over the rows that concern a month.
 *
 * Root files grow every month: somebody who is hired in June changes nothing about May.
 */
export function rootRowPrints(
  rows: RootRows,
  month: Month,
  files: MonthFiles,
): Readonly<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const [kind, all] of rows) {
    if (files.hasOwnCopy(kind)) continue;
    const own = all.filter((row) => concerns(kind, row, month)).map((row) => JSON.stringify(row));
    // A year's assessments begin after most of its months are sealed.
    if (kind === "assessments" && own.length === 0) continue;
    prints[kind] = fingerprintOf(own.sort().join("\n")).sha256;
  }
  return prints;
}

function concerns(kind: KindName, row: Row, month: Month): boolean {
  const day = (name: string, otherwise: number) => {
    const value = row[name];
    return typeof value === "number" ? value : otherwise;
  };
  const [first, last] = [firstDay(month), lastDay(month)];
  if (kind === "employees") return day("hired_on", first) <= last && day("left_on", last) >= first;
  if (kind === "changes") return day("effective_on", first) <= last;
  // A seal is compared by `verify`; frozen payslips are the business of `check`.
  if (kind === "frozen") return false;
  if (kind === "appeals") return monthOf(day("date", first)) === month;
  if (kind === "assessments") return day("date", first) <= last;
  return kind === "decisions" ? row["month"] === month : true;
}
