import { closeSync, openSync, readSync } from "node:fs";

/** 扫描尺寸 — how many bytes are read at a time, and from what length on a line is not plain. */
export interface ScanSizes {
  readonly chunk: number;
  /** Together with a chunk shorter than the longest record, so that no block holds a longer one. */
  readonly longLine: number;
}

export const USUAL_SIZES: ScanSizes = { chunk: 512 * 1024, longLine: 256 * 1024 };

/** 块 — bytes of a file; before `start` is room for, or there stand, those of the block before. */
export interface Chunk {
  readonly space: Buffer;
  readonly start: number;
  readonly end: number;
}

export type Chunks = Iterable<Chunk> | AsyncIterable<Chunk>;

/** 逐块读 — while one chunk is worked on, the next is read into the other of two spaces. */
export async function* chunksOfFile(
  path: string,
  from: number,
  { chunk, longLine }: ScanSizes,
): AsyncGenerator<Chunk, void, undefined> {
  /* Loaded when it is used: small files are held, and shared ones read by range. */
  const { open } = await import("node:fs/promises");
  const handle = await open(path);
  /* What is carried over is shorter than a long line; the space before a chunk takes it. */
  const here = Buffer.allocUnsafe(longLine + chunk);
  const there = Buffer.allocUnsafe(longLine + chunk);
  let position = from;
  const readInto = async (space: Buffer): Promise<Chunk> => {
    const { bytesRead } = await handle.read(space, longLine, chunk, position);
    position += bytesRead;
    return { space, start: longLine, end: longLine + bytesRead };
  };
  try {
    let current = await readInto(here);
    while (current.end > current.start) {
      const next = readInto(current.space === here ? there : here);
      try {
        yield current;
      } finally {
        /* An answer nobody waits for would end the process. */
        await next;
      }
      current = await next;
    }
  } finally {
    await handle.close();
  }
}

/** 一段的块 — the bytes from `from` up to `to`, read one chunk at a time by the thread itself. */
export function* chunksOfRange(
  path: string,
  from: number,
  to: number,
  { chunk, longLine }: ScanSizes,
): Generator<Chunk, void, undefined> {
  const file = openSync(path, "r");
  const space = Buffer.allocUnsafe(longLine + chunk);
  try {
    for (let position = from; position < to;) {
      const wanted = Math.min(chunk, to - position);
      const bytesRead = readSync(file, space, longLine, wanted, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield { space, start: longLine, end: longLine + bytesRead };
    }
  } finally {
    closeSync(file);
  }
}

/** 内存中的块 — what is carried over stands before its chunk already. */
export function* chunksOfHeld(
  space: Buffer,
  from: number,
  { chunk }: ScanSizes,
): Generator<Chunk, void, undefined> {
  for (let start = from; start < space.length; start += chunk) {
    yield { space, start, end: Math.min(start + chunk, space.length) };
  }
}
