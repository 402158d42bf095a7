import { createReadStream } from "node:fs";
import { type Encoding, EncodingSniffer, type KnownEncoding, type Sniffed } from "./encoding.ts";

const CHUNK_BYTES = 256 * 1024;
const REPLACEMENT = "\ufffd";

/** 解码结果 — the text of a small file; `damagedAt` is the index where the bytes stop being text. */
export type Decoded =
  | { readonly text: string; readonly encoding: Encoding; readonly damagedAt?: number }
  | { readonly refused: "utf-16" };

/** 整体解码 — the bytes of a file that fits in memory (policies, settings) as text. */
export function decodeText(bytes: Uint8Array): Decoded {
  const sniffer = new EncodingSniffer();
  sniffer.add(bytes);
  const sniffed = sniffer.result();
  if ("refused" in sniffed) return sniffed;
  const decoder = new TextDecoder(sniffed.encoding, { ignoreBOM: true });
  const text = decoder.decode(bytes.subarray(sniffed.bomBytes));
  const damagedAt = sniffed.clean ? -1 : text.indexOf(REPLACEMENT);
  return { text, encoding: sniffed.encoding, ...(damagedAt >= 0 && { damagedAt }) };
}

type Pieces = AsyncIterable<Buffer> | Iterable<Buffer>;

/** 判断字节的编码 — one pass over all bytes, which costs little beside parsing them. */
export async function sniffBytes(pieces: Pieces): Promise<Sniffed> {
  const sniffer = new EncodingSniffer();
  for await (const piece of pieces) if (!sniffer.add(piece)) break;
  return sniffer.result();
}

/** 文件字节 — in chunks that are new memory each, so that rows may keep pointing into them. */
export function fileBytes(absolutePath: string): AsyncIterable<Buffer> {
  return createReadStream(absolutePath, { highWaterMark: CHUNK_BYTES });
}

/** 内存分块 — the same chunks of bytes that are held already. */
export function* piecesOf(bytes: Buffer): Generator<Buffer, void, undefined> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

/** What a decoding pass met besides text; complete when the pass has ended. */
export interface DecodingNotes {
  nulBytes: number;
  /** The pass ended early, at bytes that are no text. */
  damaged: boolean;
}

/**
 * 解码流 — the file as UTF-8 bytes without mark and without NULs, chunk by chunk.
 *
 * The parser counts in the bytes it is given, so everything behind this point (lines, columns,
 * raw text) speaks of one text whatever the file was written in.
 */
export async function* utf8Chunks(
  pieces: Pieces,
  sniffed: KnownEncoding,
  notes: DecodingNotes,
): AsyncGenerator<Buffer, void, undefined> {
  const decoder = new TextDecoder(sniffed.encoding, { ignoreBOM: true });
  const decoded = (text: string) => {
    const damagedAt = text.indexOf(REPLACEMENT);
    notes.damaged = damagedAt >= 0;
    return Buffer.from(notes.damaged ? text.slice(0, damagedAt) : text);
  };
  let skip = sniffed.bomBytes;
  for await (const chunk of pieces) {
    const bytes = chunk.subarray(skip);
    skip = 0;
    const utf8 = sniffed.clean ? bytes : decoded(decoder.decode(bytes, { stream: true }));
    yield withoutNuls(utf8, notes);
    if (notes.damaged) return;
  }
  if (!sniffed.clean) yield decoded(decoder.decode());
}

function withoutNuls(bytes: Buffer, notes: DecodingNotes): Buffer {
  if (bytes.indexOf(0) === -1) return bytes;
  const kept = bytes.filter((byte) => byte !== 0);
  notes.nulBytes += bytes.length - kept.length;
  return Buffer.from(kept.buffer, kept.byteOffset, kept.length);
}
