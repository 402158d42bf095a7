import { mkdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import {
  type FileSet,
  holdsSet,
  nameOfContent,
  NewFolder,
  type OnStep,
  type Put,
  standsAt,
  syncFolder,
} from "./folder-set.ts";
import { displayName, type FolderParts, partsOf, recoverFolder } from "./leftovers.ts";
import { retryWhileBusy, systemReason, writeFailure } from "./system-error.ts";
import { OWNER_FOLDER, removeIfPossible } from "./write-file.ts";

/** 写出结果 — whether the folder now holds the new files, and what there is to say about it. */
export interface FolderWriting {
  readonly written: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** 装入 — puts all files into a new folder, one after the other. */
export type FillFolder = (put: Put) => void | Promise<void>;

/**
 * 替换文件夹 — the folder holds the old files or the new ones, whole, at every instant.
 *
 * No system call puts one folder in the place of another that is not empty. So the name people
 * use (`out/2024-05`) is a link to a hidden folder beside it, and one rename of a new link over
 * the old one changes all files at once; a process killed before or after it leaves one whole
 * set. The hidden folder is named after its content, so equal runs leave equal trees; the one it
 * replaces stays until the next start, because a reader may just be on its way there. Two cases
 * cannot have that one instant: a plain folder that somebody made by hand is set aside first
 * (once; then the name is a link), and a system without links always swaps in two renames. If a
 * run is killed just between the two, `recoverFolder` finishes or undoes the swap at the next
 * start, and the hidden names alone tell it which.
 */
export async function replaceFolder(
  target: string,
  files: FileSet | FillFolder,
  onStep: OnStep = () => undefined,
): Promise<FolderWriting> {
  const parts = partsOf(target);
  try {
    mkdirSync(parts.parent, { recursive: true, mode: OWNER_FOLDER });
    if (standsAt(target) === "other") {
      return failed({ code: "CSP508", facts: { path: displayName(parts) } });
    }
    const before = await recoverFolder(target);
    const previous = currentVersion(parts);
    const version = await versionFor(parts, files, onStep);
    if (version !== previous) await publish(parts, version, onStep);
    const after = await recoverFolder(target, previous);
    onStep("tidied");
    return { written: true, diagnostics: [...before, ...after] };
  } catch (error) {
    return failed(writeFailure(displayName(parts), error));
  }
}

/**
 * The hidden folder that holds exactly these files. They are written first and named afterwards,
 * because only then is it known what is in them; where they stand already, they are not kept.
 */
async function versionFor(
  parts: FolderParts,
  files: FileSet | FillFolder,
  onStep: OnStep,
): Promise<string> {
  if (standsAt(parts.writing) !== "nothing") rmSync(parts.writing, { recursive: true });
  try {
    const made = new NewFolder(parts.writing, onStep);
    const put: Put = (name, content) => made.put(name, content);
    if (typeof files === "function") await files(put);
    else for (const [name, content] of files) put(name, content);
    const content = nameOfContent(made.prints);
    for (let suffix = 0; ; suffix += 1) {
      const version = parts.hidden(suffix === 0 ? content : `${content}-${suffix}`);
      if (holdsSet(version, made.prints)) {
        made.discard();
        return version;
      }
      /* Someone changed a file in the folder named after this content: leave it until tidying. */
      if (standsAt(version) !== "nothing") continue;
      await made.sync();
      onStep("written");
      renameSync(parts.writing, version);
      await syncFolder(parts.parent);
      onStep("named");
      return version;
    }
  } catch (error) {
    removeIfPossible(parts.writing);
    throw error;
  }
}

function currentVersion(parts: FolderParts): string | undefined {
  if (standsAt(parts.target) !== "link") return undefined;
  return join(parts.parent, readlinkSync(parts.target));
}

async function publish(parts: FolderParts, version: string, onStep: OnStep): Promise<void> {
  rmSync(parts.link, { force: true });
  const isLinked = link(version, parts.link);
  if (!isLinked) renameSync(version, parts.next);
  onStep("ready");
  const stands = standsAt(parts.target);
  const isInTheWay = stands === "folder" || (stands === "link" && !isLinked);
  const replacement = isLinked ? parts.link : parts.next;
  if (isInTheWay) await swapInTwo(parts, replacement, onStep);
  else await retryWhileBusy(() => renameSync(replacement, parts.target));
  onStep("swapped");
  await syncFolder(parts.parent);
}

/** The calls follow each other without a pause, so that the name is gone for microseconds. */
async function swapInTwo(parts: FolderParts, replacement: string, onStep: OnStep): Promise<void> {
  await retryWhileBusy(() => renameSync(parts.target, parts.old));
  onStep("aside");
  try {
    await retryWhileBusy(() => renameSync(replacement, parts.target));
  } catch (error) {
    renameSync(parts.old, parts.target);
    throw error;
  }
}

/** False where the system or the disk has no links (Windows without the right, exFAT, shares). */
function link(version: string, path: string): boolean {
  if (process.platform === "win32") return false;
  try {
    /* Relative, so that the whole output folder can be moved or copied. */
    symlinkSync(basename(version), path);
    return true;
  } catch (error) {
    const reason = systemReason(error);
    if (["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EINVAL"].includes(reason)) return false;
    throw error;
  }
}

function failed(diagnostic: Diagnostic): FolderWriting {
  return { written: false, diagnostics: [diagnostic] };
}
