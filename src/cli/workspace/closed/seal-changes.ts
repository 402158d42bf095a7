import { join } from "node:path";
import { fileExists } from "../../../io/file-exists.ts";
import { fingerprint, fingerprintOf } from "../../../io/fingerprint.ts";
import { rowPrints } from "../../../io/row-prints.ts";
import { whenAsked } from "../../../kernel/when-asked.ts";
import { RowSet, type Place } from "../../../kernel/place.ts";
import { kindOfFile } from "../../../inputs/index.ts";
import type { FilePrint } from "../../../reports/manifest.ts";
import type { SealManifest } from "../../../reports/sealed/seal-manifest.ts";
import { monthFiles, type MonthFiles } from "../month-files.ts";
import type { Workspace } from "../workspace.ts";
import { underSettings } from "./recompute.ts";
import { type RootRows, rootRowPrints } from "./root-rows.ts";

/** 封账后的改动 — inputs and policies of a sealed month that are others now. */
export interface SealChanges {
  readonly files: MonthFiles;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Policies, settings and law files of the workspace. */
  readonly policies: readonly string[];
  /** Whether nothing that the month was paid from stands in its folder any more. */
  readonly isGone: boolean;
}

/** 找封账后的改动 — by hash; root files count as changed where a row of the month was changed. */
export async function sealChanges(
  workspace: Workspace,
  manifest: SealManifest,
  rows: RootRows,
): Promise<SealChanges> {
  const { month } = manifest;
  // Which files are inputs is said by the policy of then.
  const files = await monthFiles(underSettings(workspace, manifest.settings) ?? workspace, month);
  const sealed = new Map(manifest.inputs.map((print) => [print.path, print.sha256]));
  const now = new Map<string, string>();
  for (const { path, absolute } of files.all()) {
    now.set(path, (await fingerprint(absolute)).sha256);
  }
  const isGone = manifest.inputs.every(({ path }) => isAtRoot(path) || !now.has(path));
  await addLookedBack(workspace.root, sealed.keys(), now);
  const moved = movedKinds(manifest, rootRowPrints(rows, month, files));
  const isSame = (path: string) => {
    if (sealed.get(path) === now.get(path)) return true;
    return isAtRoot(path) && !moved.includes(kindOfFile(path)?.kind ?? "");
  };
  const missing = [...sealed.keys()].filter((path) => !now.has(path) && !isSame(path));
  return {
    files,
    changed: [...sealed.keys()].filter((path) => now.has(path) && !isSame(path)),
    missing,
    added: [...now.keys()].filter((path) => !sealed.has(path) && !isSame(path)),
    policies: changedPolicies(manifest, workspace.lawPrints),
    isGone,
  };
}

/** Files of earlier months' folders that the month looked back at: they stand there still. */
async function addLookedBack(
  root: string,
  sealed: Iterable<string>,
  now: Map<string, string>,
): Promise<void> {
  for (const path of sealed) {
    if (isAtRoot(path) || now.has(path)) continue;
    const absolute = join(root, path);
    if (fileExists(absolute)) now.set(path, (await fingerprint(absolute)).sha256);
  }
}

/** 有无改动 — whether the month would have to be computed again. */
export function hasChanges({ changed, missing, added, policies }: SealChanges): boolean {
  return changed.length + missing.length + added.length + policies.length > 0;
}

export function isAtRoot(path: string): boolean {
  return !path.includes("/");
}

const printOfNoRows = whenAsked(() => fingerprintOf(""));

function movedKinds(manifest: SealManifest, now: Readonly<Record<string, string>>): string[] {
  const kinds = new Set([...Object.keys(manifest.root_rows), ...Object.keys(now)]);
  // A file that came since and has no row about the month is as good as none.
  const rowsIn = (prints: Readonly<Record<string, string>>, kind: string) =>
    prints[kind] ?? printOfNoRows().sha256;
  return [...kinds].filter((kind) => rowsIn(manifest.root_rows, kind) !== rowsIn(now, kind));
}

/** The company's own files alone: what comes with the program is named by its version. */
function changedPolicies(manifest: SealManifest, now: readonly FilePrint[]): readonly string[] {
  const current = new Map(now.map(({ path, sha256 }) => [path, sha256]));
  return manifest.policies
    .filter(({ path, sha256 }) => !isAtRoot(path) && current.get(path) !== sha256)
    .map(({ path }) => path);
}

/** 改动的行 — which lines of smaller inputs are new or others, and which stand there no more. */
export interface ChangedRows {
  readonly isChanged: (place: Place) => boolean;
  readonly isGone: (place: Place) => boolean;
  /** The first changed line of a file, where it can be told. */
  readonly firstOf: (path: string) => number | undefined;
}

/** 找改动的行 — by the short hashes that the seal holds of every line. */
export async function changedRows(
  sealed: ReadonlyMap<string, readonly string[]>,
  files: MonthFiles,
): Promise<ChangedRows> {
  const fresh = new RowSet();
  const gone = new RowSet();
  const first = new Map<string, number>();
  for (const { path, absolute } of files.all()) {
    const before = sealed.get(path);
    const now = await rowPrints(absolute);
    if (!now || (!before && sealed.size === 0)) continue;
    for (const line of linesNotIn(now, before ?? [])) {
      fresh.add({ file: path, line, column: 1 });
      if (!first.has(path)) first.set(path, line);
    }
    for (const line of linesNotIn(before ?? [], now)) {
      gone.add({ file: path, line, column: 1 });
      if (!first.has(path)) first.set(path, line);
    }
  }
  const holds = (rows: RowSet) => (place: Place) => rows.has(place);
  return { isChanged: holds(fresh), isGone: holds(gone), firstOf: (path) => first.get(path) };
}

/** Line numbers of prints that the other list has not, or has less often. */
function linesNotIn(prints: readonly string[], others: readonly string[]): readonly number[] {
  const left = new Map<string, number>();
  for (const print of others) left.set(print, (left.get(print) ?? 0) + 1);
  const lines: number[] = [];
  for (const [index, print] of prints.entries()) {
    const count = left.get(print) ?? 0;
    if (count === 0) lines.push(index + 1);
    else left.set(print, count - 1);
  }
  return lines;
}
