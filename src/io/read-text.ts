import { readFileSync } from "node:fs";
import type { Diagnostic } from "../kernel/diagnostic.ts";
import { decodeText } from "./decode.ts";
import { type Fingerprint, fingerprintOf } from "./fingerprint.ts";
import { readFailure } from "./system-error.ts";

/** 文本读取 — the text of a small file, or why there is none. */
export interface TextReading {
  readonly text?: string;
  /** Of the bytes as they stand in the file. */
  readonly fingerprint?: Fingerprint;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * 读文本 — a policy or settings file, whatever editor saved it; a byte order mark is left out.
 *
 * Read at one go: for files this small a turn through the thread pool costs more than the reading.
 */
export function readText(absolutePath: string, displayPath: string): TextReading {
  try {
    const bytes = readFileSync(absolutePath);
    const decoded = decodeText(bytes);
    if ("refused" in decoded || decoded.damagedAt !== undefined) {
      const before = "refused" in decoded ? "" : decoded.text.slice(0, decoded.damagedAt);
      const lines = before.split(/\r\n|\n|\r/);
      const column = Array.from(lines.at(-1) ?? "").length + 1;
      const place = { file: displayPath, line: lines.length, column };
      return { diagnostics: [{ code: "CSP512", place, facts: { path: displayPath } }] };
    }
    return { text: decoded.text, fingerprint: fingerprintOf(bytes), diagnostics: [] };
  } catch (error) {
    return { diagnostics: [readFailure(displayPath, error)] };
  }
}
