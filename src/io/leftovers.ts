import { readdirSync, readlinkSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { standsAt, syncFolder } from "./folder-set.ts";
import { isMissing, readFailure, writeFailure } from "./system-error.ts";

/** 各部分的位置 — a report folder and the hidden names beside it that writing uses. */
export interface FolderParts {
  readonly parent: string;
  readonly name: string;
  readonly target: string;
  /** Being written: never whole. */
  readonly writing: string;
  /** A link to a whole set, about to take the folder's name. */
  readonly link: string;
  /** A whole set, about to take the folder's name where there are no links. */
  readonly next: string;
  /** The plain folder that stood in the way. */
  readonly old: string;
  hidden(suffix: string): string;
}

const LEFTOVER = /^\.(.+)\.cs-pay-(writing|link|next|old|[0-9a-f]{12}(?:-\d+)?)$/;
/* What the program itself writes; anything else in a report folder is somebody's own. */
const REPORT = /^\.|\.(?:csv|json|html)$|^~\$/;

/** 版本文件夹名 — a report folder's name and the pattern of its hidden versions. */
export function partsOf(target: string): FolderParts {
  const parent = dirname(target);
  const name = basename(target);
  const hidden = (suffix: string) => join(parent, `.${name}.cs-pay-${suffix}`);
  return {
    parent,
    name,
    target,
    writing: hidden("writing"),
    link: hidden("link"),
    next: hidden("next"),
    old: hidden("old"),
    hidden,
  };
}

/** `out/2024-05`, as messages name the folder. */
export function displayName(parts: FolderParts): string {
  return `${basename(parts.parent)}/${parts.name}`;
}

/** 清理残留 — finishes or undoes what killed runs left in an output folder; call it at the start. */
export async function cleanLeftovers(outFolder: string): Promise<readonly Diagnostic[]> {
  try {
    const names = new Set<string>();
    for (const entry of readdirSync(outFolder)) {
      const name = LEFTOVER.exec(entry)?.[1];
      if (name !== undefined) names.add(name);
    }
    const found: Diagnostic[] = [];
    for (const name of [...names].sort()) {
      found.push(...(await recoverFolder(join(outFolder, name))));
    }
    return found;
  } catch (error) {
    return isMissing(error) ? [] : [readFailure(basename(outFolder), error)];
  }
}

/**
 * 恢复文件夹 — gives the folder its name back if a run was killed while swapping, and tidies up.
 *
 * Only a folder set aside proves a swap that was under way; without one a missing folder was
 * deleted by its owner and stays deleted. `spared` is a version that readers may still be in.
 */
export async function recoverFolder(
  target: string,
  spared?: string,
): Promise<readonly Diagnostic[]> {
  const parts = partsOf(target);
  try {
    const isCutOff = standsAt(target) === "nothing" && standsAt(parts.old) !== "nothing";
    if (isCutOff) await finishSwap(parts);
    const kept = await tidy(parts, spared);
    const facts = { path: displayName(parts) };
    return isCutOff ? [{ code: "CSP510", facts }, ...kept] : kept;
  } catch (error) {
    return isMissing(error) ? [] : [writeFailure(displayName(parts), error)];
  }
}

/** The new set if it is whole, else the one that was set aside. */
async function finishSwap(parts: FolderParts): Promise<void> {
  for (const candidate of [parts.link, parts.next, parts.old]) {
    if (standsAt(candidate) === "nothing") continue;
    renameSync(candidate, parts.target);
    await syncFolder(parts.parent);
    return;
  }
}

async function tidy(
  parts: FolderParts,
  spared: string | undefined,
): Promise<readonly Diagnostic[]> {
  const isLink = standsAt(parts.target) === "link";
  const inUse = isLink ? basename(readlinkSync(parts.target)) : undefined;
  const kept: Diagnostic[] = [];
  for (const entry of readdirSync(parts.parent)) {
    if (LEFTOVER.exec(entry)?.[1] !== parts.name || entry === inUse) continue;
    const path = join(parts.parent, entry);
    if (await hasForeignFiles(path)) kept.push(await keepVisible(parts, path));
    else if (path !== spared) rmSync(path, { recursive: true, force: true });
  }
  return kept;
}

async function hasForeignFiles(path: string): Promise<boolean> {
  if (standsAt(path) !== "folder") return false;
  return readdirSync(path).some((name) => !REPORT.test(name));
}

/** Somebody saved a workbook beside the reports: it is theirs, so the folder is not deleted. */
async function keepVisible(parts: FolderParts, path: string): Promise<Diagnostic> {
  for (let number = 1; ; number += 1) {
    const keptName = `${parts.name}.kept${number === 1 ? "" : `-${number}`}`;
    const kept = join(parts.parent, keptName);
    if (standsAt(kept) !== "nothing") continue;
    renameSync(path, kept);
    const facts = { path: displayName(parts), kept: `${basename(parts.parent)}/${keptName}` };
    return { code: "CSP507", facts };
  }
}
