import { closeSync, fsync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { retryWhileBusy, systemReason, writeFailure } from "./system-error.ts";

/* Pay is nobody's business but the owner's. */
export const OWNER_FILE = 0o600;
export const OWNER_FOLDER = 0o700;

/** 写文件 — the whole new content or the old one, never a part; undefined when it is written. */
export async function writeWhole(
  absolutePath: string,
  displayPath: string,
  content: string | Uint8Array,
): Promise<Diagnostic | undefined> {
  const beside = `${absolutePath}.cs-pay-${process.pid}.tmp`;
  try {
    mkdirSync(dirname(absolutePath), { recursive: true, mode: OWNER_FOLDER });
    rmSync(beside, { force: true });
    await writeSynced(beside, content);
    await retryWhileBusy(() => renameSync(beside, absolutePath));
    return undefined;
  } catch (error) {
    /* What is wrong was said by the first failure; this one only tidies up behind it. */
    removeIfPossible(beside);
    return writeFailure(displayPath, error);
  }
}

/** 写新文件 — like `writeWhole`, but what exists stays as it is (CSP513). */
export async function writeNew(
  absolutePath: string,
  displayPath: string,
  content: string | Uint8Array,
): Promise<Diagnostic | undefined> {
  try {
    mkdirSync(dirname(absolutePath), { recursive: true, mode: OWNER_FOLDER });
    await writeSynced(absolutePath, content);
    return undefined;
  } catch (error) {
    if (systemReason(error) !== "EEXIST") return writeFailure(displayPath, error);
    return { code: "CSP513", facts: { path: displayPath } };
  }
}

/** Creates a file that did not exist and waits until the disk has it. */
export async function writeSynced(
  absolutePath: string,
  content: string | Uint8Array,
): Promise<void> {
  const file = openSync(absolutePath, "wx", OWNER_FILE);
  try {
    writeFileSync(file, content);
    await onDisk(file);
  } finally {
    closeSync(file);
  }
}

/** 落盘 — the disk may take its time, so the program goes on meanwhile; all else is done at once. */
export async function onDisk(file: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fsync(file, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** 尽力删除 — a file or folder that is in the way of nobody if it stays. */
export function removeIfPossible(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    systemReason(error);
  }
}
