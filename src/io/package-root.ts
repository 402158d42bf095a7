import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { invariant } from "../kernel/invariant.ts";

interface Package {
  readonly root: string;
  readonly version: string;
}

let found: Package | undefined;

/** 安装目录 — the folder of cs-pay's own package.json, from `src/` as from the bundle in `dist/`. */
export function packageRoot(): string {
  return ownPackage().root;
}

export function packageVersion(): string {
  return ownPackage().version;
}

function ownPackage(): Package {
  found ??= search(dirname(fileURLToPath(import.meta.url)));
  return found;
}

function search(start: string): Package {
  for (let folder = start; ; folder = dirname(folder)) {
    const here = join(folder, "package.json");
    const content: unknown = existsSync(here) ? JSON.parse(readFileSync(here, "utf8")) : undefined;
    const version = versionOf(content);
    if (version !== undefined) return { root: folder, version };
    invariant(dirname(folder) !== folder, "the package.json of cs-pay stands above its code");
  }
}

function versionOf(content: unknown): string | undefined {
  if (typeof content !== "object" || content === null) return undefined;
  const { name, version } = content as { name?: unknown; version?: unknown };
  return name === "cs-pay" && typeof version === "string" ? version : undefined;
}
