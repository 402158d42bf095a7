import { resolve } from "node:path";
import { type Diagnostic, severityOf } from "../../../kernel/diagnostic.ts";
import { nearest } from "../../../kernel/nearest.ts";
import type { PolicyChange } from "../../../policy/addressed/changed-policy.ts";
import { findLeaf } from "../../../policy/addressed/find-leaf.ts";
import { policyLeaves } from "../../../policy/addressed/policy-leaves.ts";
import { compilePolicy } from "../../../policy/compile.ts";
import type { Policy, PolicySource, Reading } from "../../../policy/policy.ts";
import { loosePolicy } from "../policy-shelf.ts";
import type { Workspace } from "../workspace.ts";

/** 试算的底本 — the policy that values are changed in: the workspace's own, or the one named. */
export interface SimulatedBase {
  readonly source: PolicySource;
  readonly policy: Policy;
}

/** 取底本 — `--policy` is found like `policy` in cs-pay.yaml, else as a file where one stands. */
export function simulatedBase(
  { shelf, config }: Workspace,
  named: string | undefined,
  cwd: string,
): { readonly base: SimulatedBase | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const wanted = named ?? config.policy.text;
  const loose = loosePolicy(resolve(cwd), wanted);
  const source = shelf.find(wanted) ?? loose.source;
  if (!source) {
    const unread = [...shelf.diagnostics, ...loose.diagnostics];
    return { base: undefined, diagnostics: unread.length > 0 ? unread : [shelf.missing(wanted)] };
  }
  const { policy, diagnostics } = compilePolicy(source, shelf.find);
  return { base: policy && { source, policy }, diagnostics };
}

/** 所问的改动 — `--reading` and `--set` understood, or why they cannot be. */
export function askedChanges(
  asked: { readonly reading: readonly string[]; readonly set: readonly string[] },
  base: SimulatedBase,
  { shelf }: Workspace,
): { readonly changes: readonly PolicyChange[]; readonly diagnostics: readonly Diagnostic[] } {
  const leaves = asked.set.length > 0 ? policyLeaves(base.source, shelf.find) : [];
  const found = [
    ...asked.reading.map((one) => readingChange(split(one), base.policy)),
    ...asked.set.map((one) => valueChange(split(one), base.policy, leaves)),
  ];
  return {
    changes: found.flatMap((one) => ("code" in one ? [] : [one])),
    diagnostics: found.flatMap((one) => ("code" in one ? [one] : [])),
  };
}

/** 是否有错 — a changed policy with an error pays nobody. */
export function isRefused(found: readonly Diagnostic[]): boolean {
  return found.some((one) => severityOf(one) === "error");
}

interface Asked {
  readonly name: string;
  readonly value: string;
}

function split(written: string): Asked {
  const at = written.indexOf("=");
  return { name: written.slice(0, at).trim(), value: written.slice(at + 1).trim() };
}

function readingChange({ name, value }: Asked, { readings }: Policy): PolicyChange | Diagnostic {
  const reading = readings.find((one) => one.name === name);
  if (!reading) {
    const known = readings.map((one) => one.name);
    const facts = { name, known: known.join(", ") };
    return { code: "CSP473", facts, ...didYouMean(nearest(name, known)) };
  }
  const choices = choicesOf(reading);
  if (choices.includes(value)) return { kind: "readings", name, value };
  return { code: "CSP474", facts: { name, value, known: choices.join(", ") } };
}

/** A choice of a reading is made like `--reading`; any other value is written where it stands. */
function valueChange(
  { name, value }: Asked,
  { readings, blanks }: Policy,
  leaves: ReturnType<typeof policyLeaves>,
): PolicyChange | Diagnostic {
  const blank = blanks.find((one) => [one.name, `blanks.${one.name}`].includes(name));
  if (blank) return { kind: "blanks", name: blank.name, value };
  const found = findLeaf(name, leaves);
  if ("several" in found) {
    return { code: "CSP472", facts: { path: name, known: found.several.join(", ") } };
  }
  if ("near" in found) return { code: "CSP470", facts: { path: name }, ...didYouMean(found.near) };
  const { leaf } = found;
  const reading = readings.find((one) => leaf.path.startsWith(`readings.${one.name}.chosen`));
  if (reading && choicesOf(reading).includes(value)) {
    return { kind: "readings", name: reading.name, value };
  }
  return { kind: "leaf", leaf, value };
}

function choicesOf({ chosen, instead }: Reading): readonly string[] {
  return [chosen, ...instead];
}

function didYouMean(near: string | undefined) {
  return near === undefined
    ? {}
    : { hint: { zh: `是不是 ${near}？`, en: `did you mean ${near}?` } };
}
