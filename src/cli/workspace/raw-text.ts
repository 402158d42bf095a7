import { rawRows } from "../../io/raw-rows.ts";
import type { FolderFile } from "../../io/workspace-folder.ts";
import type { Place } from "../../kernel/place.ts";
import { rowKey } from "./merged-result.ts";

/** 取行原文 — the raw text of rows that were refused after reading, by `file:line`. */
export async function rawText(
  places: readonly Place[],
  files: readonly FolderFile[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const linesOf = new Map<string, Set<number>>();
  for (const { file, line } of places)
    linesOf.set(file, (linesOf.get(file) ?? new Set()).add(line));
  for (const { path, absolute } of files) {
    const lines = linesOf.get(path);
    if (!lines) continue;
    for (const [line, text] of await rawRows(absolute, lines)) {
      texts.set(rowKey({ file: path, line, column: 1 }), text);
    }
  }
  return texts;
}
