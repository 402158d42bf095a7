import { translatePolicy } from "../../policy/keys/translate-policy.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { stopWith } from "../print-findings.ts";
import { printJson } from "../print-json.ts";
import { sourceNamed } from "../workspace/compile-named.ts";

/** 看原文 — a policy file with its keys and words in the language asked for, comments kept. */
export async function showSource(
  pack: string | undefined,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const { source, diagnostics, speech } = await sourceNamed(pack, options, call);
  if (!source) return stopWith(diagnostics, speech);
  const text = translatePolicy(source.text, speech.language);
  if (options.json) printJson(call.world, "cs-pay/policy-source@1", { file: source.file, text });
  else call.world.stdout.write(text);
  return 0;
}
