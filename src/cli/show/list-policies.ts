import { compilePolicy } from "../../policy/compile.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { speechOf } from "../print-findings.ts";
import { printJson } from "../print-json.ts";
import { type PolicyEntry, policyListScreen } from "../screen/policy-screens.ts";
import { screenOf } from "../screen-of.ts";
import { settle, workspaceRoot } from "../workspace/workspace.ts";

/** 列制度 — the packs and the workspace's own policies, with the one in use marked. */
export async function listPolicies(options: GlobalOptions, call: Invocation): Promise<number> {
  const { shelf, config } = await settle(workspaceRoot(options, call));
  const { language } = speechOf(call, options, config?.language);
  const named = config ? [config.policy, ...config.assign.map(({ policy }) => policy)] : [];
  const used = new Set(named.map(({ text }) => shelf.nameOf(text)));
  const entries = [...shelf.packs, ...shelf.own].map((name): PolicyEntry => {
    const source = shelf.find(name);
    const policy = source && compilePolicy(source, shelf.find).policy;
    const inUse = used.has(name);
    return { name, title: policy?.title, builtIn: shelf.packs.includes(name), inUse };
  });
  if (options.json) {
    const policies = entries.map(({ name, title, builtIn, inUse }) => {
      return { name, title: title ?? null, built_in: builtIn, in_use: inUse };
    });
    printJson(call.world, "cs-pay/policies@1", { policies });
  } else {
    const screen = screenOf("stdout", language, options, call);
    call.world.stdout.write(policyListScreen(entries, screen));
  }
  return 0;
}
