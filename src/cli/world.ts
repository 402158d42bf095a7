import type { Day } from "../kernel/calendar.ts";

/** 输出口 — a stream as the program needs it: text in, nothing back. */
export interface Sink {
  write(text: string): unknown;
}

/**
 * 外界 — all that the program knows of the machine it runs on.
 *
 * Tests hand over their own world and run the program in process; only `start.ts` makes the
 * real one.
 */
export interface World {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person looks at the stream. */
  readonly isTTY: { readonly stdout: boolean; readonly stderr: boolean };
  /** Width of the terminal, or the usual one when there is none. */
  readonly columns: number;
  readonly platform: string;
  /** Today by the local clock; only `last` asks for it. */
  today(): Day;
  /** Aborted by Ctrl-C or a stop request; the reason says which signal it was. */
  readonly interrupted: AbortSignal;
  /** Told between the steps of writing a seal, so that a test can stop the process there. */
  readonly onStep?: (step: string) => void;
}
