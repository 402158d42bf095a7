import { statSync } from "node:fs";

/** 文件在否 — whether a regular file stands at the path. */
export function fileExists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
