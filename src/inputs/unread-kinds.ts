import { byFileName } from "./by-file-name.ts";

/** 未读的种类 — a kind of file that centres keep and this version does not read. */
export interface UnreadKind {
  /** File-name stems: the English name first, then the Chinese one, then others. */
  readonly names: readonly [string, string, ...string[]];
}

/** 未读的种类清单 — known by name, so that nobody is advised to rename such a file. */
export const UNREAD_KINDS: readonly UnreadKind[] = [{ names: ["training", "培训记录", "培训"] }];

const byFile = byFileName(UNREAD_KINDS);

/** 由文件名认未读种类 — undefined for every name that is none of them. */
export function unreadKindOfFile(fileName: string): UnreadKind | undefined {
  return byFile(fileName);
}
