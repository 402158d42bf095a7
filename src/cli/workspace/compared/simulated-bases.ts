import { resolve } from "node:path";
import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { compilePolicy } from "../../../policy/compile.ts";
import type { Policy, PolicySource } from "../../../policy/policy.ts";
import { loosePolicy } from "../policy-shelf.ts";
import type { Workspace } from "../workspace.ts";

/** 试算的底本 — a policy that values are changed in. */
export interface SimulatedBase {
  readonly source: PolicySource;
  readonly policy: Policy;
}

/** 各份底本 — the policy of everybody first, then those that `assign` gives to some. */
export type SimulatedBases = readonly [SimulatedBase, ...SimulatedBase[]];

/**
 * 取底本 — every policy in use. `--policy` stands in place of the first one; it is found like
 * `policy` in cs-pay.yaml, else as a file where one stands.
 */
export function simulatedBases(
  { shelf, config }: Workspace,
  named: string | undefined,
  cwd: string,
): { readonly bases: SimulatedBases | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const wanted = named ?? config.policy.text;
  const loose = loosePolicy(resolve(cwd), wanted);
  const source = shelf.find(wanted) ?? loose.source;
  if (!source) {
    const unread = [...shelf.diagnostics, ...loose.diagnostics];
    return { bases: undefined, diagnostics: unread.length > 0 ? unread : [shelf.missing(wanted)] };
  }
  const { policy, diagnostics } = compilePolicy(source, shelf.find);
  if (!policy) return { bases: undefined, diagnostics };
  const others = new Map<string, SimulatedBase>();
  for (const choice of config.assign) {
    const own = shelf.find(choice.policy.text);
    if (!own || own.file === source.file || others.has(own.file)) continue;
    const compiled = compilePolicy(own, shelf.find);
    if (compiled.policy) others.set(own.file, { source: own, policy: compiled.policy });
  }
  return { bases: [{ source, policy }, ...others.values()], diagnostics };
}

const FOLDER_AND_ENDING = /^.*\/|\.ya?ml$/g;

/** 底本的叫法 — what may stand in front of a path to mean this policy alone. */
export function namesOfBase({ source, policy }: SimulatedBase): readonly string[] {
  return [policy.name, source.file.replace(FOLDER_AND_ENDING, "")];
}
