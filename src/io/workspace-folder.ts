import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isMonth, type Month } from "../kernel/calendar.ts";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { readFailure, systemReason } from "./system-error.ts";

/** 文件夹中的文件 — its name (NFC), its path inside the workspace and where it really is. */
export interface FolderFile {
  readonly name: string;
  readonly path: string;
  readonly absolute: string;
  /** Of the bytes that its rows came from; set when they are read. */
  print?: Promise<Fingerprint>;
}

/** 文件夹清单 — files and folders by name, without hidden ones and editors' lock files. */
export interface FolderListing {
  readonly files: readonly FolderFile[];
  readonly folders: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** 工作区清单 — what stands at the root of a workspace and which months have a folder. */
export interface WorkspaceListing {
  readonly files: readonly FolderFile[];
  readonly months: readonly Month[];
  readonly policies: readonly FolderFile[];
  readonly closedMonths: readonly Month[];
  readonly diagnostics: readonly Diagnostic[];
}

/* Written by the system or by a table program that has the file open; nobody's exports. */
const NOT_OURS = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/** 列出文件夹 — sorted, so that the order of a directory never shows in a report. */
export async function listFolder(absolute: string, display: string): Promise<FolderListing> {
  const files: FolderFile[] = [];
  const folders: string[] = [];
  const diagnostics: Diagnostic[] = [];
  try {
    for (const entry of readdirSync(absolute, { withFileTypes: true })) {
      if (NOT_OURS.test(entry.name)) continue;
      const name = entry.name.normalize("NFC");
      const path = display === "" ? name : `${display}/${name}`;
      const is = typeOf(entry, join(absolute, entry.name));
      if (is === "file") files.push({ name, path, absolute: join(absolute, entry.name) });
      else if (is === "folder") folders.push(name);
      else diagnostics.push({ code: "CSP506", facts: { path, reason: is.reason } });
    }
  } catch (error) {
    diagnostics.push(readFailure(display === "" ? absolute : display, error));
  }
  files.sort((left, right) => (left.name < right.name ? -1 : 1));
  return { files, folders: folders.sort(), diagnostics };
}

/** 列出工作区 — root files, month folders, the company's own policies, sealed months. */
export async function listWorkspace(root: string): Promise<WorkspaceListing> {
  const top = await listFolder(root, "");
  const inside = async (folder: string) =>
    top.folders.includes(folder)
      ? listFolder(join(root, folder), folder)
      : { files: [], folders: [], diagnostics: [] };
  const policies = await inside("policies");
  const closed = await inside("closed");
  return {
    files: top.files,
    months: top.folders.filter(isMonth),
    policies: policies.files,
    closedMonths: closed.folders.filter(isMonth),
    diagnostics: [...top.diagnostics, ...policies.diagnostics, ...closed.diagnostics],
  };
}

/** 列出月份文件夹 — the exports of one month. */
export async function listMonth(root: string, month: Month): Promise<FolderListing> {
  return listFolder(join(root, month), month);
}

/** Links are followed: a big export may stand on another disk. */
function typeOf(entry: Dirent, absolute: string): "file" | "folder" | { readonly reason: string } {
  try {
    const is = entry.isSymbolicLink() ? statSync(absolute) : entry;
    if (is.isFile()) return "file";
    return is.isDirectory() ? "folder" : { reason: "special" };
  } catch (error) {
    return { reason: systemReason(error) };
  }
}
