import { nearest } from "../../kernel/nearest.ts";
import { plainPath, type PolicyLeaf } from "./policy-leaves.ts";

const MOST = 6;
/** Where a step begins stands behind the step; whoever misses a step looks for steps. */
const BEGINNING = ".from";
const STEP = /\.\d+(?:\.from)?$/;
/** Where a value comes from is no value. */
const CLAUSE = ".clause";

/**
 * 最近的路径 — of an entry that exists, the values that stand where the path leaves the known way;
 * of one that does not, the single path that was probably meant.
 */
export function nearestPaths(
  written: readonly string[],
  leaves: readonly PolicyLeaf[],
): readonly string[] {
  for (const asked of written) {
    const beside = besides(asked, leaves);
    if (beside.length > 0) return beside;
  }
  const known = leaves.flatMap(({ path }) => [path, withoutSection(path)]);
  const near = written
    .toReversed()
    .map((asked) => nearest(asked, known))
    .find((one) => one !== undefined);
  return near === undefined ? [] : [near];
}

function besides(asked: string, leaves: readonly PolicyLeaf[]): readonly string[] {
  const isBeginning = asked.endsWith(BEGINNING);
  const beside = leaves.flatMap(({ path }) => {
    if (isBeginning && !path.endsWith(BEGINNING)) return [];
    if (!isBeginning && path.endsWith(BEGINNING)) return [];
    if (path.endsWith(CLAUSE)) return [];
    const names = [path, withoutSection(path)];
    const own = names.find((name) => asked.startsWith(`${plainPath(entryOf(path, name))}.`));
    return own === undefined ? [] : [{ path, shared: sharedParts(plainPath(own), asked) }];
  });
  const deepest = Math.max(0, ...beside.map(({ shared }) => shared));
  const there = beside.flatMap(({ path, shared }) => (shared === deepest ? [path] : []));
  // Whoever asks for a step wants to know the steps, not what else stands beside them.
  const steps = STEP.test(asked) ? there.filter((path) => STEP.test(path)) : [];
  const paths = steps.length > 0 ? steps : there;
  return paths.length > MOST ? around(asked, paths) : paths;
}

/** Of many steps those about the number that was asked for. */
function around(asked: string, paths: readonly string[]): readonly string[] {
  const wanted = lastNumber(asked);
  if (wanted === undefined) return paths.slice(0, MOST);
  const distance = (path: string) => Math.abs((lastNumber(path) ?? Infinity) - wanted);
  const near = paths.toSorted((one, other) => distance(one) - distance(other)).slice(0, MOST);
  return paths.filter((path) => near.includes(path));
}

function lastNumber(path: string): number | undefined {
  const text = /(\d+)\D*$/.exec(path)?.[1];
  return text === undefined ? undefined : Number(text);
}

/** Section and entry of a whole path, the entry alone of one without its section. */
function entryOf(path: string, name: string): string {
  return name
    .split(".")
    .slice(0, name === path ? 2 : 1)
    .join(".");
}

function withoutSection(path: string): string {
  return path.slice(path.indexOf(".") + 1);
}

function sharedParts(path: string, asked: string): number {
  const parts = path.split(".");
  const other = asked.split(".");
  const differs = parts.findIndex((part, index) => part !== other[index]);
  return differs < 0 ? parts.length : differs;
}
