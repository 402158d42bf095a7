import { createHash } from "node:crypto";
import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { invariant } from "../kernel/invariant.ts";
import { isMissing, systemReason } from "./system-error.ts";
import { OWNER_FOLDER, onDisk, writeSynced } from "./write-file.ts";

/** 文件集 — the files of one folder by name; they belong together. */
export type FileSet = ReadonlyMap<string, string | Uint8Array>;

/** Called between the steps of writing, so that a test can stop the process at each of them. */
export type OnStep = (step: string) => void;

/** 内容名 — the same files give the same name, so a run repeated leaves the same tree. */
export function nameOfContent(files: FileSet): string {
  const hash = createHash("sha256");
  for (const name of [...files.keys()].sort()) {
    const content = bytesOf(files, name);
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex").slice(0, 12);
}

/** 写文件集 — into a new folder, down to the disk, readable by the owner only. */
export async function writeSet(folder: string, files: FileSet, onStep: OnStep): Promise<void> {
  mkdirSync(folder, { mode: OWNER_FOLDER });
  onStep("made");
  for (const [name, content] of files) {
    invariant(/^[^/\\]+$/.test(name) && name !== "..", "a report's file name holds no path");
    await writeSynced(join(folder, name), content);
    onStep(`wrote ${name}`);
  }
  await syncFolder(folder);
}

/** 是否相同 — whether a folder holds exactly these files and nothing else. */
export function holdsSet(folder: string, files: FileSet): boolean {
  try {
    const names = readdirSync(folder);
    if (names.length !== files.size || !names.every((name) => files.has(name))) return false;
    for (const name of names) {
      if (!bytesOf(files, name).equals(readFileSync(join(folder, name)))) return false;
    }
    return true;
  } catch (error) {
    systemReason(error);
    return false;
  }
}

/** What stands under a name, links not followed. */
export function standsAt(path: string): "nothing" | "link" | "folder" | "other" {
  try {
    const found = lstatSync(path);
    if (found.isSymbolicLink()) return "link";
    return found.isDirectory() ? "folder" : "other";
  } catch (error) {
    if (isMissing(error)) return "nothing";
    throw error;
  }
}

/** Makes renames inside a folder last through a power cut, where the system can do that. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    await onDisk(handle);
  } catch (error) {
    if (!["EINVAL", "ENOTSUP", "EISDIR"].includes(systemReason(error))) throw error;
  } finally {
    closeSync(handle);
  }
}

function bytesOf(files: FileSet, name: string): Buffer {
  const content = files.get(name);
  invariant(content !== undefined, "only names of the set are asked for");
  if (typeof content === "string") return Buffer.from(content);
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}
