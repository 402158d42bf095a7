import { policySchema } from "../../policy/policy-schema.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { speechOf } from "../print-findings.ts";

/** 制度格式 — a JSON schema of policy files on stdout, described in the chosen language. */
export function showSchema(options: GlobalOptions, call: Invocation): number {
  const { language } = speechOf(call, options, undefined);
  call.world.stdout.write(`${JSON.stringify(policySchema(language), undefined, 2)}\n`);
  return 0;
}
