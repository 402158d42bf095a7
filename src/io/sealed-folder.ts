import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { type FileSet, type OnStep, standsAt, syncFolder, writeSet } from "./folder-set.ts";
import { isMissing, retryWhileBusy, writeFailure } from "./system-error.ts";
import { OWNER_FOLDER, removeIfPossible } from "./write-file.ts";

/* A seal or a journal being written; neither is taken for what it was to become. */
const WRITING = /^\..+\.cs-pay-writing$|^journal\.csv\.cs-pay-\d+\.tmp$/;

/**
 * 写封账文件夹 — the folder appears under its name in one rename, whole, or not at all.
 *
 * Unlike the reports a seal replaces nothing, so a single rename is enough; what a killed run
 * leaves is a hidden folder that `tidySealed` removes.
 */
export async function writeSealed(
  target: string,
  display: string,
  files: FileSet,
  onStep: OnStep = () => undefined,
): Promise<Diagnostic | undefined> {
  const parent = dirname(target);
  const writing = join(parent, `.${target.slice(parent.length + 1)}.cs-pay-writing`);
  try {
    mkdirSync(parent, { recursive: true, mode: OWNER_FOLDER });
    rmSync(writing, { recursive: true, force: true });
    await writeSet(writing, files, onStep);
    onStep("written");
    await retryWhileBusy(() => renameSync(writing, target));
    onStep("named");
    await syncFolder(parent);
    onStep("synced");
    return undefined;
  } catch (error) {
    removeIfPossible(writing);
    return writeFailure(display, error);
  }
}

/** 移开封账 — a reopened month keeps its seal under another name; one rename as well. */
export async function setSealAside(
  target: string,
  aside: string,
  display: string,
): Promise<Diagnostic | undefined> {
  try {
    mkdirSync(dirname(aside), { recursive: true, mode: OWNER_FOLDER });
    await retryWhileBusy(() => renameSync(target, aside));
    await syncFolder(dirname(target));
    await syncFolder(dirname(aside));
    return undefined;
  } catch (error) {
    return writeFailure(display, error);
  }
}

/** 残留 — whether a name is that of something a killed run was writing. */
export function isLeftover(name: string): boolean {
  return WRITING.test(name);
}

/** 清理封账残留 — removes seals that killed runs did not finish. */
export async function tidySealed(closed: string): Promise<void> {
  for (const entry of await namesIn(closed)) {
    if (isLeftover(entry)) rmSync(join(closed, entry), { recursive: true, force: true });
  }
}

/** 文件夹中的名称 — sorted; none when there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return standsAt(folder) === "folder" ? readdirSync(folder).sort() : [];
}

/** 读封账文件夹 — every file by name with its bytes; hidden ones too, for nothing may be added. */
export async function readSealed(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
    // A folder inside a seal is no part of it, and is reported by its name.
    const bytes = entry.isFile() ? readFileSync(join(folder, entry.name)) : Buffer.alloc(0);
    files.set(entry.name, bytes);
  }
  return files;
}

/** 读原文 — the bytes of a file; undefined when there is none. */
export async function bytesIn(absolute: string): Promise<Buffer | undefined> {
  try {
    return readFileSync(absolute);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  return left.name < right.name ? -1 : 1;
}
