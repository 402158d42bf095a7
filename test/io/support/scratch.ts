import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** 临时文件夹 — of one test file, gone when it has run. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cs-pay-io-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let count = 0;

export function scratchFile(folder: string, content: string | Uint8Array): string {
  count += 1;
  const path = join(folder, `file-${count}.csv`);
  writeFileSync(path, content);
  return path;
}
