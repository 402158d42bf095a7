import type { Writable } from "node:stream";

const watched = new WeakSet<Writable>();

/**
 * 写到流 — resolves when the text has been handed on; false when the reader went away.
 *
 * `cs-pay … | head` closes the pipe early: that is the reader's choice and no failure. Waiting
 * matters because a process that ends while a pipe is full loses the rest.
 */
export async function writeAll(stream: Writable, text: string): Promise<boolean> {
  if (!watched.has(stream)) {
    watched.add(stream);
    /* Each write answers for itself; without a listener a closed pipe would end the process. */
    stream.on("error", () => undefined);
  }
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve(true);
      else if (isGone(error)) resolve(false);
      else reject(error);
    });
  });
}

function isGone(error: Error): boolean {
  const gone = ["EPIPE", "ECONNRESET", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"];
  return "code" in error && gone.includes(String(error.code));
}
