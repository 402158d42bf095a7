import { availableParallelism } from "node:os";
import { hasLargeFile } from "../../io/held-file.ts";
import type { ReadingThread } from "./reading-thread.ts";

let waiting: ReadingThread | undefined;

/**
 * 先起线程 — a reading thread for a month with large files, begun before anything else.
 *
 * It takes as long to start as the policy takes to be read, and there is a processor for it.
 */
export async function startEarly(monthFolder: string): Promise<void> {
  if (waiting || availableParallelism() < 2 || !hasLargeFile(monthFolder)) return;
  const { ReadingThread } = await import("./reading-thread.ts");
  waiting = new ReadingThread();
}

/** The thread that was begun, for whoever asks first. */
export function takeEarly(): ReadingThread | undefined {
  const thread = waiting;
  waiting = undefined;
  return thread;
}
