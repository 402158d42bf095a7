import { BUILT_IN_KINDS, type KindCatalogue } from "../../inputs/kind-catalogue.ts";
import type { Diagnostic } from "../../kernel/diagnostic.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import type { Speech } from "../print-findings.ts";
import { compileNamed } from "../workspace/compile-named.ts";

/** 所用的种类 — those of a policy, or why it cannot be used. */
interface KindsInForce {
  readonly kinds: KindCatalogue | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly speech: Speech;
}

/** 取所用的种类 — of the policy that is named, else of the workspace; outside of one, ours. */
export async function kindsInForce(
  policy: string | undefined,
  options: GlobalOptions,
  call: Invocation,
): Promise<KindsInForce> {
  const compiled = await compileNamed(policy, options, call);
  const { diagnostics, speech } = compiled;
  const isOutside = policy === undefined && diagnostics.some(({ code }) => code === "CSP380");
  const kinds = isOutside ? BUILT_IN_KINDS : compiled.policy && compiled.kinds;
  return { kinds, diagnostics, speech };
}
