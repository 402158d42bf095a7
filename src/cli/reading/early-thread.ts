import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Month } from "../../kernel/calendar.ts";
import { largeFiles } from "../../io/held-file.ts";
import type { ReadingThread } from "./reading-thread.ts";

let waiting: ReadingThread | undefined;

/**
 * 先起线程 — a reading thread for a month with large files, begun before anything else.
 *
 * It takes as long to start as the program takes to load, and there is a processor for it; what
 * the policy and the roster take to be read, it reads ahead in the calls.
 */
export async function startEarly(root: string, month: Month): Promise<void> {
  if (waiting || availableParallelism() < 2) return;
  const folder = join(root, month);
  const names = largeFiles(folder);
  if (names.length === 0) return;
  const { ReadingThread } = await import("./reading-thread.ts");
  waiting = new ReadingThread();
  waiting.readAhead(
    month,
    names.map((name) => ({ absolutePath: join(folder, name), path: `${month}/${name}` })),
  );
}

/** The thread that was begun, for whoever asks first. */
export function takeEarly(): ReadingThread | undefined {
  const thread = waiting;
  waiting = undefined;
  return thread;
}
