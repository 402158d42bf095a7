import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { severityOf } from "../../../kernel/diagnostic.ts";
import { changedPolicy, type PolicyChange } from "../../../policy/addressed/changed-policy.ts";
import type { FindPolicy, Policy } from "../../../policy/policy.ts";
import { type AssignedPolicies, kindsOf } from "../assigned/assigned-policies.ts";
import { inForce, type Workspace } from "../workspace.ts";
import type { AskedChange } from "./asked-changes.ts";
import type { SimulatedBases } from "./simulated-bases.ts";

/** 改动后的各份制度 — the policy of everybody, and the file of each assigned one with what it is. */
export interface ChangedPolicies {
  readonly main: Policy;
  /** By the file they come from, the first one too: a rule may name it. */
  readonly byFile: ReadonlyMap<string, Policy>;
}

/** 逐份改动 — each policy with the changes that are about it; checked before anybody is paid. */
export function changedPolicies(
  bases: SimulatedBases,
  changes: readonly Pick<AskedChange, "base" | "change">[],
  find: FindPolicy,
): {
  readonly changed: ChangedPolicies | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const [first, ...rest] = bases;
  const diagnostics: Diagnostic[] = [];
  const compiled = (base: SimulatedBases[number]): Policy | undefined => {
    const own = changes.flatMap((one): PolicyChange[] => (one.base === base ? [one.change] : []));
    const made = changedPolicy(base.source, find, base.policy, own);
    diagnostics.push(...made.diagnostics);
    return made.policy;
  };
  const main = compiled(first);
  const byFile = new Map<string, Policy>(main ? [[first.source.file, main]] : []);
  for (const base of rest) {
    const policy = compiled(base);
    if (policy) byFile.set(base.source.file, policy);
  }
  const isWhole = byFile.size === bases.length && diagnostics.every((one) => !isError(one));
  return { changed: main && isWhole ? { main, byFile } : undefined, diagnostics };
}

function isError(found: Diagnostic): boolean {
  return severityOf(found) === "error";
}

/** 换上改动后的制度 — the workspace in which everybody's policy is the changed one. */
export function underChanged(workspace: Workspace, { main, byFile }: ChangedPolicies): Workspace {
  const assign = (workspace.assign ?? []).map((rule) => {
    return { ...rule, policy: byFile.get(rule.policy.file) ?? rule.policy };
  });
  const policies = [...new Set([main, ...assign.map(({ policy }) => policy)])];
  const named: Pick<AssignedPolicies, "assign" | "policies" | "kinds"> = {
    assign,
    policies,
    kinds: kindsOf(policies),
  };
  return { ...workspace, ...inForce(named, main) };
}
