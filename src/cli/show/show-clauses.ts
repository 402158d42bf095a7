import { join } from "node:path";
import { readBuiltInYaml } from "../../io/built-in-yaml.ts";
import { packageRoot } from "../../io/package-root.ts";
import { compilePolicy } from "../../policy/compile.ts";
import { type ClauseEntry, clauseEntries } from "../../policy/clause-entries.ts";
import type { GlobalOptions, Invocation } from "../invocation.ts";
import { speechOf } from "../print-findings.ts";
import { printJson } from "../print-json.ts";
import { textsIn } from "../text/texts-in.ts";
import { policyShelf } from "../workspace/policy-shelf.ts";

const FOLDER = "src/policy/specification";

/** 条款清单 — every clause of the specification: its words, its rules, its test row. */
export async function showClauses(options: GlobalOptions, call: Invocation): Promise<number> {
  const { language } = speechOf(call, options, undefined);
  const entries = await everyClause();
  if (options.json) {
    const clauses = entries.map(({ id, title, rules, doneBy, row }) => {
      const said = title?.[language] ?? null;
      const done = doneBy?.[language] ?? null;
      return {
        id,
        title: said,
        rules: Object.fromEntries(rules),
        done_by: done,
        test: row ?? null,
      };
    });
    printJson(call.world, "cs-pay/clauses@1", { clauses });
    return 0;
  }
  const texts = textsIn(language);
  const lines = entries.map((entry) => told(entry, language, texts.clausesTest));
  call.world.stdout.write(`${texts.clausesHead}\n\n${lines.join("\n")}`);
  return 0;
}

/** 全部条款 — read from the program's own files and every built-in policy. */
export async function everyClause(): Promise<readonly ClauseEntry[]> {
  const shelf = await policyShelf([]);
  const policies = shelf.packs.flatMap((name) => {
    const source = shelf.find(name);
    return (source && compilePolicy(source, shelf.find).policy) ?? [];
  });
  const [specification, rows] = ["specification.yaml", "clause-rows.yaml"].map(
    (name) => readBuiltInYaml(join(packageRoot(), FOLDER, name), name).text ?? "",
  );
  return clauseEntries(specification ?? "", rows ?? "", policies);
}

function told({ id, title, rules, doneBy, row }: ClauseEntry, language: "en" | "zh", test: string) {
  const done = [
    ...[...rules].map(([file, paths]) => `${file}: ${paths.join(", ")}`),
    ...(doneBy ? [doneBy[language]] : []),
    ...(row ? [`${test}: ${row.table}: ${row.sentence}`] : []),
  ];
  const head = `- **${id}** ${title?.[language] ?? ""}`;
  return `${[head, ...done.map((line) => `  - ${line}`)].join("\n")}\n`;
}
