import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { FileLayout, SourceTraits } from "../intake/table.ts";
import { type ScanSizes, USUAL_SIZES } from "./chunks.ts";
import { detectDialect } from "./dialect.ts";
import { HELD_BYTES } from "./held-file.ts";
import { PlainBytes } from "./plain-bytes.ts";
import { systemReason } from "./system-error.ts";

/** 分段尺寸 — from what size on a file is divided, and how long its ranges are. */
export interface RangeSizes extends ScanSizes {
  /** Files up to this size have no ranges. */
  readonly held: number;
  readonly head: number;
  readonly range: number;
}

/*
 * Ranges are short enough for the threads to end at the same time, and for somebody who stops the
 * run; and long enough that what is told of each of them does not count. What is read of them at a
 * time leaves the processor room for the sums it goes into.
 */
export const USUAL_RANGES: RangeSizes = {
  ...USUAL_SIZES,
  chunk: 128 * 1024,
  held: HELD_BYTES,
  head: 16 * 1024,
  range: 2 * 1024 * 1024,
};

/** 开头字节 — enough for a title, a preamble and a header; a delimiter is not looked for below. */
export const HEAD_BYTES = 16 * 1024;

const MARK = [0xef, 0xbb, 0xbf] as const;

/** 大文件的布局 — undefined for a file that is held, and for one that cannot be looked at. */
export function largeLayout(absolutePath: string, path: string, sizes: RangeSizes = USUAL_RANGES) {
  const size = statSync(absolutePath, { throwIfNoEntry: false })?.size ?? 0;
  return size <= sizes.held ? undefined : layoutOf(absolutePath, path, size, sizes);
}

/** As a file of UTF-8 has it; undefined when its beginning shows that it is something else. */
function layoutOf(
  absolutePath: string,
  path: string,
  size: number,
  sizes: RangeSizes,
): { readonly layout: FileLayout; readonly traits: SourceTraits } | undefined {
  const head = fileHead(absolutePath, 0, MARK.length + HEAD_BYTES);
  if (!head || head.length === 0 || !new PlainBytes().add(head)) return undefined;
  const markBytes = MARK.every((byte, index) => head[index] === byte) ? MARK.length : 0;
  const text = head.toString("utf8", markBytes, markBytes + HEAD_BYTES);
  const { preambleBytes, ...dialect } = detectDialect(text);
  const from = markBytes + preambleBytes;
  const rest = Math.max(0, size - from - sizes.head);
  const layout: FileLayout = {
    absolutePath,
    path,
    delimiter: dialect.delimiter,
    from,
    firstLine: preambleBytes > 0 ? 2 : 1,
    size,
    ranges: 1 + Math.ceil(rest / sizes.range),
    sizes,
  };
  return { layout, traits: { encoding: "utf-8", ...dialect, nulBytes: 0 } };
}

/** 文件开头 — the first bytes from an offset on; undefined when the system refuses them. */
export function fileHead(path: string, from: number, length: number): Buffer | undefined {
  const head = Buffer.alloc(length);
  try {
    const file = openSync(path, "r");
    try {
      let filled = 0;
      while (filled < length) {
        const bytesRead = readSync(file, head, filled, length - filled, from + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return head.subarray(0, filled);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    systemReason(error);
    return undefined;
  }
}
