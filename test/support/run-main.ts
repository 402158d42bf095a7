import { dayFromIso } from "../../src/kernel/calendar.ts";
import { main } from "../../src/cli/main.ts";

/** 运行结果 — what one command line answered. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** 在进程内运行 — one command line of cs-pay without a terminal, colour or another process. */
export async function runMain(
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await main(argv, {
    stdout: { write: (text) => stdout.push(text) },
    stderr: { write: (text) => stderr.push(text) },
    cwd,
    env: { NO_COLOR: "1", ...env },
    isTTY: { stdout: false, stderr: false },
    columns: 100,
    platform: "linux",
    today: () => dayFromIso("2024-06-05") ?? 0,
    interrupted: new AbortController().signal,
  });
  return { code, stdout: stdout.join(""), stderr: stderr.join("") };
}
