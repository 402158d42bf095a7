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
  const { policy, policies, diagnostics, speech } = await compileNamed(file, options, call);
  if (!policy) return stopWith(diagnostics, speech);
  const wrong = policies.flatMap(({ examples }) => examples.run());
  const written = [...diagnostics, ...policies.flatMap((one) => one.remarks())];
  const found = [...written, ...wrong];
  printFindings(found, speech);
  if (options.json) {
    const findings = diagnosticsJson(found, speech.language);
    const [own, ...others] = policies.map(({ file: path, columns, examples }) => {
      return { file: path, rules: columns.length, examples: examples.count() };
    });
    const answer = { ...own, findings, ...(others.length > 0 && { assigned: others }) };
    printJson(call.world, "cs-pay/policy-check@1", answer);
  } else if (!options.quiet && found.length === 0) {
    const good = textsIn(speech.language).policyCheckGood;
    for (const { file: path, columns, examples } of policies) {
      const facts = {
        file: path,
        count: String(columns.length),
        examples: String(examples.count()),
      };
      call.world.stdout.write(`${fill(good, facts)}\n`);
    }
  }
  const warned = written.some((diagnostic) => severityOf(diagnostic) === "warning");
  return wrong.length > 0 || (options.strict && warned) ? 1 : 0;
}
