import { dayOf } from "../kernel/calendar.ts";
import { invariant } from "../kernel/invariant.ts";
import { main } from "./main.ts";
import type { World } from "./world.ts";

const WIDTH_WITHOUT_TERMINAL = 100;

/** 今天 — by the clock on the wall: the local date, not that of UTC. */
function localToday(): number {
  const now = new Date();
  const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  invariant(today !== undefined, "the clock of this machine stands outside 1900 to 2999");
  return today;
}

/**
 * The first signal unwinds the run, so that the lock and temporary files go; a second one ends
 * the process as usual, because nobody listens any more.
 */
function interruptions(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      stop.abort(signal);
    });
  }
  return stop.signal;
}

/** `cs-pay … | head` closes the pipe early: that is the reader's wish, not an error. */
function ignoreClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

function realWorld(): World {
  ignoreClosedPipe(process.stdout);
  ignoreClosedPipe(process.stderr);
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    isTTY: { stdout: Boolean(process.stdout.isTTY), stderr: Boolean(process.stderr.isTTY) },
    columns: process.stdout.columns || WIDTH_WITHOUT_TERMINAL,
    platform: process.platform,
    today: localToday,
    interrupted: interruptions(),
  };
}

/** 开始 — carries out the command line of this process and answers its exit code. */
export async function start(): Promise<number> {
  return main(process.argv.slice(2), realWorld());
}
