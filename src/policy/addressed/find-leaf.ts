import { SECTIONS } from "../load/sections.ts";
import { nearestPaths } from "./nearest-paths.ts";
import { plainPath, type PolicyLeaf } from "./policy-leaves.ts";

/** 寻址结果 — the one value a path means, several it might mean, or the nearest paths there are. */
export type FoundLeaf =
  | { readonly leaf: PolicyLeaf }
  | { readonly several: readonly string[] }
  | { readonly near: readonly string[] };

/**
 * 寻址 — a path with or without the name of the policy and the section in front; a dot and an
 * underscore are the same, and a reading or a blank needs its name alone.
 */
export function findLeaf(written: string, leaves: readonly PolicyLeaf[]): FoundLeaf {
  const paths = [written, ...withoutPolicy(written)].map(plainPath);
  for (const namesOf of [fullNames, shortNames]) {
    const found = leaves.filter((leaf) => namesOf(leaf).some((name) => paths.includes(name)));
    const [leaf, second] = found;
    if (leaf && !second) return { leaf };
    if (leaf) return { several: found.map(({ path }) => path) };
  }
  return { near: nearestPaths(paths, leaves) };
}

/** What stands before the section may be the name of the policy. */
function withoutPolicy(written: string): readonly string[] {
  const at = written.indexOf(".");
  return at < 0 || written.slice(0, at) in SECTIONS ? [] : [written.slice(at + 1)];
}

/** What is chosen of a reading, and the default of a blank, are the thing itself. */
const ITSELF = /^(readings\.[^.]+)\.chosen$|^(blanks\.[^.]+)\.default$/;

function fullNames({ path }: PolicyLeaf): readonly string[] {
  const [, reading, blank] = ITSELF.exec(path) ?? [];
  const itself = reading ?? blank;
  return [path, ...(itself === undefined ? [] : [itself])].map(plainPath);
}

function shortNames(leaf: PolicyLeaf): readonly string[] {
  return fullNames(leaf).map((name) => name.slice(name.indexOf(".") + 1));
}
