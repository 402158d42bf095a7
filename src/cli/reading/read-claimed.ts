import type { Lane, LanesFound, RangeFindings } from "../../intake/ranges/range-task.ts";
import type { RangeClaims } from "./range-claims.ts";

/**
 * 读所认领 — one lane's share of a file; `turn` lets others have their turn before each range.
 *
 * A range that cannot be used makes all others useless, so nobody reads on.
 */
export async function readClaimed<P>(
  lane: Lane<P>,
  number: number,
  claims: RangeClaims,
  turn: () => Promise<void> | void,
): Promise<LanesFound<P>> {
  const ranges: RangeFindings[] = [];
  try {
    for (;;) {
      await turn();
      const range = claims.claim(number);
      if (range === undefined) return { ranges, sums: [lane.sums()] };
      const found = await lane.read(range);
      ranges.push(found);
      if (found.isMistaken || found.isBroken) claims.stop();
    }
  } catch (error) {
    claims.stop();
    throw error;
  }
}
