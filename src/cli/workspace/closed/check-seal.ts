import { join } from "node:path";
import { isMonth, type Month } from "../../../kernel/calendar.ts";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { fingerprintOf } from "../../../io/fingerprint.ts";
import { bytesIn, isLeftover, namesIn, readSealed } from "../../../io/sealed-folder.ts";
import { packageVersion } from "../../../io/package-root.ts";
import type { WorkspaceListing } from "../../../io/workspace-folder.ts";
import type { FilePrint } from "../../../reports/manifest.ts";
import { type SealManifest, sealManifestIn } from "../../../reports/sealed/seal-manifest.ts";
import { CLOSED_FOLDER, hashLine, MANIFEST_HASH, SEAL_MANIFEST, sealPath } from "./closed-month.ts";
import { firstDifference } from "./first-difference.ts";
import { Journal } from "./journal.ts";
import { asidePath } from "./tidy-closed.ts";

/** 核对所需 — the other seals, the journal, and the tables as they are when computed again. */
export interface SealContext {
  readonly listing: WorkspaceListing;
  readonly journal: Journal;
  readonly originals: ReadonlyMap<string, string>;
}

/** 核对封账 — every file of a seal against its hash, and the seal against the one before it. */
export async function checkSeal(
  root: string,
  month: Month,
  { listing, journal, originals }: SealContext,
): Promise<readonly Diagnostic[]> {
  const { absolute, path } = sealPath(root, month);
  const files = await readSealed(absolute);
  const found = [...checkFiles(files, path, originals)];
  const manifest = manifestOf(files);
  if (!manifest) return found;
  if (manifest.month !== month) found.push(finding("CSP525", `${path}/${SEAL_MANIFEST}`));
  const earlier = listing.closedMonths.filter((one) => one < month).at(-1);
  const hash = earlier === undefined ? undefined : await manifestHash(root, earlier);
  if ((manifest.previous?.sha256 ?? undefined) !== hash) {
    const previous = manifest.previous?.month ?? earlier ?? "—";
    found.push({ code: "CSP529", facts: { month, previous } });
  }
  if (manifest.journal !== null && journal.sha256 === undefined) {
    found.push({ code: "CSP534", facts: { path: Journal.path, where: "" } });
  }
  if (manifest.version !== packageVersion()) {
    const facts = { month, sealed: manifest.version, now: packageVersion() };
    found.push({ code: "CSP535", facts });
  }
  return found;
}

/** 核对日志 — its chain, and the seals that were set aside. */
export async function checkJournal(root: string, journal: Journal): Promise<readonly Diagnostic[]> {
  if (journal.brokenAt !== undefined) {
    return [{ code: "CSP534", facts: { path: Journal.path, where: `:${journal.brokenAt}` } }];
  }
  const found: Diagnostic[] = [];
  for (const { keptAs, manifest, month } of journal.rows) {
    const folder = asidePath(root, keptAs);
    const bytes = await bytesIn(join(folder, SEAL_MANIFEST));
    const stillSealed = (await manifestHash(root, month)) === manifest;
    if (!bytes) {
      // Killed between the entry and the renaming: the next command that writes finishes it.
      if (!stillSealed) found.push(finding("CSP527", `${keptAs}/${SEAL_MANIFEST}`));
    } else if (fingerprintOf(bytes).sha256 === manifest) {
      found.push(...checkFiles(await readSealed(folder), keptAs, new Map()));
    } else found.push(finding("CSP526", `${keptAs}/${SEAL_MANIFEST}`));
  }
  return found;
}

/** 封账之外 — whatever stands directly below closed/ and is no month, no journal. */
export async function checkStrays(root: string): Promise<readonly Diagnostic[]> {
  const names = await namesIn(join(root, CLOSED_FOLDER));
  const isOurs = (name: string) =>
    isMonth(name) || name === "reopened" || `${CLOSED_FOLDER}/${name}` === Journal.path;
  // A killed run's own leftovers are tidied by the next command that writes.
  const isHidden = (name: string) => name.startsWith(".") || isLeftover(name);
  return names
    .filter((name) => !isOurs(name) && !isHidden(name))
    .map((name) => finding("CSP528", `${CLOSED_FOLDER}/${name}`));
}

function checkFiles(
  files: ReadonlyMap<string, Buffer>,
  path: string,
  originals: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const manifest = manifestOf(files);
  const bytes = files.get(SEAL_MANIFEST);
  if (!manifest || !bytes)
    return [finding(bytes ? "CSP525" : "CSP527", `${path}/${SEAL_MANIFEST}`)];
  const found: Diagnostic[] = [];
  const hash = files.get(MANIFEST_HASH)?.toString("utf8");
  if (hash === undefined) found.push(finding("CSP527", `${path}/${MANIFEST_HASH}`));
  else if (hash !== hashLine(fingerprintOf(bytes).sha256)) {
    // Which of the two was touched cannot be told from them alone.
    found.push(finding("CSP526", `${path}/${SEAL_MANIFEST}`, ` (${MANIFEST_HASH})`));
  }
  for (const print of manifest.files) found.push(...checkFile(files, path, print, originals));
  const known = new Set([
    ...manifest.files.map((print) => print.path),
    SEAL_MANIFEST,
    MANIFEST_HASH,
  ]);
  for (const name of files.keys()) {
    if (!known.has(name)) found.push(finding("CSP528", `${path}/${name}`));
  }
  return found;
}

function checkFile(
  files: ReadonlyMap<string, Buffer>,
  folder: string,
  { path, sha256 }: FilePrint,
  originals: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const bytes = files.get(path);
  const shown = `${folder}/${path}`;
  if (!bytes) return [finding("CSP527", shown)];
  if (fingerprintOf(bytes).sha256 === sha256) return [];
  const original = originals.get(path);
  const isOriginal = original !== undefined && fingerprintOf(original).sha256 === sha256;
  const at = isOriginal ? firstDifference(original, bytes.toString("utf8")) : undefined;
  if (!at) return [finding("CSP526", shown)];
  const { line, column, before, now } = at;
  const where = `: ${before} → ${now}`;
  return [{ ...finding("CSP526", shown, where), place: { file: shown, line, column } }];
}

function finding(code: Diagnostic["code"], path: string, where = ""): Diagnostic {
  return { code, facts: { path, where } };
}

function manifestOf(files: ReadonlyMap<string, Buffer>): SealManifest | undefined {
  return sealManifestIn(files.get(SEAL_MANIFEST)?.toString("utf8") ?? "");
}

async function manifestHash(root: string, month: Month): Promise<string | undefined> {
  const bytes = await bytesIn(join(root, CLOSED_FOLDER, month, SEAL_MANIFEST));
  return bytes && fingerprintOf(bytes).sha256;
}
