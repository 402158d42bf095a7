import { fill } from "../../kernel/bilingual.ts";
import { severityOf } from "../../kernel/diagnostic.ts";
import { diagnosticsJson } from "../../reports/month-json.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { printFindings, stopWith } from "../print-findings.ts";
import { printJson } from "../print-json.ts";
import { textsIn } from "../text/texts-in.ts";
import { compileNamed } from "../workspace/compile-named.ts";

/** 检查制度 — all findings of a policy file at once, each with its place. */
export async function checkPolicy(
  file: string | undefined,
  options: GlobalOptions,
  call: Invocation,
): Promise<number> {
  const { policy, diagnostics, speech } = await compileNamed(file, options, call);
  if (!policy) return stopWith(diagnostics, speech);
  const wrong = policy.examples.run();
  const written = [...diagnostics, ...policy.remarks()];
  const found = [...written, ...wrong];
  printFindings(found, speech);
  const rules = policy.columns.length;
  if (options.json) {
    const findings = diagnosticsJson(found, speech.language);
    const answer = { file: policy.file, rules, examples: policy.examples.count, findings };
    printJson(call.world, "cs-pay/policy-check@1", answer);
  } else if (!options.quiet && found.length === 0) {
    const good = textsIn(speech.language).policyCheckGood;
    const facts = {
      file: policy.file,
      count: String(rules),
      examples: String(policy.examples.count),
    };
    call.world.stdout.write(`${fill(good, facts)}\n`);
  }
  const warned = written.some((diagnostic) => severityOf(diagnostic) === "warning");
  return wrong.length > 0 || (options.strict && warned) ? 1 : 0;
}
