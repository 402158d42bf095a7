import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./sources.ts";

/** 仓库文件 — what git keeps or would keep: paths from the root, without what it ignores. */
export function trackedFiles(): readonly string[] {
  const options = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  const names = execFileSync("git", options, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26 });
  return names.split("\0").filter((name) => name !== "" && existsSync(path.join(ROOT, name)));
}

/** 文本 — the text of a tracked file; undefined when it is no UTF-8 text (a GB18030 export). */
export function trackedText(file: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path.join(ROOT, file)));
  } catch {
    return undefined;
  }
}
