/** 中断 — the run was stopped from outside; unwinding releases the lock and temporary files. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

export function stopWhenInterrupted(signal: AbortSignal): void {
  if (signal.aborted) throw new Interrupted();
}

/** 中断的退出码 — 128 plus the number of the signal, as shells print it. */
export function exitCodeOfInterrupt(signal: AbortSignal): number {
  return signal.reason === "SIGTERM" ? 143 : 130;
}
