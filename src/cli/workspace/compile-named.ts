import type { Diagnostic } from "../../kernel/diagnostic.ts";
import { compilePolicy } from "../../policy/compile.ts";
import type { KindCatalogue } from "../../inputs/kind-catalogue.ts";
import type { CompiledPolicy, Policy, PolicySource } from "../../policy/policy.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { type Speech, speechOf } from "../print-findings.ts";
import { assignedPolicies } from "./assigned/assigned-policies.ts";
import { loosePolicy } from "./policy-shelf.ts";
import type { WorkspaceConfig } from "./workspace-config.ts";
import { type Settled, settle, workspaceRoot } from "./workspace.ts";

/** 编译所得 — the policy, and every one that the workspace gives to somebody. */
interface Compiled extends CompiledPolicy {
  /** The policy first; others only where none was named and cs-pay.yaml assigns them. */
  readonly policies: readonly Policy[];
  readonly kinds: KindCatalogue | undefined;
}

/** 所指制度 — a compiled policy, how to speak, and the workspace's settings when there are any. */
export interface NamedPolicy extends Compiled {
  readonly speech: Speech;
  readonly config: WorkspaceConfig | undefined;
}

/**
 * 编译所指的制度 — a pack, a policy of the workspace or a loose file; without a name the one
 * that the workspace uses. Packs need no workspace.
 */
export async function compileNamed(
  name: string | undefined,
  options: GlobalOptions,
  call: Invocation,
): Promise<NamedPolicy> {
  const settled = await settle(workspaceRoot(options, call));
  const speech = speechOf(call, options, settled.config?.language);
  const { config } = settled;
  return { ...compiled(name, settled, call.world.cwd), speech, config };
}

/** 所指制度的原文 — the file itself, whether it compiles or not. */
export async function sourceNamed(
  name: string | undefined,
  options: GlobalOptions,
  call: Invocation,
): Promise<
  Pick<NamedPolicy, "diagnostics" | "speech"> & { readonly source: PolicySource | undefined }
> {
  const settled = await settle(workspaceRoot(options, call));
  const speech = speechOf(call, options, settled.config?.language);
  const wanted = name ?? settled.config?.policy.text;
  if (wanted === undefined) return { source: undefined, diagnostics: settled.diagnostics, speech };
  const { shelf } = settled;
  const loose = loosePolicy(call.world.cwd, wanted);
  const source = shelf.find(wanted) ?? loose.source;
  const diagnostics = [...shelf.diagnostics, ...loose.diagnostics];
  if (source || diagnostics.length > 0) return { source, diagnostics, speech };
  return { source, diagnostics: [shelf.missing(wanted)], speech };
}

function compiled(
  name: string | undefined,
  { shelf, config, diagnostics }: Settled,
  cwd: string,
): Compiled {
  if (name === undefined && config) return assignedPolicies(config, shelf);
  if (name === undefined) return stopped(diagnostics);
  const shelved = shelf.find(name);
  if (shelved) return alone(compilePolicy(shelved, shelf.find));
  const loose = loosePolicy(cwd, name);
  if (loose.source) return alone(compilePolicy(loose.source, shelf.find));
  const unread = [...shelf.diagnostics, ...loose.diagnostics];
  return stopped(unread.length > 0 ? unread : [shelf.missing(name)]);
}

function alone(compiled: CompiledPolicy): Compiled {
  const { policy } = compiled;
  return { ...compiled, policies: policy ? [policy] : [], kinds: policy?.kinds };
}

function stopped(diagnostics: readonly Diagnostic[]): Compiled {
  return { policy: undefined, policies: [], kinds: undefined, diagnostics };
}
