import { closeSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { systemReason } from "./system-error.ts";

/**
 * 整读上限 — files up to so many bytes are read once and held while their rows are taken.
 *
 * Larger ones pass by in pieces and may be shared out among threads. A month of a centre of a
 * hundred people stays below it: starting a thread takes as long as reading some 10 MB.
 */
export const HELD_BYTES = 16 * 1024 * 1024;

/** 整读 — all bytes of a file; undefined when it is larger than `most` or no plain file. */
export function holdFile(absolutePath: string, most: number): Buffer | undefined {
  const file = openSync(absolutePath, "r");
  try {
    const { size } = fstatSync(file);
    /* Others are opened: a pipe has no size. */
    return size > most ? undefined : readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** 大文件 — the names of a folder's files that are not held; none when nobody can look into it. */
export function largeFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => {
      const found = statSync(path.join(folder, name), { throwIfNoEntry: false });
      return found?.isFile() === true && found.size > HELD_BYTES;
    });
  } catch (error) {
    systemReason(error);
    return [];
  }
}
