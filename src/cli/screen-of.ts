import type { Language } from "../kernel/bilingual.ts";
import { paintFor, wantsColour } from "../io/colour.ts";
import type { GlobalOptions, Invocation } from "./invocation.ts";
import type { Screen } from "./screen/screen.ts";

/** 所用屏幕 — how a stream is to be written to: its colours are decided apart from the other's. */
export function screenOf(
  stream: "stdout" | "stderr",
  language: Language,
  options: GlobalOptions,
  call: Invocation,
): Screen {
  const { env, isTTY, columns, platform } = call.world;
  const coloured = wantsColour({ noColour: !options.color, env, isTTY: isTTY[stream] });
  return {
    language,
    paint: paintFor(coloured),
    width: columns,
    ascii: isOldConsole(platform, env),
  };
}

/** The console of old Windows draws box characters two cells wide. */
function isOldConsole(platform: string, env: Invocation["world"]["env"]): boolean {
  return platform === "win32" && !env["WT_SESSION"] && !env["TERM_PROGRAM"] && !env["ConEmuANSI"];
}
