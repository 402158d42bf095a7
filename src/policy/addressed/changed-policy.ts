import { compilePolicy } from "../compile.ts";
import type { CompiledPolicy, FindPolicy, Policy, PolicySource } from "../policy.ts";
import { editedText, type TextEdit } from "./edited-text.ts";
import type { PolicyLeaf } from "./policy-leaves.ts";

/** 一处改动 — a reading or a blank answered otherwise, or any other written value. */
export type PolicyChange =
  | { readonly kind: "readings" | "blanks"; readonly name: string; readonly value: string }
  | { readonly kind: "leaf"; readonly leaf: PolicyLeaf; readonly value: string };

/** Name of the layer that answers readings and blanks, where a finding stands in it. */
const LAYER = "simulate.yaml";

/**
 * 改动后的制度 — the same files with values replaced where they stand, so that lines keep their
 * numbers, and a layer above for readings and blanks; checked like any other policy.
 */
export function changedPolicy(
  source: PolicySource,
  find: FindPolicy,
  base: Policy,
  changes: readonly PolicyChange[],
): CompiledPolicy {
  const edits = changes.flatMap((change): TextEdit[] =>
    change.kind === "leaf" ? [{ leaf: change.leaf, value: change.value }] : [],
  );
  const edited = (found: PolicySource): PolicySource => {
    const own = edits.filter(({ leaf }) => leaf.place.file === found.file);
    return own.length === 0 ? found : { file: found.file, text: editedText(found.text, own) };
  };
  const top = edited(source);
  const finding: FindPolicy = Object.assign(
    (name: string) => {
      if (name === source.file) return top;
      const found = find(name);
      return found && edited(found);
    },
    { names: find.names ?? [] },
  );
  const answers = changes.flatMap((change) => (change.kind === "leaf" ? [] : [change]));
  if (answers.length === 0) return compilePolicy(top, finding);
  return compilePolicy({ file: LAYER, text: layerText(source, base, answers) }, finding);
}

function layerText(
  { file }: PolicySource,
  { name, title }: Policy,
  answers: readonly Exclude<PolicyChange, { kind: "leaf" }>[],
): string {
  const section = (kind: "readings" | "blanks") => {
    const own = answers.filter((answer) => answer.kind === kind);
    const lines = own.map((one) => `  ${one.name}: ${JSON.stringify(one.value)}`);
    return own.length === 0 ? [] : [`${kind}:`, ...lines];
  };
  return [
    `policy: ${JSON.stringify(name)}`,
    `title: ${JSON.stringify(title)}`,
    `extends: ${JSON.stringify(file)}`,
    ...section("readings"),
    ...section("blanks"),
    "",
  ].join("\n");
}
