import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isMissing } from "./system-error.ts";

/* Eight digits tell a changed line from an unchanged one; they tell nobody what stood in it. */
const DIGITS = 8;
/* Of a larger export (calls come in millions) only the whole is known. */
const MOST_BYTES = 4 * 1024 * 1024;
const LINE_FEED = 10;

/** 逐行指纹 — a short hash of every line of a file; undefined for large files and missing ones. */
export async function rowPrints(absolute: string): Promise<readonly string[] | undefined> {
  try {
    const bytes = readFileSync(absolute);
    return bytes.length > MOST_BYTES ? undefined : printsOf(bytes);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function printsOf(bytes: Buffer): readonly string[] {
  const prints: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const line = bytes.subarray(start, end);
    prints.push(createHash("sha256").update(line).digest("hex").slice(0, DIGITS));
    start = end + 1;
  }
  return prints;
}
