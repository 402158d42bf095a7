import type { Invocation } from "./invocation.ts";
import { printJson } from "./print-json.ts";

/** 命令行的错 — one that no code of the catalogue stands for. */
const CODE = "usage";

/**
 * 拒绝 — a command line that cannot be carried out: said on stderr, and under `--json` in the one
 * document of stdout as well; answers the exit code.
 */
export function refuse(call: Invocation, message: string, hints: readonly string[] = []): number {
  const exit = 2;
  const lines = [`cs-pay: ${message}`, ...hints.map((hint) => `  ${hint}`)];
  call.world.stderr.write(`${lines.join("\n")}\n`);
  if (call.json) {
    const hint = hints.join("\n");
    const diagnostics = [{ code: CODE, severity: "error", message, hint }];
    printJson(call.world, "cs-pay/stopped@1", { exit, diagnostics });
  }
  return exit;
}
