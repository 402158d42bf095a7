import { distance } from "fastest-levenshtein";

/**
 * 最接近的名字 — the known name a misspelt one probably meant; undefined when none is close.
 *
 * `reach` is how many letters may differ.
 */
export function nearest(
  name: string,
  known: Iterable<string>,
  reach = name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3)),
): string | undefined {
  let best: string | undefined;
  let bestDistance = reach + 1;
  for (const candidate of known) {
    const steps = distance(name.toLowerCase(), candidate.toLowerCase());
    if (steps < bestDistance) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}
