import type { Diagnostic } from "../../../kernel/diagnostic.ts";
import { nearest } from "../../../kernel/nearest.ts";
import type { PolicyChange } from "../../../policy/addressed/changed-policy.ts";
import { findLeaf } from "../../../policy/addressed/find-leaf.ts";
import { type PolicyLeaf, policyLeaves } from "../../../policy/addressed/policy-leaves.ts";
import type { FindPolicy, Reading } from "../../../policy/policy.ts";
import type { SimulatedChange } from "../../../reports/compared/simulated-change.ts";
import { namesOfBase, type SimulatedBase, type SimulatedBases } from "./simulated-bases.ts";

/** 一处改动 — of one policy, with what stood there before. */
export interface AskedChange extends SimulatedChange {
  readonly base: SimulatedBase;
  readonly change: PolicyChange;
}

/**
 * 所问的改动 — `--reading` and `--set` understood, or why they cannot be. With several policies in
 * use a change reaches each that has the reading or value; the policy's name in front says which.
 */
export function askedChanges(
  asked: { readonly reading: readonly string[]; readonly set: readonly string[] },
  bases: SimulatedBases,
  find: FindPolicy,
): { readonly changes: readonly AskedChange[]; readonly diagnostics: readonly Diagnostic[] } {
  const leavesOf = new Map<SimulatedBase, readonly PolicyLeaf[]>();
  const leaves = (base: SimulatedBase) => {
    const known = leavesOf.get(base) ?? policyLeaves(base.source, find);
    leavesOf.set(base, known);
    return known;
  };
  const ofReading = { change: readingChange, missing: noReading };
  const ofValue: Answering = {
    change: (name, value, base) => valueChange({ name, value }, base, leaves(base)),
    missing: (wanted, name, within) => noValue(wanted, name, within.flatMap(leaves)),
  };
  const found = [
    ...asked.reading.flatMap((one) => inEach(split(one), bases, ofReading)),
    ...asked.set.flatMap((one) => inEach(split(one), bases, ofValue)),
  ];
  return {
    changes: found.flatMap((one) => ("code" in one ? [] : [one])),
    diagnostics: found.flatMap((one) => ("code" in one ? [one] : [])),
  };
}

interface Asked {
  readonly name: string;
  readonly value: string;
}

function split(written: string): Asked {
  const at = written.indexOf("=");
  return { name: written.slice(0, at).trim(), value: written.slice(at + 1).trim() };
}

/** 在一份制度里的答案 — the change, why it cannot be, or undefined: it has nothing of that name. */
type Found = AskedChange | Diagnostic | undefined;

/** How one kind of change is looked for in a policy, and what is said when none has it. */
interface Answering {
  readonly change: (name: string, value: string, base: SimulatedBase) => Found;
  readonly missing: (asked: Asked, name: string, bases: readonly SimulatedBase[]) => Diagnostic;
}

/** Nothing to change in one policy is no fault when another one has it. */
function inEach(
  asked: Asked,
  bases: SimulatedBases,
  { change, missing }: Answering,
): readonly (AskedChange | Diagnostic)[] {
  const at = asked.name.indexOf(".");
  const front = asked.name.slice(0, Math.max(at, 0));
  const named = bases.filter((base) => namesOfBase(base).includes(front));
  const name = named.length > 0 ? asked.name.slice(at + 1) : asked.name;
  const within = named.length > 0 ? named : bases;
  const found = within.flatMap((base) => change(name, asked.value, base) ?? []);
  const [refused] = found.filter((one) => "code" in one);
  const changes = found.filter((one) => !("code" in one));
  // A path that may mean two things in one policy is not clear because another has but one.
  if (refused && (changes.length === 0 || refused.code === "CSP472")) return [refused];
  return changes.length > 0 ? changes : [missing(asked, name, within)];
}

function readingChange(name: string, value: string, base: SimulatedBase): Found {
  const reading = base.policy.readings.find((one) => one.name === name);
  if (!reading) return undefined;
  const choices = choicesOf(reading);
  if (choices.includes(value)) return readingTo(reading, value, base);
  return { code: "CSP474", facts: { name, value, known: choices.join(", ") } };
}

function noReading(asked: Asked, name: string, bases: readonly SimulatedBase[]): Diagnostic {
  const names = bases.flatMap(({ policy }) => policy.readings.map((one) => one.name));
  const known = [...new Set(names)];
  const near = nearest(name, known);
  const facts = { name: asked.name, known: known.join(", ") || "—" };
  return { code: "CSP473", facts, ...didYouMean(near === undefined ? [] : [near]) };
}

function readingTo(reading: Reading, value: string, base: SimulatedBase): AskedChange {
  const { name, chosen, place } = reading;
  return {
    base,
    change: { kind: "readings", name, value },
    policy: base.policy.name,
    path: `readings.${name}`,
    before: chosen,
    after: value,
    place,
  };
}

/** A choice of a reading is made like `--reading`; any other value is written where it stands. */
function valueChange(
  { name, value }: Asked,
  base: SimulatedBase,
  leaves: readonly PolicyLeaf[],
): Found {
  const { readings, blanks, name: policy } = base.policy;
  const blank = blanks.find((one) => [one.name, `blanks.${one.name}`].includes(name));
  if (blank) {
    const change = { kind: "blanks", name: blank.name, value } as const;
    const { place, value: before = "—" } = blank;
    return { base, change, policy, path: `blanks.${blank.name}`, before, after: value, place };
  }
  const found = findLeaf(name, leaves);
  if ("several" in found) {
    return { code: "CSP472", facts: { path: name, known: found.several.join(", ") } };
  }
  if ("near" in found) return undefined;
  const { leaf } = found;
  const reading = readings.find((one) => leaf.path.startsWith(`readings.${one.name}.chosen`));
  if (reading && choicesOf(reading).includes(value)) return readingTo(reading, value, base);
  const { path, text: before, place } = leaf;
  return { base, change: { kind: "leaf", leaf, value }, policy, path, before, after: value, place };
}

function noValue(asked: Asked, name: string, leaves: readonly PolicyLeaf[]): Diagnostic {
  const found = findLeaf(name, leaves);
  const near = "near" in found ? [...new Set(found.near)] : [];
  return { code: "CSP470", facts: { path: asked.name }, ...didYouMean(near) };
}

function choicesOf({ chosen, instead }: Reading): readonly string[] {
  return [chosen, ...instead];
}

function didYouMean(near: readonly string[]) {
  const [first, second] = near;
  if (first === undefined) return {};
  if (second === undefined)
    return { hint: { zh: `是不是 ${first}？`, en: `did you mean ${first}?` } };
  return { hint: { zh: `那里有 ${near.join("、")}`, en: `there are ${near.join(", ")}` } };
}
