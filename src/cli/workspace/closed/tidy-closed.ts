import { join } from "node:path";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { fingerprintOf } from "../../../io/fingerprint.ts";
import { bytesIn, setSealAside, tidySealed } from "../../../io/sealed-folder.ts";
import { CLOSED_FOLDER, SEAL_MANIFEST, sealPath } from "./closed-month.ts";
import { Journal } from "./journal.ts";

/**
 * 清理封账 — removes a seal that was never finished, and finishes a reopening that was cut off:
 * the journal names the seal by its hash, so no later seal of the month is taken for it.
 */
export async function tidyClosed(root: string): Promise<readonly Diagnostic[]> {
  await tidySealed(join(root, CLOSED_FOLDER));
  const last = (await Journal.read(root)).rows.at(-1);
  if (!last) return [];
  const { absolute, path } = sealPath(root, last.month);
  const manifest = await bytesIn(join(absolute, SEAL_MANIFEST));
  if (!manifest || fingerprintOf(manifest).sha256 !== last.manifest) return [];
  const failure = await setSealAside(absolute, asidePath(root, last.keptAs), path);
  return failure ? [failure] : [];
}

/** Only our own names are followed: nothing that stands in a file is taken as a path. */
export function asidePath(root: string, keptAs: string): string {
  const name = /^closed\/reopened\/(\d{4}-\d{2}-\d+)$/.exec(keptAs)?.[1] ?? "unnamed";
  return join(root, CLOSED_FOLDER, "reopened", name);
}
