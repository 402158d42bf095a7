import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { fileBytes } from "./decode.ts";
import { systemReason } from "./system-error.ts";

const PIECE_BYTES = 1024 * 1024;

/** 指纹 — size and SHA-256 of a file, as manifest.json records its inputs. */
export interface Fingerprint {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * 文件指纹 — read in chunks, so the size of the file does not matter.
 *
 * A file that cannot be read has an empty one; reading its rows has said why.
 */
export async function fingerprint(absolutePath: string): Promise<Fingerprint> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of fileBytes(absolutePath)) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    systemReason(error);
    return { bytes: 0, sha256: "" };
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** 就地指纹 — the same in one go, for a thread that has nothing else to do. */
export function fingerprintNow(absolutePath: string): Fingerprint {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  let bytes = 0;
  try {
    const file = openSync(absolutePath, "r");
    try {
      for (;;) {
        const bytesRead = readSync(file, piece, 0, piece.length, bytes);
        if (bytesRead === 0) break;
        hash.update(piece.subarray(0, bytesRead));
        bytes += bytesRead;
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    systemReason(error);
    return { bytes: 0, sha256: "" };
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** 文字指纹 — the same for what is already in memory. */
export function fingerprintOf(content: string | Uint8Array): Fingerprint {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}
