import { createHash } from "node:crypto";
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { invariant } from "../kernel/invariant.ts";
import { type Fingerprint, fingerprintNow } from "./fingerprint.ts";
import { isMissing, systemReason } from "./system-error.ts";
import { TextBytes, type TextMaker } from "./text-bytes.ts";
import { OWNER_FILE, OWNER_FOLDER, onDisk } from "./write-file.ts";

/** 文件内容 — whole, or made while it is written. */
export type FileContent = string | Uint8Array | TextMaker;

/** 文件集 — the files of one folder by name; they belong together. */
export type FileSet = ReadonlyMap<string, FileContent>;

/** 写入 — takes the next file of a folder and answers its print. */
export type Put = (name: string, content: FileContent) => Fingerprint;

/** Called between the steps of writing, so that a test can stop the process at each of them. */
export type OnStep = (step: string) => void;

/** Files that are handed to the disk together: more at a time keep it no busier. */
const SYNCED_TOGETHER = 8;

/**
 * 新文件夹 — files one after the other, readable by the owner only; on the disk once synced.
 *
 * Each is hashed while it is written, so none of them need ever stand in memory as a whole.
 */
export class NewFolder {
  readonly #folder: string;
  readonly #onStep: OnStep;
  readonly #prints = new Map<string, Fingerprint>();

  constructor(folder: string, onStep: OnStep) {
    this.#folder = folder;
    this.#onStep = onStep;
    mkdirSync(folder, { mode: OWNER_FOLDER });
    onStep("made");
  }

  /** The files written so far with their prints. */
  get prints(): ReadonlyMap<string, Fingerprint> {
    return this.#prints;
  }

  put(name: string, content: FileContent): Fingerprint {
    invariant(/^[^/\\]+$/.test(name) && name !== "..", "a report's file name holds no path");
    const print = writeHashed(join(this.#folder, name), content);
    this.#prints.set(name, print);
    this.#onStep(`wrote ${name}`);
    return print;
  }

  /** Removes it all again; what cannot be removed is tidied at the next start. */
  discard(): void {
    try {
      for (const name of this.#prints.keys()) unlinkSync(join(this.#folder, name));
      rmdirSync(this.#folder);
    } catch (error) {
      systemReason(error);
    }
  }

  /** Waits until the disk has the folder and all its files. */
  async sync(): Promise<void> {
    const names = [...this.#prints.keys()];
    for (let at = 0; at < names.length; at += SYNCED_TOGETHER) {
      const some = names.slice(at, at + SYNCED_TOGETHER);
      await Promise.all(some.map(async (name) => fileOnDisk(join(this.#folder, name))));
    }
    await syncFolder(this.#folder);
  }
}

/** 写文件集 — a whole set into a new folder, down to the disk. */
export async function writeSet(folder: string, files: FileSet, onStep: OnStep): Promise<void> {
  const made = new NewFolder(folder, onStep);
  for (const [name, content] of files) made.put(name, content);
  await made.sync();
}

/** 内容名 — the same files give the same name, so a run repeated leaves the same tree. */
export function nameOfContent(prints: ReadonlyMap<string, Fingerprint>): string {
  const hash = createHash("sha256");
  for (const [name, { bytes, sha256 }] of [...prints].sort(byName)) {
    hash.update(`${name}\0${bytes}\0${sha256}\0`);
  }
  return hash.digest("hex").slice(0, 12);
}

/** 是否相同 — whether a folder holds exactly the files of these prints and nothing else. */
export function holdsSet(folder: string, prints: ReadonlyMap<string, Fingerprint>): boolean {
  if (standsAt(folder) !== "folder") return false;
  try {
    const names = readdirSync(folder);
    if (names.length !== prints.size) return false;
    return names.every((name) => {
      const { bytes, sha256 } = fingerprintNow(join(folder, name));
      return prints.get(name)?.bytes === bytes && prints.get(name)?.sha256 === sha256;
    });
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

function writeHashed(absolutePath: string, content: FileContent): Fingerprint {
  const file = openSync(absolutePath, "wx", OWNER_FILE);
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    const take = (piece: Uint8Array) => {
      hash.update(piece);
      writeFileSync(file, piece);
      bytes += piece.length;
    };
    if (typeof content === "string") take(Buffer.from(content));
    else if (content instanceof Uint8Array) take(content);
    else {
      const text = new TextBytes(take);
      content(text);
      text.end();
    }
    return { bytes, sha256: hash.digest("hex") };
  } finally {
    closeSync(file);
  }
}

async function fileOnDisk(path: string): Promise<void> {
  /* Only who may write a file may ask for it to be written out on every system. */
  const file = openSync(path, "r+");
  try {
    await onDisk(file);
  } finally {
    closeSync(file);
  }
}

type Named = readonly [string, Fingerprint];

function byName([left]: Named, [right]: Named): number {
  return left < right ? -1 : 1;
}
