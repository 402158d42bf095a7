import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { rowReference } from "../../../kernel/place.ts";
import type { DeclaredKind } from "../../../inputs/declared-kind.ts";
import { KindCatalogue } from "../../../inputs/kind-catalogue.ts";
import type { AssignRule } from "../../../payrun/assigned/assign-rule.ts";
import { compilePolicy } from "../../../policy/compile.ts";
import type { Policy } from "../../../policy/policy.ts";
import type { PolicyShelf } from "../policy-shelf.ts";
import type { AssignChoice, WorkspaceConfig } from "../workspace-config.ts";
import type { Written } from "../written.ts";

/** 各份制度 — the workspace's policy and those that rules give to some, each compiled once. */
export interface AssignedPolicies {
  /** Absent when one of them is not there or has an error. */
  readonly policy: Policy | undefined;
  readonly assign: readonly AssignRule[];
  /** Every policy once, the workspace's own first. */
  readonly policies: readonly Policy[];
  readonly kinds: KindCatalogue;
  readonly diagnostics: readonly Diagnostic[];
}

/** 编译各份制度 — all that cs-pay.yaml names, with all their findings at once. */
export function assignedPolicies(
  config: Pick<WorkspaceConfig, "policy" | "assign">,
  shelf: PolicyShelf,
): AssignedPolicies {
  const compiled = new Map<string, Policy>();
  const diagnostics: Diagnostic[] = [];
  let failed = false;
  const compile = (written: Written): Policy | undefined => {
    const name = shelf.nameOf(written.text);
    const known = compiled.get(name);
    if (known) return known;
    const source = shelf.find(name);
    if (!source) diagnostics.push(...shelf.diagnostics, shelf.missing(written.text, written.place));
    const made = source && compilePolicy(source, shelf.find);
    for (const found of made?.diagnostics ?? []) diagnostics.push(found);
    if (made?.policy) compiled.set(name, made.policy);
    else failed = true;
    return made?.policy;
  };
  const main = compile(config.policy);
  const assign = config.assign.flatMap((choice) => {
    const policy = compile(choice.policy);
    return policy ? [ruleOf(choice, policy)] : [];
  });
  const policies = [...compiled.values()];
  const clashes = kindClashes(policies);
  const isWhole = !failed && clashes.length === 0;
  return {
    policy: isWhole ? main : undefined,
    assign,
    policies,
    kinds: kindsOf(isWhole ? policies : policies.slice(0, 1)),
    diagnostics: once([...diagnostics, ...clashes]),
  };
}

function ruleOf({ when, place }: AssignChoice, policy: Policy): AssignRule {
  const words = [...when].map(([key, own]) => [key, own.map(({ text }) => text)] as const);
  return { when: new Map(words), policy, place };
}

/** What two policies share is found once for each of them. */
function once(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ code, place, facts }: Diagnostic) =>
    `${code} ${place ? rowReference(place) : ""} ${place?.column ?? 0} ${JSON.stringify(facts)}`;
  return [...new Map(found.map((one) => [keyOf(one), one])).values()];
}

/** 各份制度的表格 — every kind of input that one of them reads. */
export function kindsOf(policies: readonly Policy[]): KindCatalogue {
  const declared = new Map<string, DeclaredKind>();
  for (const { kinds } of policies) {
    for (const kind of kinds.declared) if (!declared.has(kind.kind)) declared.set(kind.kind, kind);
  }
  return new KindCatalogue([...declared.values()]);
}

/** One file can have one shape: two policies that name it must declare it alike. */
function kindClashes(policies: readonly Policy[]): readonly Diagnostic[] {
  const known: DeclaredKind[] = [];
  const found: Diagnostic[] = [];
  for (const kind of policies.flatMap(({ kinds }) => kinds.declared)) {
    const other = known.find((one) => one.names.some((name) => kind.names.includes(name)));
    if (!other) known.push(kind);
    else if (shapeOf(other) !== shapeOf(kind)) {
      const facts = { name: kind.kind, other: rowReference(other.declaredAt) };
      found.push({ code: "CSP346", place: kind.declaredAt, facts });
    }
  }
  return found;
}

function shapeOf({ kind, columns, person, id, absence, month, names }: DeclaredKind): string {
  const shapes = Object.entries(columns).map(([name, { type, required, words, min, max }]) => {
    return { name, type, required, words, min, max };
  });
  return JSON.stringify({ kind, shapes, person, id, absence, month, names });
}
