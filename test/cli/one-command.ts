import { vi } from "vitest";
import { dayFromIso } from "../../src/kernel/calendar.ts";
import { main } from "../../src/cli/main.ts";
import type { World } from "../../src/cli/world.ts";

// The first run of a command loads everything it needs.
vi.setConfig({ testTimeout: 30_000 });

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** 进程内运行 — one command line in this process, with the answer collected. */
export async function csPay(
  argv: readonly string[],
  changed: Partial<World> = {},
): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const world: World = {
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
    cwd: process.cwd(),
    env: {},
    isTTY: { stdout: false, stderr: false },
    columns: 80,
    platform: "linux",
    today: () => dayFromIso("2024-06-03") ?? 0,
    interrupted: new AbortController().signal,
    ...changed,
  };
  const code = await main(argv, world);
  return { code, ...written };
}
